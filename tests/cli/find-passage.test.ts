import { describe, expect, test } from 'vitest';
import { findPassage } from '../../cli/find-passage.ts';

const text = 'Ferries stopped.\n\nThe port (south) said ferries stopped at 4.5 knots.';

describe('found', () => {
  test.each([
    ['Ferries stopped.', undefined, 'Ferries stopped.'],
    ['The  port\n(south)', undefined, 'The port (south)'],
    ['at 4.5', undefined, 'at 4.5'],
    ['stopped', 2, 'stopped'],
    ['stopped. The', undefined, 'stopped.\n\nThe'],
  ])('%s', (quote, occurrence, expected) => {
    const found = findPassage(text, quote, occurrence);
    expect(found.ok && text.slice(...found.value)).toBe(expected);
  });

  test('the occurrence that was asked for', () => {
    expect(findPassage(text, 'stopped', 2)).toEqual({
      ok: true,
      value: [text.lastIndexOf('stopped'), text.lastIndexOf('stopped') + 7],
    });
  });
});

describe('not found', () => {
  test.each([
    ['trains', undefined, 'not-found'],
    ['at 4x5', undefined, 'not-found'],
    ['stopped', undefined, 'invalid-input'],
    ['stopped', 3, 'invalid-input'],
    ['  ', undefined, 'invalid-input'],
  ])('%s', (quote, occurrence, code) => {
    const found = findPassage(text, quote, occurrence);
    expect(!found.ok && found.error.code).toBe(code);
  });
});
