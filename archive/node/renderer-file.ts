// The interface's files, for the hosts that serve them: which file a path names, and as what it is sent.
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { securityHeaders } from './content-security-policy.ts';

/** What is served at all; a file of another kind is as good as absent. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

export interface RendererFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * The file that a URL's path names within `folder` ("/" is index.html), or null where there is none to be had: no such
 * file, a kind that is not served, or a path that leads out of the folder in any spelling.
 */
export async function readRendererFile(folder: string, pathname: string): Promise<RendererFile | null> {
  const path = decodePath(pathname);
  if (path === null || /[\0\\]|^\/\//.test(path)) return null;
  const root = resolve(folder);
  const file = join(root, path === '/' ? 'index.html' : path);
  const type = mediaTypes[extname(file)];
  if (!file.startsWith(root + sep) || type === undefined) return null;
  try {
    return {
      headers: { ...securityHeaders, 'cache-control': 'no-cache', 'content-type': type },
      body: await readFile(file),
    };
  } catch {
    return null;
  }
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
