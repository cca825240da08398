// The application in a browser: serves the interface and carries the contract over HTTP, on loopback alone.
//   POST /call               a request of archive/wire.ts → its reply; 204 for a cancel; header x-variorum-client
//   GET  /events?client=NAME server-sent events, each a message: progress of that client's calls, and notices
//   GET  /open?token=…       exchanges the token for the session, once
//   GET  anything else       a file of the interface
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fail, type Failure, ok, type Result } from '../../archive/model/result.ts';
import { securityHeaders } from '../../archive/node/content-security-policy.ts';
import { readRendererFile } from '../../archive/node/renderer-file.ts';
import type { Service } from '../../archive/service.ts';
import { type Connections, createConnections } from './connections.ts';
import { refusal } from './guard.ts';
import { readBody } from './read-body.ts';
import { type BrowserSession, createSession } from './session.ts';

export interface ServerOptions {
  readonly service: Service;
  /** The built interface. */
  readonly rendererFolder: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

export interface RunningServer {
  readonly port: number;
  /** The address with its token: good for one browser, once. */
  readonly address: string;
  close(): Promise<void>;
}

/** Starts serving; fails where the port is taken. Closing it leaves the service open. */
export async function startServer({ service, rendererFolder, port }: ServerOptions): Promise<Result<RunningServer>> {
  const server = createServer();
  const listening = await listen(server, port);
  if (!listening.ok) return listening;
  const session = createSession(listening.value);
  const connections = createConnections(service);
  const context = { session, connections, rendererFolder, port: listening.value };
  server.on('request', (request, response) => {
    route(request, response, context).catch(() => response.destroy());
  });
  return ok({
    port: listening.value,
    address: `http://127.0.0.1:${listening.value}/open?token=${session.token}`,
    close: () => {
      connections.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        // The streams have been told; whoever does not hang up on that is hung up on.
        setTimeout(() => server.closeAllConnections(), 200).unref();
      });
    },
  });
}

interface Context {
  readonly session: BrowserSession;
  readonly connections: Connections;
  readonly rendererFolder: string;
  readonly port: number;
}

async function route(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const refused = refusal(request, context.port);
  if (refused !== null) return answerText(response, 403, refused);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const allowed = context.session.holds(request.headers.cookie);
  if (request.method === 'GET' && url.pathname === '/open') {
    return enter(request, response, url, { session: context.session, allowed });
  }
  if (!allowed) {
    const words = 'Open the address that `variorum serve` printed. It works once; start it again for another one.';
    return answerText(response, 403, words);
  }
  if (request.method === 'POST' && url.pathname === '/call') return call(request, response, context);
  if (request.method !== 'GET') return answerText(response, 405, 'That is not a way to ask for this.');
  if (url.pathname === '/events') return listenTo(url, response, context);
  const file = await readRendererFile(context.rendererFolder, url.pathname);
  if (!file) return answerText(response, 404, 'There is nothing here.');
  response.writeHead(200, file.headers).end(file.body);
}

function enter(request: IncomingMessage, response: ServerResponse, url: URL, { session, allowed }: Visitor): void {
  const cookie = session.exchange(url.searchParams.get('token'));
  if (cookie === null && !allowed) {
    return answerText(response, 403, 'This address was used already. Start `variorum serve` again for another one.');
  }
  const headers = { ...securityHeaders, ...(cookie !== null && { 'set-cookie': cookie }) };
  // A browser keeps a strict cookie back from a redirect that another site's link began, but not from our own page.
  const followed = (request.headers['sec-fetch-site'] ?? 'none') !== 'none';
  if (followed) response.writeHead(200, { ...headers, refresh: '0; url=/' }).end();
  else response.writeHead(303, { ...headers, location: '/' }).end();
}

interface Visitor {
  readonly session: BrowserSession;
  /** Whether the session is held already. */
  readonly allowed: boolean;
}

function listenTo(url: URL, response: ServerResponse, { connections }: Context): void {
  const connection = connections.get(url.searchParams.get('client'));
  if (!connection) return answerText(response, 400, 'The client has no name, or there are too many.');
  response.writeHead(200, { ...securityHeaders, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  connection.stream(response);
}

async function call(request: IncomingMessage, response: ServerResponse, { connections }: Context): Promise<void> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    return answerFailure(response, 415, malformed('A request is JSON and says so.'));
  }
  const body = await readBody(request);
  if (body.kind === 'too-large') return answerFailure(response, 413, tooLarge);
  if (body.kind === 'malformed') return answerFailure(response, 400, malformed('The request is no JSON.'));
  const name = request.headers['x-variorum-client'];
  const connection = connections.get(typeof name === 'string' ? name : null);
  if (!connection) return answerFailure(response, 400, malformed('The client has no name, or there are too many.'));
  const { type, id } = Object(body.value) as { readonly type?: unknown; readonly id?: unknown };
  if (typeof id !== 'string' || id === '') return answerFailure(response, 400, malformed('The request has no id.'));
  if (type === 'cancel') {
    connection.cancel(id);
    response.writeHead(204, securityHeaders).end();
    return;
  }
  if (connection.has(id)) return answerFailure(response, 409, malformed('A call of that id is under way.'));
  // A tab that is closed does not wait for its answer.
  response.on('close', () => {
    if (!response.writableFinished) connection.cancel(id);
  });
  answerJson(response, 200, await connection.call(id, body.value));
}

const tooLarge = fail(
  'too-large',
  'There is too much in one request.',
  'Import fewer or smaller files at a time.',
).error;

function malformed(message: string): Failure {
  return fail('invalid-input', message, 'Use a client of the same version.').error;
}

/** What never reached the service: the body is the failure, where a reply would have a result. */
function answerFailure(response: ServerResponse, status: number, error: Failure): void {
  answerJson(response, status, { error });
}

function answerJson(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, {
      ...securityHeaders,
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
    })
    .end(JSON.stringify(value));
}

function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

function listen(server: Server, port: number): Promise<Result<number>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be had: ${error.message}`;
      resolve(fail('invalid-input', `Port ${port} ${taken}.`, 'Leave out --port, or choose another one.', { port }));
    });
    server.listen(port, '127.0.0.1', () => resolve(ok((server.address() as AddressInfo).port)));
  });
}
