// A wire over loopback HTTP: calls go out as POST /call, everything else comes in as server-sent events.
// Knows nothing of what the messages mean.
import { fail } from '../../archive/model/result.ts';
import type { Message, Request, Wire } from '../../archive/wire.ts';

/**
 * @param base The address that `call` and `events` are resolved against.
 * A lost stream ends the wire for good with a `closed` notice: the service keeps nothing for a client that comes back.
 */
export function httpWire(base: string): Wire {
  const client = crypto.randomUUID();
  let receive: (message: Message) => void = () => undefined;
  let opened: Promise<void> = Promise.reject(new Error('post before listen'));
  opened.catch(() => undefined);

  const send = async (request: Request): Promise<void> => {
    try {
      await opened;
      const response = await fetch(new URL('call', base), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-variorum-client': client },
        body: JSON.stringify(request),
      });
      if (!response.ok) throw new Error(`${String(response.status)} ${response.statusText}`);
    } catch (error) {
      if (request.type === 'call') receive({ type: 'reply', id: request.id, result: unreachable(error) });
    }
  };

  return {
    post: (request) => void send(request),
    listen(listener) {
      receive = listener;
      const events = new EventSource(new URL(`events?client=${client}`, base));
      opened = new Promise((resolve, reject) => {
        events.addEventListener('open', () => resolve(), { once: true });
        events.addEventListener('error', () => {
          events.close();
          reject(new Error('the stream of events ended'));
          receive({ type: 'notice', notice: { type: 'closed', reason: 'the service stopped answering' } });
        });
      });
      opened.catch(() => undefined);
      events.addEventListener('message', (event: MessageEvent<string>) => receive(JSON.parse(event.data) as Message));
    },
  };
}

function unreachable(error: unknown): ReturnType<typeof fail> {
  const reason = error instanceof Error ? error.message : String(error);
  return fail('closed', `The archive could not be reached: ${reason}`, 'Start Variorum again.', { reason });
}
