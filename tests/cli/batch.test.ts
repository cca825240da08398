// Batch mode as a process: the formats, bad lines, readers that go away, and that memory does not grow with the input.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { morning, noon } from '../contract/story.ts';
import { ended, type Workplace, workplace } from './run-variorum.ts';

let place: Workplace;
beforeAll(async () => {
  place = await workplace();
});
afterAll(() => place.leave());

const lines = (...values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const parse = (text: string): unknown[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);

test('compare', async () => {
  const { code, stdout } = await place.runAlone(
    ['compare', '--jsonl'],
    lines(
      { id: 'a', lang: 'en', before: 'It cost 400.', after: 'It cost 500.' },
      { id: 2, before: 'same', after: 'same' },
    ),
  );
  expect(code).toBe(0);
  expect(parse(stdout)).toEqual([
    { id: 'a', precise: true, changes: [{ kind: 'replace', before: [8, 11], after: [8, 11] }], moves: [] },
    { id: 2, precise: true, changes: [], moves: [] },
  ]);
});

test('compare, with what each change is about', async () => {
  const { code, stdout } = await place.runAlone(
    ['compare', '--jsonl', '--classes'],
    lines({ id: 'a', lang: 'en', before: 'It cost 400 on Monday.', after: 'It cost 500 on Monday.' }),
  );
  expect(code).toBe(0);
  const change = { kind: 'replace', before: [8, 11], after: [8, 11], classes: ['number'] };
  expect(parse(stdout)).toEqual([{ id: 'a', precise: true, changes: [change], moves: [] }]);
});

test('collate', async () => {
  const versions = ['It cost 4.', 'It cost 5.', 'It cost 4 now.'];
  const { code, stdout } = await place.runAlone(['collate', '--jsonl'], lines({ id: 'a', lang: 'en', versions }));
  expect(code).toBe(0);
  const readings = [
    { text: '4', witnesses: [0] },
    { text: '5', witnesses: [1] },
  ];
  expect(parse(stdout)).toEqual([
    {
      id: 'a',
      first: [
        [[0, 9, 0]],
        [
          [0, 7, 0],
          [8, 9, 1],
        ],
        [
          [0, 9, 0],
          [10, 13, 2],
        ],
      ],
      base: 2,
      places: [{ range: [8, 13], witnesses: [2], readings }],
      omissions: [],
      transpositions: [],
    },
  ]);
  const bad = await place.runAlone(['collate', '--jsonl'], lines({ id: 'a', versions: ['x', 2] }));
  expect([bad.code, bad.stderr]).toEqual([1, expect.stringContaining('line 1: has no "versions"')]);
});

test('reanchor', async () => {
  const start = morning.indexOf('40 passagerer');
  const spans = [{ id: 's', range: [start, start + 13] }];
  const { code, stdout } = await place.runAlone(
    ['reanchor', '--jsonl', '-'],
    lines({ id: 'a', lang: 'da', before: morning, after: noon, spans }),
  );
  expect(code).toBe(0);
  const there = noon.indexOf('45 passagerer');
  expect(parse(stdout)).toEqual([
    {
      id: 'a',
      anchors: [{ id: 's', status: 'altered', range: [there, there + 13], score: expect.any(Number) as number }],
    },
  ]);
});

test('attribute', async () => {
  const { code, stdout } = await place.runAlone(
    ['attribute', '--jsonl'],
    lines({ id: 'a', lang: 'da', text: morning.trim() }),
  );
  expect(code).toBe(0);
  const text = morning.trim();
  const [answer] = parse(stdout) as {
    attributions: { source: [number, number][]; hedge?: [number, number][] }[];
    credits: unknown[];
  }[];
  const sources = answer?.attributions.flatMap(({ source }) => source.map(([start, end]) => text.slice(start, end)));
  expect(sources?.join('|')).toContain('Ellen Brink');
  const span = [text.length - 8, text.length];
  expect(answer?.credits).toContainEqual({ kind: 'agency', span, names: [[text.length - 7, text.length - 1]] });
});

test('bad lines are named with file and number, and the others answered', async () => {
  const good = { id: 'a', before: 'x', after: 'y' };
  const file = join(place.folder, 'mixed.jsonl');
  const bad = [
    '{"id":',
    '[]',
    '{"id":"b","before":"x"}',
    '{"before":"x","after":"y"}',
    '{"id":"b","before":1,"after":"y"}',
  ];
  await writeFile(file, [JSON.stringify(good), '', ...bad, JSON.stringify(good)].join('\r\n'));
  const { code, stdout, stderr } = await place.runAlone(['compare', '--jsonl', file, 'missing.jsonl']);
  expect(code).toBe(1);
  expect(parse(stdout)).toHaveLength(2);
  const named = Array.from(stderr.matchAll(/line (\d+): /g), (match) => Number(match[1]));
  expect(named).toEqual([3, 4, 5, 6, 7]);
  expect(stderr).toContain('missing.jsonl does not exist');
  expect(stderr).not.toMatch(/^\s+at /m);
});

test.each([
  ['a range beyond its text', [{ id: 's', range: [0, 99] }]],
  ['a range that ends before it starts', [{ id: 's', range: [2, 1] }]],
  ['a range of fractions', [{ id: 's', range: [0, 1.5] }]],
  ['no id', [{ range: [0, 1] }]],
  ['no list', {}],
])('spans with %s', async (_name, spans) => {
  const { code, stderr } = await place.runAlone(
    ['reanchor', '--jsonl'],
    lines({ id: 'a', before: 'abc', after: 'abc', spans }),
  );
  expect(code).toBe(1);
  expect(stderr).toContain('line 1');
});

test('a reader that goes away ends it quietly', async () => {
  const file = join(place.folder, 'many.jsonl');
  await writeFile(file, lines({ id: 'a', before: morning, after: noon }).repeat(5_000));
  const child = place.start(['compare', '--jsonl', file]);
  child.stdout?.once('data', () => child.stdout?.destroy());
  const { code, stderr } = await ended(child);
  expect([code, stderr]).toEqual([0, '']);
});

test('memory stays bounded, however slow the reader is', async () => {
  const file = join(place.folder, 'long.jsonl');
  await writeFile(file, lines({ id: 'a', before: 'x '.repeat(10_000), after: 'x '.repeat(9_999) }).repeat(2000));
  const script = `
    const { spawn } = require('node:child_process');
    const child = spawn(process.execPath, ['--max-old-space-size=32', ...process.argv.slice(1)], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('readable', () => setTimeout(() => child.stdout.resume(), 300));
    child.on('close', (code) => { process.exitCode = code ?? 9; });`;
  const variorum = fileURLToPath(new URL('../../out/cli/variorum.js', import.meta.url));
  await expect(
    promisify(execFile)(process.execPath, ['-e', script, variorum, 'compare', '--jsonl', file]),
  ).resolves.toBeTruthy();
});
