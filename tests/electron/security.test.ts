import { describe, expect, test } from 'vitest';
import { isOwnPage, isWebAddress, staysHere } from '../../electron/security.ts';

describe('a request', () => {
  test.each([
    'variorum://app/assets/main.js',
    'data:image/svg+xml,x',
    'blob:variorum://app/1',
    'devtools://devtools/x',
  ])('stays here: %s', (url) => expect(staysHere(url)).toBe(true));
  test.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'ws://localhost:1/',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    'ftp://example.com/',
    'javascript:alert(1)',
    'about:blank',
    '',
  ])('is refused: %s', (url) => expect(staysHere(url)).toBe(false));
});

describe('a page', () => {
  test.each(['variorum://app/', 'variorum://app/#/article/1/read', 'variorum://app/?x'])('is ours: %s', (url) =>
    expect(isOwnPage(url)).toBe(true),
  );
  test.each([
    'variorum://app/assets/a.svg',
    'variorum://app.example.com/',
    'variorum://other/',
    'https://app/',
    'file:///',
    'not an address',
  ])('is not ours: %s', (url) => expect(isOwnPage(url)).toBe(false));
});

describe('an address', () => {
  test.each([
    ['https://example.com/a', true],
    ['http://example.com', true],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['smb://host/share', false],
    ['variorum://app/', false],
    ['', false],
  ])('may be opened in the browser or not: %s', (url, may) => expect(isWebAddress(url)).toBe(may));
});
