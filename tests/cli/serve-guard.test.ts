import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../cli/serve/guard.ts';
import { createSession } from '../../cli/serve/session.ts';

const asked = (method: string, headers: Readonly<Record<string, string>>): string | null =>
  refusal({ method, headers } as unknown as IncomingMessage, 4711);

const host = '127.0.0.1:4711';
const origin = `http://${host}`;

describe('lets through', () => {
  test.each([
    ['an address typed in', 'GET', { host, 'sec-fetch-site': 'none' }],
    ['a script of the page', 'GET', { host, 'sec-fetch-site': 'same-origin' }],
    ['a call of the page', 'POST', { host, origin, 'sec-fetch-site': 'same-origin' }],
    ['the same by the name localhost', 'POST', { host: 'localhost:4711', origin: 'http://localhost:4711' }],
    ['a client that is no browser', 'GET', { host }],
    [
      'a link followed from elsewhere',
      'GET',
      { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    ],
  ])('%s', (_name, method, headers) => {
    expect(asked(method, headers)).toBeNull();
  });
});

describe('refuses', () => {
  test.each([
    ['another host: DNS rebinding', 'GET', { host: 'evil.example:4711' }],
    ['another port', 'GET', { host: '127.0.0.1:80' }],
    ['no host', 'GET', {}],
    ['a call of another origin', 'POST', { host, origin: 'https://evil.example' }],
    ['a call of another port of this computer', 'POST', { host, origin: 'http://127.0.0.1:8080' }],
    ['a call of a sandboxed frame or a file', 'POST', { host, origin: 'null' }],
    ['a call without an origin', 'POST', { host }],
    ['the names mixed', 'POST', { host, origin: 'http://localhost:4711' }],
    ['a picture on another site', 'GET', { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    [
      'a frame on another site',
      'GET',
      { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    ],
  ])('%s', (_name, method, headers) => {
    expect(asked(method, headers)).not.toBeNull();
  });
});

describe('the token', () => {
  test('is exchanged once, for a cookie that scripts cannot read and other sites do not send', () => {
    const session = createSession(4711);
    const cookie = session.exchange(session.token) ?? '';
    expect(cookie).toMatch(/^variorum-4711=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(session.holds(`other=1; ${cookie.split(';')[0] ?? ''}`)).toBe(true);
    expect(session.exchange(session.token)).toBeNull();
  });

  test.each([null, '', 'x', 'x'.repeat(43)])('is not %s', (token) => {
    expect(createSession(1).exchange(token)).toBeNull();
  });

  test.each([undefined, '', 'variorum-4711=', 'variorum-4711=x', 'variorum-1=x; variorum-4711'])(
    'is not replaced by the cookie %s',
    (cookie) => {
      expect(createSession(4711).holds(cookie)).toBe(false);
    },
  );

  test('is another each time', () => {
    expect(createSession(1).token).not.toBe(createSession(1).token);
  });
});
