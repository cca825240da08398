import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer } from '../../electron/protocol.ts';

let folder: string;

beforeAll(() => {
  const parent = mkdtempSync(join(tmpdir(), 'variorum-protocol-'));
  folder = join(parent, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets/main.js'), 'export {};');
  writeFileSync(join(parent, 'secret.json'), '{}');
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const get = (url: string, method = 'GET'): Promise<Response> => answer({ method, url }, folder);

describe('variorum://app/', () => {
  test('serves the page under its policy', async () => {
    const response = await get('variorum://app/');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<!doctype html>');
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const part of ["default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'"]) {
      expect(policy.split('; ')).toContain(part);
    }
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(response.headers.get('x-dns-prefetch-control')).toBe('off');
  });

  test('serves scripts as such', async () => {
    const response = await get('variorum://app/assets/main.js?x#y');
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
  });

  test.each([
    ['another host', 'variorum://elsewhere/'],
    ['a file that is not there', 'variorum://app/none.js'],
    ['a folder', 'variorum://app/assets'],
    ['a path that leads out', 'variorum://app/..%2fsecret.json'],
    ['one that is disguised', 'variorum://app/assets/%2e%2e/%2e%2e/secret.json'],
    ['one with backslashes', 'variorum://app/assets%5c..%5c..%5csecret.json'],
    ['an absolute one', `variorum://app//etc/hostname.json`],
    ['broken escapes', 'variorum://app/%E0%A4%A'],
    ['a null character', 'variorum://app/index.html%00.js'],
  ])('has nothing for %s', async (_name, url) => {
    expect((await get(url)).status).toBe(404);
  });

  test('takes nothing in', async () => {
    expect((await get('variorum://app/', 'POST')).status).toBe(405);
  });
});
