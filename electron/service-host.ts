// The service's thread, as the main process sees it: opens an archive in a worker and gives out wires to it.
// Knows nothing of windows; so nothing that the service does can hold one up.
import { Worker, MessageChannel, type MessagePort } from 'node:worker_threads';
import { clientOver } from '../archive/client.ts';
import type { Client } from '../archive/contract.ts';
import { fail, ok, type Result } from '../archive/model/result.ts';
import { giveBackLock } from '../archive/node/lock.ts';
import type { Message, Wire } from '../archive/wire.ts';
import type { FromWorker, OpenOrder, ToWorker } from './service-messages.ts';

export interface ServiceHost {
  /** The archive's folder, absolute. */
  readonly location: string;
  /** A wire of its own, with its own ids. `close` cancels what is under way on it. */
  connect(): Wire & { close(): void };
  /** The host's own client. */
  readonly client: Client;
  /** Waits for the writes under way and gives the archive back. Never rejects. */
  close(): Promise<void>;
  /**
   * Settles when the thread ended without being asked to; with what is known of why. Every wire is told that it is
   * closed then, and refuses what is asked later.
   */
  readonly failed: Promise<string>;
}

/** Starts the thread and opens the archive; with the opening's failure, nothing is left running. */
export async function startService(order: OpenOrder): Promise<Result<ServiceHost>> {
  const worker = new Worker(new URL('../electron/service-worker.js', import.meta.url), { workerData: order });
  const opened = await firstAnswer(worker);
  if (!opened.ok) {
    await worker.terminate();
    return opened;
  }
  return ok(host(order.location, worker));
}

function firstAnswer(worker: Worker): Promise<Result<null>> {
  return new Promise((resolve) => {
    worker.once('message', (message: FromWorker) => {
      resolve(message.type === 'refused' ? { ok: false, error: message.error } : ok(null));
    });
    worker.once('error', (error: Error) => resolve(unforeseen(error.message)));
    worker.once('exit', (code) => resolve(unforeseen(`the service ended with ${code}`)));
  });
}

function host(location: string, worker: Worker): ServiceHost {
  const post = (message: ToWorker, transfer: readonly MessagePort[] = []): void =>
    worker.postMessage(message, transfer);
  let closing = false;
  let ending: string | undefined;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const failed = new Promise<string>((resolve) => {
    let thrown: string | undefined;
    worker.once('error', (error: Error) => (thrown = error.message));
    worker.once('exit', (code) => {
      if (closing) return;
      const reason = thrown ?? `the service ended with ${code}`;
      ending = reason;
      void giveBackLock(location).then(() => resolve(reason));
    });
  });

  const connect: ServiceHost['connect'] = () => {
    const { port1, port2 } = new MessageChannel();
    post({ type: 'connect', port: port2 }, [port2]);
    let tell: (message: Message) => void = () => undefined;
    void failed.then((reason) => tell({ type: 'notice', notice: { type: 'closed', reason } }));
    return {
      post(request) {
        if (ending === undefined) port1.postMessage(request);
        else if (request.type === 'call') tell({ type: 'reply', id: request.id, result: gone(ending) });
      },
      listen(receive) {
        tell = receive;
        port1.on('message', (message: Message) => receive(message));
      },
      close: () => port1.close(),
    };
  };

  return {
    location,
    connect,
    client: clientOver(connect()),
    failed,
    async close() {
      closing = true;
      post({ type: 'close' });
      await ended;
    },
  };
}

function unforeseen(reason: string): Result<never> {
  return fail('internal', `The archive could not be opened: ${reason}`, 'Start Variorum again.', { reason });
}

function gone(reason: string): Result<never> {
  return fail('closed', `The archive’s service has stopped: ${reason}`, 'Open the archive again.', { reason });
}
