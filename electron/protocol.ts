// `variorum://app/`: serves the built interface to our window, and nothing else to anybody.
import type { Protocol } from 'electron';
import { securityHeaders } from '../archive/node/content-security-policy.ts';
import { readRendererFile } from '../archive/node/renderer-file.ts';

export const appScheme = 'variorum';
export const appOrigin = `${appScheme}://app`;

/** Before the application is ready: makes the scheme one with an origin of its own, as https has. */
export function declareScheme(protocol: Protocol): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
}

/** Once it is ready. `folder` holds the built interface. */
export function serveScheme(protocol: Protocol, folder: string): void {
  protocol.handle(appScheme, (request) => answer(request, folder));
}

/** The file of `folder` that a request names; 404 where there is none to be had, 405 for anything but reading. */
export async function answer(request: Pick<Request, 'method' | 'url'>, folder: string): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: securityHeaders });
  const { host, pathname } = new URL(request.url);
  const file = host === 'app' ? await readRendererFile(folder, pathname) : null;
  if (!file) return new Response(null, { status: 404, headers: securityHeaders });
  return new Response(file.body, { headers: file.headers });
}
