// Serves the built page of elements on loopback, with the application's own rules on what a page may load and do, but that
// the page may hold stages of its own. Knows nothing of how it is built.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contentSecurityPolicy } from '../../archive/node/content-security-policy.ts';
import { readRendererFile } from '../../archive/node/renderer-file.ts';

export interface ServedElements {
  /** Where the page is. */
  readonly address: string;
  /** Tells the pages that are open that they were built anew. */
  changed(): void;
  close(): Promise<void>;
}

const policy = contentSecurityPolicy
  .replace("frame-ancestors 'none'", "frame-ancestors 'self'")
  .concat("; frame-src 'self'");

/**
 * @param folder Where the page was built.
 * @param port 0 lets the system choose.
 */
export async function serveElements(folder: string, port = 0): Promise<ServedElements> {
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === '/changes') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write('\n');
      open.add(response);
      response.on('close', () => open.delete(response));
      return;
    }
    void readRendererFile(folder, pathname).then((file) => {
      if (!file) response.writeHead(404).end();
      else response.writeHead(200, { ...file.headers, 'content-security-policy': policy }).end(file.body);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    changed() {
      for (const response of open) response.write('data: built\n\n');
    },
    async close() {
      for (const response of open) response.end();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
