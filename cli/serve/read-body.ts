// The body of a request as JSON, bounded.
import type { IncomingMessage } from 'node:http';
import { largestDocument } from '../../archive/contract.ts';

/** One document of the largest size in base64, and room for what stands around it. */
export const largestBody = Math.ceil((largestDocument * 4) / 3) + 1024 * 1024;

export type Body =
  { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'too-large' } | { readonly kind: 'malformed' };

/**
 * Keeps no more than the bound. What is beyond it is read all the same and thrown away, since a browser hears no answer
 * before it has sent everything.
 */
export async function readBody(request: IncomingMessage, limit = largestBody): Promise<Body> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (length > limit) return { kind: 'too-large' };
  try {
    return { kind: 'json', value: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown };
  } catch {
    return { kind: 'malformed' };
  }
}
