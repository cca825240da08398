// Measures the text engine as it was built (out/engine/engine.js): time and quality on the development data when they
// are there, time on the worst texts we could think of, and many small random texts.
//   node tests/bench/text.mjs [data | worst | fuzz [count]]
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { compare, reanchor } = await import(new URL('../../out/engine/engine.js', import.meta.url).href);
const evaluation = join(root, '../shared/evaluation/text');

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)];
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const rows = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Processor time, not time on the clock: other programs on the machine do not count. */
function timed(work) {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, milliseconds: (user + system) / 1000 };
}

function measureData() {
  if (!existsSync(evaluation)) {
    console.log('skipped: the development data are not here (../shared/evaluation/text)');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  try {
    cpSync(evaluation, folder, { recursive: true });
    execFileSync('chmod', ['-R', 'u+w', folder]);
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund'], { cwd: folder });
    const data = (name) => join(folder, 'data', name);
    const score = (mode, gold, predictions) => {
      const file = join(folder, 'predictions.jsonl');
      writeFileSync(file, predictions.map((row) => JSON.stringify(row)).join('\n'));
      console.log(`\n${gold}`);
      console.log(
        execFileSync('node', ['score.mjs', mode, '--gold', data(gold), '--pred', file], {
          cwd: folder,
          encoding: 'utf8',
        }),
      );
    };
    const pairs = rows(data('pairs.jsonl'));
    measurePairs(pairs);
    score(
      'compare',
      'pairs.jsonl',
      pairs.map(({ id, lang, versions: [a, b] }) => ({ id, ...compare(a, b, { language: lang }) })),
    );
    for (const gold of ['moves.jsonl', 'moves-hard.jsonl']) {
      score(
        'moves',
        gold,
        rows(data(gold)).map(({ id, lang, a, b }) => ({ id, ...compare(a, b, { language: lang }) })),
      );
    }
    const spans = new Map();
    for (const row of rows(data('anchors.jsonl'))) spans.set(row.tid, [...(spans.get(row.tid) ?? []), row]);
    const texts = rows(data('anchor-texts.jsonl')).filter(({ tid }) => spans.has(tid));
    score(
      'reanchor',
      'anchors.jsonl',
      texts.map(({ tid, lang, a, b }) => ({
        id: tid,
        anchors: reanchor(
          a,
          b,
          spans.get(tid).map(({ id, start, end }) => ({ id, range: [start, end] })),
          { language: lang },
        ),
      })),
    );
    measureNotes(pairs);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measurePairs(pairs) {
  const run = ({ versions: [a, b], lang }) => compare(a, b, { language: lang });
  for (let round = 0; round < 5; round++) pairs.forEach(run);
  const times = pairs.map((pair) => {
    const rounds = [];
    for (let round = 0; round < 9; round++) {
      const start = performance.now();
      run(pair);
      rounds.push(performance.now() - start);
    }
    return quantile(rounds, 0.5);
  });
  const [median, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  console.log(`compare, ms a pair: median ${median.toFixed(3)}, p95 ${p95.toFixed(2)}, mean ${mean(times).toFixed(2)}`);
}

/** A thousand notes on the longest article, the comparison included. */
function measureNotes(pairs) {
  const [before, after] = pairs.map(({ versions }) => versions).sort((a, b) => b[0].length - a[0].length)[0];
  const spans = Array.from({ length: 1000 }, (_, index) => {
    const start = Math.floor((index / 1000) * (before.length - 120));
    return { id: String(index), range: [start, start + 20 + ((index * 37) % 100)] };
  });
  reanchor(before, after, spans);
  const best = Math.min(...Array.from({ length: 5 }, () => timed(() => reanchor(before, after, spans)).milliseconds));
  console.log(`1,000 notes on ${before.length} characters, comparison included: ${best.toFixed(1)} ms`);
}

/** A seeded source of chance (Lehmer): every run sees the same texts. */
function chance(seed) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function measureWorst() {
  const random = chance(1);
  const vocabulary = Array.from({ length: 8000 }, (_, index) => `w${index.toString(36)}x`);
  const common = () => vocabulary[Math.floor(Math.exp(random() * Math.log(8000))) - 1];
  const text = (words, word = common) =>
    Array.from(
      { length: words },
      (_, index) => word(index) + (index % 80 === 79 ? '.\n\n' : index % 12 === 11 ? '. ' : ' '),
    )
      .join('')
      .trim();
  const shuffled = (items) =>
    items
      .map((item) => [random(), item])
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  const flat = (article) => article.replace(/\s+/g, ' ');
  const article = text(20_000);
  const changed = (source, share) => source.replace(/\S+/g, (word) => (random() < share ? `n${word}` : word));
  const book = text(200_000);
  const cases = [
    ['every second word changed', article, changed(article, 0.5)],
    ['unrelated', article, text(20_000)],
    ['disjoint', article, text(20_000, () => `z${common()}`)],
    ['unrelated, one line', flat(article), flat(text(20_000))],
    [
      'low entropy',
      text(20_000, () => vocabulary[Math.floor(random() * 3)]),
      text(20_000, () => vocabulary[Math.floor(random() * 3)]),
    ],
    ['words shuffled', article, shuffled(article.split(/\s+/)).join(' ')],
    ['sentences shuffled', article, shuffled(article.split('. ')).join('. ')],
    ['paragraphs shuffled', article, shuffled(article.split('\n\n')).join('\n\n')],
    [
      'no spaces',
      Array.from({ length: 20_000 }, () => String.fromCharCode(0x4e00 + Math.floor(random() * 3000))).join(''),
      '字'.repeat(20_000),
    ],
    [
      'book, 3 edits',
      book,
      book
        .replace('w5x', 'one')
        .replace(/w6x(?=[^]{500000}$)/, 'two')
        .replace(/w5x(?![^]*w5x)/, 'three'),
    ],
    ['book, 1 % edits', book, changed(book, 0.01)],
    ['book, 1 % edits, one line', flat(book), flat(changed(book, 0.01))],
    ['book, unrelated', book, text(200_000)],
  ];
  for (const [name, before, after] of cases) {
    const { result } = timed(() => compare(before, after));
    const best = Math.min(...Array.from({ length: 3 }, () => timed(() => compare(before, after)).milliseconds));
    console.log(
      `${name.padEnd(28)} ${best.toFixed(0).padStart(6)} ms  ${result.changes.length} changes, ${result.moves.length} moves${result.precise ? '' : ', not precise'}`,
    );
  }
}

/** Small random texts: both sides must rebuild, and none may take long. */
function fuzz(count) {
  const random = chance(7);
  const parts = [
    ' ',
    ' ',
    '\n',
    '\n\n',
    '. ',
    ', ',
    'a',
    'b',
    'word',
    'other',
    '’',
    "'",
    '\u0301',
    '\ud83d',
    '\ude00',
    '😀',
    '漢字',
    'ไทย',
    '1',
    '0,72',
    '\u200d',
    '\u00ad',
  ];
  const make = () =>
    Array.from({ length: Math.floor(random() * 24) }, () => parts[Math.floor(random() * parts.length)]).join('');
  let slowest = 0;
  for (let round = 0; round < count; round++) {
    const before = make();
    const after =
      random() < 0.5
        ? make()
        : before.slice(0, Math.floor(random() * before.length)) +
          make() +
          before.slice(Math.floor(random() * before.length));
    const start = performance.now();
    const { changes } = compare(before, after);
    slowest = Math.max(slowest, performance.now() - start);
    let rebuilt = '';
    let position = 0;
    for (const change of changes) {
      rebuilt += before.slice(position, change.before[0]) + after.slice(...change.after);
      position = change.before[1];
    }
    if (rebuilt + before.slice(position) !== after)
      throw new Error(`does not rebuild: ${JSON.stringify([before, after])}`);
  }
  console.log(`${count} random pairs rebuilt, the slowest in ${slowest.toFixed(1)} ms`);
}

const [part, count] = process.argv.slice(2);
if (!part || part === 'data') measureData();
if (!part || part === 'worst') measureWorst();
if (!part || part === 'fuzz') fuzz(Number(count ?? 100_000));
