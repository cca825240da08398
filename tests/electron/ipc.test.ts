import { describe, expect, test } from 'vitest';
import { channel } from '../../electron/channel.ts';
import { receiveRequests, type Ipc } from '../../electron/ipc.ts';
import type { Request } from '../../archive/wire.ts';

type Listener = Parameters<Ipc['on']>[1];
type Page = Parameters<typeof receiveRequests>[1];

const request: Request = { type: 'call', id: '1', name: 'article.list', params: {} };

/** A page of ours and the receiver over it; `send` plays Electron's side. */
function receiver(): {
  readonly page: Page;
  readonly got: Request[];
  readonly send: (event: object, message: unknown) => void;
} {
  const page = { id: 7, mainFrame: { origin: 'variorum://app' }, isDestroyed: () => false } as unknown as Page;
  const got: Request[] = [];
  const listeners = new Map<string, Listener>();
  receiveRequests({ on: (name, listener) => listeners.set(name, listener) }, page, (one) => got.push(one));
  return { page, got, send: (event, message) => listeners.get(channel)?.(event as Parameters<Listener>[0], message) };
}

describe('the channel', () => {
  test('takes a request of our page', () => {
    const { page, got, send } = receiver();
    send({ sender: page, senderFrame: page.mainFrame }, request);
    expect(got).toEqual([request]);
  });

  test.each([
    ['another window', (page: Page) => ({ sender: { ...page, id: 8 }, senderFrame: page.mainFrame })],
    ['a frame within the page', (page: Page) => ({ sender: page, senderFrame: { origin: 'variorum://app' } })],
    ['a frame that has gone', (page: Page) => ({ sender: page, senderFrame: null })],
  ])('takes nothing from %s', (_name, event) => {
    const { page, got, send } = receiver();
    send(event(page), request);
    expect(got).toEqual([]);
  });

  test('takes nothing from our window when it shows something else', () => {
    const { page, got, send } = receiver();
    Object.assign(page.mainFrame, { origin: 'https://example.com' });
    send({ sender: page, senderFrame: page.mainFrame }, request);
    expect(got).toEqual([]);
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'call'],
    ['an unknown type', { type: 'shout', id: '1' }],
    ['no id', { type: 'cancel' }],
    ['more than there should be', { ...request, extra: 1 }],
  ])('takes no message that is no request: %s', (_name, message) => {
    const { page, got, send } = receiver();
    send({ sender: page, senderFrame: page.mainFrame }, message);
    expect(got).toEqual([]);
  });
});
