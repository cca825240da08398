import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Line, readLines } from '../../cli/batch/read-lines.ts';

async function read(chunks: readonly Uint8Array[], longest?: number): Promise<readonly Line[]> {
  const lines: Line[] = [];
  // eslint-disable-next-line @typescript-eslint/require-await -- a stream of what is there already
  const stream = async function* (): AsyncGenerator<Uint8Array> {
    yield* chunks;
  };
  for await (const batch of readLines(stream(), longest)) lines.push(...batch);
  return lines;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  [
    'ends with a line feed',
    'a\nb\n',
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  [
    'ends without one',
    'a\nb',
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  [
    'empty lines are counted and left out',
    '\na\n \n\nb',
    [
      [2, 'a'],
      [5, 'b'],
    ],
  ],
  [
    'a byte order mark is dropped',
    '\ufeffa\n\ufeffb',
    [
      [1, 'a'],
      [2, '\ufeffb'],
    ],
  ],
  ['nothing', '', []],
])('%s', async (_name, text, expected) => {
  expect((await read([bytes(text)])).map(({ number, text }) => [number, text])).toEqual(expected);
});

test('the same lines come however the bytes are cut, also within a character', async () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => `x${text.replace(/[\n\ufeff]/g, '')}`);
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.array(fc.nat(7), { maxLength: 40 }), async (lines, cuts) => {
      const whole = bytes(lines.join('\n'));
      const chunks: Uint8Array[] = [];
      let at = 0;
      for (const cut of cuts) chunks.push(whole.subarray(at, (at += cut)));
      chunks.push(whole.subarray(at));
      expect((await read(chunks)).map(({ text }) => text)).toEqual(lines);
    }),
  );
});

test('a line beyond the bound is named and skipped, in one chunk as in many', async () => {
  const expected = [
    { number: 1, text: 'short' },
    { number: 2, text: null },
    { number: 3, text: 'short' },
  ];
  const text = bytes(`short\n${'x'.repeat(50)}\nshort`);
  expect(await read([text], 10)).toEqual(expected);
  expect(
    await read(
      Array.from(text, (byte) => Uint8Array.of(byte)),
      10,
    ),
  ).toEqual(expected);
});
