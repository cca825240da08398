// The contract for its callers: turns calls into messages over a wire and messages back into outcomes.
// Knows nothing of what carries the wire, and parses nothing: the service does.
import type { CallName, CallOptions, Client, Notice, Params, Value } from './contract.ts';
import { fail, type Result } from './model/result.ts';
import type { Message, Wire } from './wire.ts';

interface Pending {
  readonly settle: (result: Result<unknown>) => void;
  readonly onProgress: CallOptions['onProgress'];
}

/** A client over a wire. Calls are independent and may be answered in any order. */
export function clientOver(wire: Wire): Client {
  const pending = new Map<string, Pending>();
  const listeners = new Set<(notice: Notice) => void>();
  let calls = 0;
  let closed: string | undefined;

  const settle = (id: string, result: Result<unknown>): void => {
    const call = pending.get(id);
    pending.delete(id);
    call?.settle(result);
  };

  const receive = (message: Message): void => {
    if (message.type === 'reply') settle(message.id, message.result);
    else if (message.type === 'progress') pending.get(message.id)?.onProgress?.(message.progress);
    else {
      if (message.notice.type === 'closed') {
        closed = message.notice.reason;
        for (const id of [...pending.keys()]) settle(id, closedFailure(closed));
      }
      for (const listener of [...listeners]) listener(message.notice);
    }
  };
  wire.listen(receive);

  return {
    call<N extends CallName>(name: N, params: Params<N>, options: CallOptions = {}): Promise<Result<Value<N>>> {
      if (closed !== undefined) return Promise.resolve(closedFailure(closed));
      const { signal, onProgress } = options;
      if (signal?.aborted) return Promise.resolve(fail('cancelled', 'The work was cancelled.', 'Start it again.'));
      calls += 1;
      const id = String(calls);
      return new Promise((resolve) => {
        const cancel = (): void => wire.post({ type: 'cancel', id });
        signal?.addEventListener('abort', cancel, { once: true });
        pending.set(id, {
          settle: (result) => {
            signal?.removeEventListener('abort', cancel);
            resolve(result as Result<Value<N>>);
          },
          onProgress,
        });
        wire.post({ type: 'call', id, name, params });
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function closedFailure(reason: string): ReturnType<typeof fail> {
  return fail('closed', `The connection to the archive was closed: ${reason}`, 'Start Variorum again.', { reason });
}
