// The three carriers of the contract, each opened on an archive of its own: the same ends and the same code between
// them as in the application.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import { vi } from 'vitest';
import { clientOver } from '../../archive/client.ts';
import type { Client } from '../../archive/contract.ts';
import { dispatch } from '../../archive/dispatch.ts';
import { inProcess } from '../../archive/in-process.ts';
import { openArchive } from '../../archive/node/open-archive.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { createService } from '../../archive/service.ts';
import type { Message, Wire } from '../../archive/wire.ts';
import { startServer } from '../../cli/serve/server.ts';
import { httpWire } from '../../renderer/state/http-wire.ts';
import { eventSourceOf, fetchOf, type Page } from './event-source.ts';

/** An archive that is served. */
export interface Served {
  /** One more client; clients know nothing of each other. */
  connect(): Client;
  /** Sends anything at all past the client, as it would arrive from a hostile one; the first answer, if there is one. */
  send(message: unknown): Promise<unknown>;
  close(): Promise<void>;
}

export interface Transport {
  readonly name: string;
  /** Why it cannot be tried here, or null. */
  readonly missing: string | null;
  /** Makes an archive in `folder` and serves it. */
  open(folder: string): Promise<Served>;
}

const agent = 'variorum-tests/1';
const workerFile = fileURLToPath(new URL('../../out/electron/service-worker.js', import.meta.url));

/** How long an answer may take before there is none, in milliseconds. */
const patience = 500;

const transports: readonly Transport[] = [
  { name: 'in process', missing: null, open: openInProcess },
  { name: 'loopback HTTP', missing: null, open: openHttp },
  {
    name: 'a worker’s port, as Electron relays it',
    missing: existsSync(workerFile) ? null : 'the desktop’s service is not built; npm run build makes it',
    open: openWorker,
  },
];

async function serviceOver(folder: string) {
  const opened = await openArchive(folder, { create: true });
  if (!opened.ok) throw new Error(opened.error.message);
  const service = createService({ store: opened.value.store, platform: nodePlatform, agent });
  const close = async (): Promise<void> => {
    await service.close();
    await opened.value.close();
  };
  return { service, close };
}

async function openInProcess(folder: string): Promise<Served> {
  const { service, close } = await serviceOver(folder);
  return {
    connect: () => inProcess(service),
    send: (message) =>
      firstAnswer((answer) => {
        dispatch(service, answer).receive(message);
      }),
    close,
  };
}

/** A page in a browser that has the session of a server over the archive in `folder`. */
export async function openPage(folder: string): Promise<{ readonly page: Page; close(): Promise<void> }> {
  const { service, close } = await serviceOver(folder);
  const server = await startServer({ service, rendererFolder: folder, port: 0 });
  if (!server.ok) throw new Error(server.error.message);
  const { address, port } = server.value;
  const entered = await fetch(address, { redirect: 'manual' });
  const page: Page = {
    origin: `http://127.0.0.1:${port}`,
    cookie: entered.headers.get('set-cookie')?.split(';')[0] ?? '',
  };
  vi.stubGlobal('EventSource', eventSourceOf(page));
  vi.stubGlobal('fetch', fetchOf(page));
  return {
    page,
    async close() {
      await close();
      await server.value.close();
      vi.unstubAllGlobals();
    },
  };
}

async function openHttp(folder: string): Promise<Served> {
  const { page, close } = await openPage(folder);
  return {
    connect: () => clientOver(httpWire(`${page.origin}/`)),
    async send(message) {
      const headers = { 'content-type': 'application/json', 'x-variorum-client': 'hostile' };
      const body = JSON.stringify(message) ?? '';
      const response = await fetch(`${page.origin}/call`, { method: 'POST', headers, body });
      return response.status === 204 ? undefined : ((await response.json()) as unknown);
    },
    close,
  };
}

async function openWorker(folder: string): Promise<Served> {
  const workerData = { location: folder, agent, create: { title: 'Contract' }, keys: join(folder, '..', 'keys') };
  const worker = new Worker(workerFile, { workerData });
  const opened = await new Promise<{ readonly type: string }>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  if (opened.type !== 'open') throw new Error(JSON.stringify(opened));
  const port = () => {
    const { port1, port2 } = new MessageChannel();
    worker.postMessage({ type: 'connect', port: port2 }, [port2]);
    return port1;
  };
  return {
    connect() {
      const mine = port();
      const wire: Wire = {
        post: (request) => mine.postMessage(request),
        listen: (receive) => void mine.on('message', (message: Message) => receive(message)),
      };
      return clientOver(wire);
    },
    send: (message) =>
      firstAnswer((answer) => {
        const mine = port();
        mine.on('message', answer);
        mine.postMessage(message);
      }),
    async close() {
      const ended = new Promise((resolve) => worker.once('exit', resolve));
      worker.postMessage({ type: 'close' });
      await ended;
    },
  };
}

function firstAnswer(send: (answer: (message: unknown) => void) => void): Promise<unknown> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), patience);
    send((message) => {
      clearTimeout(timer);
      resolve(message);
    });
  });
}

/** Those that can be had here; which cannot, and why, is printed. */
export function availableTransports(): readonly Transport[] {
  for (const { name, missing } of transports) {
    if (missing !== null) console.log(`Contract over ${name}: skipped, ${missing}.`);
  }
  return transports.filter(({ missing }) => missing === null);
}
