// A page and its archive's service: what the page sends goes there, and nowhere else.
import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../archive/model/result.ts';
import type { Message, Request } from '../../archive/wire.ts';
import { channel } from '../../electron/channel.ts';
import type { HostHandlers } from '../../electron/host-handlers.ts';
import { relay } from '../../electron/relay.ts';
import type { ServiceHost } from '../../electron/service-host.ts';

/** A page that is loaded, over a service and handlers that take down what comes to them. */
function joined(id: number) {
  const ipc = new EventEmitter();
  const sent: Message[] = [];
  const page = Object.assign(new EventEmitter(), {
    id,
    ipc,
    mainFrame: { origin: 'variorum://app' },
    isDestroyed: () => false,
    send: (_name: string, message: Message) => void sent.push(message),
  });
  const served: Request[] = [];
  const opened: string[] = [];
  let closed = 0;
  const service = {
    connect: () => ({
      post: (request: Request) => void served.push(request),
      listen: () => undefined,
      close: () => (closed += 1),
    }),
  } as unknown as ServiceHost;
  const handlers = {
    'host.describe': () => Promise.resolve(ok({ windows: true, recent: [] })),
    'host.openArchive': ({ location }: { readonly location: string }) => {
      opened.push(location);
      return Promise.resolve(fail('not-found', 'It is none of the recent ones.', 'Choose it.'));
    },
  } as unknown as HostHandlers;
  relay(page as unknown as WebContents, () => service, handlers);
  const load = (): boolean => page.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
  const send = (message: unknown, sender: object = page): boolean =>
    ipc.emit(channel, { sender, senderFrame: (sender as typeof page).mainFrame }, message);
  load();
  return { page, sent, served, opened, load, send, closed: () => closed };
}

const read: Request = { type: 'call', id: '1', name: 'article.list', params: {} };

describe('two windows', () => {
  test('reach each its own archive', () => {
    const [one, other] = [joined(1), joined(2)];
    one.send(read);
    expect(one.served).toEqual([read]);
    expect(other.served).toEqual([]);
  });

  test('cannot speak for each other', () => {
    const [one, other] = [joined(1), joined(2)];
    one.send(read, other.page);
    expect([one.served, other.served]).toEqual([[], []]);
  });
});

describe('a page', () => {
  test('is answered by the host what is the host’s, and its service never hears of it', async () => {
    const { send, sent, served } = joined(1);
    send({ type: 'call', id: '7', name: 'host.describe', params: {} });
    await expect.poll(() => sent).toEqual([{ type: 'reply', id: '7', result: ok({ windows: true, recent: [] }) }]);
    expect(served).toEqual([]);
  });

  test.each([
    ['more than is asked for', { location: '/archives/mine', create: true }],
    ['something else', { location: 7 }],
    ['nothing', undefined],
  ])('that gives the host %s is refused before anything is done', async (_name, params) => {
    const { send, sent, opened } = joined(1);
    send({ type: 'call', id: '7', name: 'host.openArchive', params });
    await expect.poll(() => sent).toMatchObject([{ result: { ok: false, error: { code: 'invalid-input' } } }]);
    expect(opened).toEqual([]);
  });

  test('that is loaded anew has a new wire, and the old one is closed', () => {
    const { load, closed } = joined(1);
    load();
    expect(closed()).toBe(1);
  });
});
