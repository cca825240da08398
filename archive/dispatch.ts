// The service's end of a wire: parses what comes in by the contract's schemas, runs the call, and posts what comes
// of it. Whatever arrives, it answers or ignores; it never throws.
import { type z } from 'zod';
import { calls, type CallName } from './contract.ts';
import { fail, type Failure } from './model/result.ts';
import type { Service } from './service.ts';
import { requestSchema, type Message } from './wire.ts';

/** One client's requests. `close` cancels what is under way and ends its notices. */
export interface Dispatcher {
  /** Takes anything; what is no request and names no id is ignored, since nobody could be answered. */
  receive(message: unknown): void;
  close(): void;
}

/** Connects a service to one client, whose messages arrive by `receive` and leave by `post`. */
export function dispatch(service: Pick<Service, 'handle' | 'subscribe'>, post: (message: Message) => void): Dispatcher {
  const running = new Map<string, AbortController>();
  const unsubscribe = service.subscribe((notice) => post({ type: 'notice', notice }));
  let open = true;

  const reply = (id: string, result: { ok: true; value: unknown } | { ok: false; error: Failure }): void => {
    if (open) post({ type: 'reply', id, result });
  };

  const run = async (id: string, name: string, params: unknown): Promise<void> => {
    if (running.has(id)) return;
    if (!isCallName(name)) {
      return reply(id, fail('invalid-input', `There is no call "${name}".`, 'Use a client of the same version.'));
    }
    const parsed = calls[name].params.safeParse(params);
    if (!parsed.success) {
      return reply(id, fail('invalid-input', explain(name, parsed.error), 'Correct what was given and try again.'));
    }
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const result = await service.handle(name, parsed.data, {
        signal: controller.signal,
        onProgress: (progress) => {
          if (open) post({ type: 'progress', id, progress });
        },
      });
      reply(id, result);
    } catch (error) {
      reply(id, unexpected(name, error));
    } finally {
      running.delete(id);
    }
  };

  return {
    receive(message) {
      const request = requestSchema.safeParse(message);
      if (!request.success) {
        const id = idOf(message);
        if (id) reply(id, fail('invalid-input', 'The message is no request.', 'Use a client of the same version.'));
      } else if (request.data.type === 'cancel') running.get(request.data.id)?.abort();
      else void run(request.data.id, request.data.name, request.data.params);
    },
    close() {
      open = false;
      unsubscribe();
      for (const controller of running.values()) controller.abort();
    },
  };
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}

function idOf(message: unknown): string | undefined {
  const id = typeof message === 'object' && message !== null && 'id' in message ? message.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

function explain(name: CallName, error: z.ZodError): string {
  const places = error.issues.slice(0, 3).map((issue) => {
    const path = issue.path.map(String).join('.');
    return path ? `${path}: ${issue.message}` : issue.message;
  });
  return `"${name}" was given something else than it takes: ${places.join('; ')}.`;
}

/** A defect of ours: the caller gets its message, and the whole of it goes nowhere but into this failure. */
function unexpected(name: CallName, error: unknown): { ok: false; error: Failure } {
  const message = error instanceof Error ? error.message : String(error);
  return fail('internal', `"${name}" failed in a way that was not foreseen: ${message}`, 'Please report this.', {
    reason: message,
  });
}
