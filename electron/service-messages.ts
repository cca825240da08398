// What the main process and the service's thread say to each other, beside the wires' own messages.
import type { MessagePort } from 'node:worker_threads';
import type { Failure } from '../archive/model/result.ts';

/** What the thread is started with. */
export interface OpenOrder {
  /** The archive's folder, absolute. */
  readonly location: string;
  /** Makes an archive where the folder is absent or empty. */
  readonly create: boolean;
  /** The program, as "name/version". */
  readonly agent: string;
  /** The folder of the keys that this computer's devices sign with, absolute; it need not exist. */
  readonly keys: string;
  /** How many days a verification is good for, before one is done by itself; 0 for never, a week where it is not given. */
  readonly auditDays?: number | undefined;
}

export type ToWorker =
  /** One more client, which talks over `port` until it is closed. */
  | { readonly type: 'connect'; readonly port: MessagePort }
  /** Finish the writes, give the archive back, end. */
  | { readonly type: 'close' };

/** The first message says how the opening went; there is no other. */
export type FromWorker = { readonly type: 'open' } | { readonly type: 'refused'; readonly error: Failure };
