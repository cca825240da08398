// What only HTTP can do: lose its stream and have it again, and be closed in the middle of a call.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clientOver } from '../../archive/client.ts';
import type { Notice } from '../../archive/contract.ts';
import { httpWire } from '../../renderer/state/http-wire.ts';
import type { Page } from './event-source.ts';
import { textFile } from './story.ts';
import { openPage } from './transports.ts';

let folder: string;
let page: Page;
let close: () => Promise<void>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-http-'));
  ({ page, close } = await openPage(join(folder, 'archive')));
});
afterEach(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

/** The name that the next wire gives itself. */
function nextName(): Promise<string> {
  const before = globalThis.fetch;
  return new Promise((resolve) => {
    globalThis.fetch = (input, init) => {
      const name = new Headers(init?.headers).get('x-variorum-client');
      if (name !== null) resolve(name);
      return before(input, init);
    };
  });
}

test('a stream that is lost is had again, and then says that anything may have changed', async () => {
  const name = nextName();
  const client = clientOver(httpWire(`${page.origin}/`));
  const changed = new Promise<Notice>((resolve) => client.subscribe(resolve));
  expect((await client.call('archive.describe', {})).ok).toBe(true);
  const thief = new AbortController();
  // Another stream of that name takes the place of the first.
  await fetch(`${page.origin}/events?client=${await name}`, { signal: thief.signal });
  expect(await changed).toEqual({ type: 'changed', article: null });
  expect((await client.call('archive.describe', {})).ok).toBe(true);
  thief.abort();
});

test('a tab that is closed cancels what it asked for', async () => {
  const documents = Array.from({ length: 400 }, (_, number) =>
    textFile(`${number}.txt`, `Nummer ${number}\n\nTekst ${number}.`),
  );
  const gone = new AbortController();
  const request = { type: 'call', id: '1', name: 'archive.import', params: { documents } };
  const headers = { 'content-type': 'application/json', 'x-variorum-client': 'gone' };
  const body = JSON.stringify(request);
  const answer = fetch(`${page.origin}/call`, { method: 'POST', headers, body, signal: gone.signal });
  const client = clientOver(httpWire(`${page.origin}/`));
  await new Promise<Notice>((resolve) => client.subscribe(resolve));
  gone.abort();
  await expect(answer).rejects.toThrow();
  let before = -1;
  let articles = 0;
  while (articles !== before) {
    before = articles;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const archive = await client.call('archive.describe', {});
    articles = archive.ok ? archive.value.articles : 0;
  }
  expect(articles).toBeGreaterThan(0);
  expect(articles).toBeLessThan(documents.length);
});
