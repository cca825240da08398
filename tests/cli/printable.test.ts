import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonLine, printable, printableText } from '../../cli/printable.ts';

test.each([
  ['an escape sequence', 'red \u001b[31mtext', 'red ␛[31mtext'],
  ['a C1 control sequence introducer', '\u009b2J', '\ufffd2J'],
  ['a bell and a carriage return', 'a\u0007b\rc', 'a␇b␍c'],
  ['a turn of the order of reading', 'exe.\u202etxt\u2066', 'exe.\ufffdtxt\ufffd'],
  ['line feeds and tabs stay', 'a\n\tb', 'a\n\tb'],
  ['letters stay', 'æøå – “”', 'æøå – “”'],
])('%s', (_name, text, expected) => {
  expect(printableText(text)).toBe(expected);
});

const codeUnit = fc.integer({ min: 0, max: 0x2ff }).map((code) => String.fromCharCode(code));

test('no position changes and nothing is left that drives a terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: codeUnit }), (text) => {
      const safe = printableText(text);
      expect(safe).toHaveLength(text.length);
      // eslint-disable-next-line no-control-regex -- the controls are what is looked for
      expect(safe).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    }),
  );
});

test('values are copied through and through', () => {
  expect(printable({ a: ['\u001b', 1, null, { b: '\u0007' }], c: true })).toEqual({
    a: ['␛', 1, null, { b: '␇' }],
    c: true,
  });
});

test('a line of JSON is one line that says the same and holds no control character', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const line = jsonLine(value);
      // eslint-disable-next-line no-control-regex -- the controls are what is looked for
      expect(line).toMatch(/^[^\u0000-\u001f\u007f-\u009f]*\n$/);
      expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
