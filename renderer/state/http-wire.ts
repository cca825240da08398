// A wire over loopback HTTP: a call is a POST whose response is its reply; what the service tells in between comes as
// server-sent events. Knows nothing of what the messages mean.
import { fail, type Failure } from '../../archive/model/result.ts';
import type { Message, Request, Wire } from '../../archive/wire.ts';

/** A stream that could not be had again this often in a row, a second apart, is given up. */
const mostAttempts = 5;

/**
 * @param base The address that `call` and `events` are resolved against.
 * A stream that breaks is had again, and the service then says that anything may have changed; one that cannot be had
 * again ends the wire with a `closed` notice.
 */
export function httpWire(base: string): Wire {
  const client = crypto.randomUUID();
  let receive: (message: Message) => void = () => undefined;
  let opened: Promise<void> = Promise.reject(new Error('post before listen'));
  opened.catch(() => undefined);

  const send = async (request: Request): Promise<void> => {
    const settle = (result: Extract<Message, { type: 'reply' }>['result']): void => {
      if (request.type === 'call') receive({ type: 'reply', id: request.id, result });
    };
    try {
      await opened;
      const response = await fetch(new URL('call', base), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-variorum-client': client },
        body: JSON.stringify(request),
      });
      if (response.status === 204) return;
      // A request that the service never saw is answered with the failure alone.
      const body = (await response.json()) as Message | { readonly error: Failure };
      if ('error' in body) settle({ ok: false, error: body.error });
      else receive(body);
    } catch (error) {
      settle(unreachable(error));
    }
  };

  return {
    post: (request) => void send(request),
    listen(listener) {
      receive = listener;
      const events = new EventSource(new URL(`events?client=${client}`, base));
      let attempts = 0;
      opened = new Promise((resolve, reject) => {
        events.addEventListener('open', () => {
          attempts = 0;
          resolve();
        });
        events.addEventListener('error', () => {
          attempts += 1;
          if (events.readyState !== EventSource.CLOSED && attempts < mostAttempts) return;
          events.close();
          reject(new Error('the stream of events ended'));
          receive({ type: 'notice', notice: { type: 'closed', reason: 'the service stopped answering' } });
        });
      });
      opened.catch(() => undefined);
      events.addEventListener('message', (event: MessageEvent<string>) => {
        const message = JSON.parse(event.data) as Message;
        if (message.type === 'notice' && message.notice.type === 'closed') events.close();
        receive(message);
      });
    },
  };
}

function unreachable(error: unknown): ReturnType<typeof fail> {
  const reason = error instanceof Error ? error.message : String(error);
  return fail('closed', `The archive could not be reached: ${reason}`, 'Start Variorum again.', { reason });
}
