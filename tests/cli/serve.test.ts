// `variorum serve` from outside: who is let in, what is sent with a page, and what is not to be had.
import { request as httpRequest } from 'node:http';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../archive/node/content-security-policy.ts';
import { largestBody } from '../../cli/serve/read-body.ts';
import { noon } from '../contract/story.ts';
import type { Outcome } from './in-process.ts';
import { ended, says, type Workplace, workplace } from './run-variorum.ts';

let place: Workplace;
let server: ReturnType<Workplace['start']>;
let gone: Promise<Outcome>;
let origin: string;
let address: string;
let cookie: string;

beforeAll(async () => {
  place = await workplace();
  await writeFile(join(place.folder, 'good.txt'), noon);
  server = place.start(['serve', 'good.txt', 'missing.txt']);
  gone = ended(server);
  address = (await says(server, /http:\S+/))[0];
  origin = new URL(address).origin;
});
afterAll(async () => {
  server.kill('SIGTERM');
  await place.leave();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request with exactly these headers: fetch would not send a Host of ours, nor a path that is not normal. */
function ask(path: string, { method = 'GET', headers = {}, body, at = origin }: AskOptions = {}): Promise<Answer> {
  const { hostname, port } = new URL(at);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

interface AskOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Another server's origin. */
  readonly at?: string;
}

const call = (message: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  ask('/call', {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json', 'x-variorum-client': 'test', ...headers },
    body: JSON.stringify(message),
  });
const describeArchive = { type: 'call', id: '1', name: 'archive.describe', params: {} };

describe('before the token was used', () => {
  test.each(['/', '/index.html', '/events?client=a', '/open', '/open?token=wrong'])(
    '%s is not to be had',
    async (path) => {
      const { status, headers } = await ask(path);
      expect(status).toBe(403);
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['content-security-policy']).toBe(contentSecurityPolicy);
    },
  );

  test('nothing can be called', async () => {
    expect((await call(describeArchive, { cookie: '' })).status).toBe(403);
  });

  test('a link from another site brings the session in a page of our own, not in a redirect', async () => {
    const other = place.start(['serve', '--archive', join(place.folder, 'other')]);
    const url = new URL((await says(other, /http:\S+/))[0]);
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    const { status, headers: answered } = await ask(url.pathname + url.search, { headers, at: url.origin });
    expect([status, answered['refresh']]).toEqual([200, '0; url=/']);
    expect(answered['set-cookie']?.[0]).toContain('SameSite=Strict');
    other.kill('SIGINT');
  });
});

describe('with the session', () => {
  beforeAll(async () => {
    const { status, headers } = await ask(new URL(address).pathname + new URL(address).search);
    expect([status, headers['location']]).toEqual([303, '/']);
    cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  });

  test('the token works no more, but the browser that has the session is sent on', async () => {
    const { pathname, search } = new URL(address);
    expect((await ask(pathname + search)).status).toBe(403);
    expect((await ask(pathname + search, { headers: { cookie } })).status).toBe(303);
  });

  test('the address leads to the article that was taken in', () => {
    expect(new URL(address).hash).toMatch(/^#\/article\/[0-9a-f-]{36}\/read$/);
  });

  test('the page comes with its policy', async () => {
    const { status, headers, body } = await ask('/', { headers: { cookie } });
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-dns-prefetch-control']).toBe('off');
    expect(body).toContain('<script');
  });

  test.each([
    '/../cli/variorum.js',
    '/..%2fcli%2fvariorum.js',
    '/%2e%2e/cli/variorum.js',
    '/..\\cli\\variorum.js',
    '//etc/passwd',
    '/etc/passwd',
    '/index.html%00.js',
    '/%ff',
    '/assets',
  ])('%s is not there', async (path) => {
    expect((await ask(path, { headers: { cookie } })).status).toBe(404);
  });

  test('a call is answered', async () => {
    const { status, body } = await call(describeArchive);
    expect([status, JSON.parse(body)]).toMatchObject([
      200,
      { type: 'reply', id: '1', result: { ok: true, value: { articles: 1 } } },
    ]);
  });

  test.each([
    ['another host', { host: 'evil.example' }, 403],
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['no origin', { origin: '' }, 403],
    ['a form', { 'content-type': 'text/plain' }, 415],
    ['no client', { 'x-variorum-client': '' }, 400],
    ['a client with a name of its own', { 'x-variorum-client': '../..' }, 400],
  ])('a call of %s is refused', async (_name, headers, status) => {
    expect((await call(describeArchive, headers)).status).toBe(status);
  });

  test('a call that is too large is refused in words, and the next one answered', async () => {
    const headers = { cookie, origin, 'content-type': 'application/json', 'x-variorum-client': 'test' };
    const { status, body } = await ask('/call', { method: 'POST', headers, body: Buffer.alloc(largestBody + 1, 0x20) });
    expect([status, JSON.parse(body)]).toMatchObject([413, { error: { code: 'too-large' } }]);
    expect((await call(describeArchive)).status).toBe(200);
  });

  test.each(['', '{', 'nonsense'])('a call that is no JSON is refused: %j', async (text) => {
    const headers = { cookie, origin, 'content-type': 'application/json', 'x-variorum-client': 'test' };
    expect((await ask('/call', { method: 'POST', headers, body: text })).status).toBe(400);
  });

  test.each(['PUT', 'DELETE', 'OPTIONS'])('%s is no way to ask', async (method) => {
    expect((await ask('/', { method, headers: { cookie, origin } })).status).toBe(405);
  });

  test('tabs may come and go without end', async () => {
    for (let tab = 0; tab < 200; tab += 1) {
      const { status } = await call(describeArchive, { 'x-variorum-client': `tab-${tab}` });
      expect(status).toBe(200);
    }
  });

  test('a stream that comes back begins by saying that anything may have changed', async () => {
    const first = await readStream('tab', 1);
    expect(first).not.toContain('changed');
    expect(await readStream('tab', 2)).toContain('data: {"type":"notice","notice":{"type":"changed","article":null}}');
  });
});

test('it says which file it could not take in, and ends in order when told', async () => {
  server.kill('SIGINT');
  const { code, stderr } = await gone;
  expect(code).toBe(0);
  expect(stderr).toContain('missing.txt does not exist');
  expect(stderr).toContain('Ctrl-C');
});

test('a port that is taken is said to be', async () => {
  const one = place.start(['serve', '--archive', join(place.folder, 'one')]);
  const { port } = new URL((await says(one, /http:\S+/))[0]);
  const { code, stderr } = await place.runAlone(['serve', '--archive', join(place.folder, 'two'), '--port', port]);
  expect([code, stderr]).toEqual([1, expect.stringContaining(`Port ${port} is in use`)]);
  one.kill('SIGINT');
});

/** What comes down the stream of a client until it holds so many events or comments. */
function readStream(client: string, events: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      `${origin}/events?client=${client}`,
      { headers: { cookie }, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
          if (text.split('\n\n').length <= events) return;
          request.destroy();
          resolve(text);
        });
      },
    );
    request.on('error', reject).end();
  });
}

test('a program is told the address as JSON', async () => {
  const archive = join(place.folder, 'told');
  const child = place.start(['serve', '--archive', archive, '--json']);
  const told = JSON.parse((await says(child, /^\{.*\}$/m))[0]) as { address: string; archive: string };
  expect(told.archive).toBe(archive);
  expect((await fetch(told.address, { redirect: 'manual' })).status).toBeLessThan(400);
  const end = ended(child);
  child.kill('SIGTERM');
  expect((await end).code).toBe(0);
});
