// The messages between a client and the service, whatever carries them: Electron IPC, a worker's port, loopback HTTP.
import { z } from 'zod';
import type { CallName, Notice } from './contract.ts';
import type { Progress } from './model/progress.ts';
import type { Result } from './model/result.ts';

/** Towards the service. `id` is the caller's own and unique among its calls under way. */
export const requestSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('call'),
    id: z.string().min(1).max(64),
    name: z.string().max(64),
    params: z.unknown(),
  }),
  z.strictObject({ type: z.literal('cancel'), id: z.string().min(1).max(64) }),
]);
export type Request =
  | { readonly type: 'call'; readonly id: string; readonly name: CallName; readonly params: unknown }
  | { readonly type: 'cancel'; readonly id: string };

/** From the service. Each call gets any number of progress messages and then exactly one reply. */
export type Message =
  | { readonly type: 'reply'; readonly id: string; readonly result: Result<unknown> }
  | { readonly type: 'progress'; readonly id: string; readonly progress: Progress }
  | { readonly type: 'notice'; readonly notice: Notice };

/** A carrier as its client end sees it. Electron's preload exposes exactly this, and nothing else. */
export interface Wire {
  post(request: Request): void;
  /** Called once, before the first `post`. */
  listen(receive: (message: Message) => void): void;
}
