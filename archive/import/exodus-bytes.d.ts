// The part of @exodus/bytes/encoding.js that is used. Its own types bring all of Node's with them, which would open the
// wall that the stages are compiled behind; archive/tsconfig.json puts these in their place.

export class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

/** The name of the encoding that a label means, as the Encoding Standard writes it; null for a label it does not know. */
export function labelToName(label: string): string | null;

/** The encoding that the byte order mark before `bytes` names, in lower case, or null. */
export function getBOMEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null;
