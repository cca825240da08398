// What changes are about: how many planted changes of a known kind are classed as that kind, and what classing costs
// beside comparing.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plantChange, plantedKinds } from '../../classify/plant-changes.mjs';
import { chance } from './chance.mjs';
import { madePairs, realPairs } from './texts.mjs';

const { attribute, classifyChanges, compare } = await import(
  new URL('../../../out/engine/engine.js', import.meta.url).href
);
const articles = fileURLToPath(new URL('../../../../shared/evaluation/attribution/data/', import.meta.url));
const tries = 6;
const rounds = 9;

/** @param {import('./report.mjs').Report} report */
export function measureClasses(report) {
  tellShares(report);
  tellTimes(report);
}

/** @param {import('./report.mjs').Report} report */
function tellShares(report) {
  const draw = chance(17);
  const texts = textsToPlantIn();
  if (texts.length === 0) {
    report.remark('Planted changes: skipped, the texts to plant them in are not here (../shared/evaluation).');
    return;
  }
  const rows = plantedKinds.map((kind) => {
    const tally = { planted: 0, contained: 0, first: 0, alone: 0 };
    for (const { language, text, cues } of texts) {
      for (let count = 0; count < tries; count += 1) {
        const planted = plantChange(kind, text, language, draw, cues());
        if (planted === null) break;
        const classes = classesOf(planted.before, planted.after, language, kind === 'attribution');
        tally.planted += 1;
        if (classes.includes(kind)) tally.contained += 1;
        if (classes[0] === kind) tally.first += 1;
        if (classes.length === 1 && classes[0] === kind) tally.alone += 1;
      }
    }
    return { kind, ...tally };
  });
  report.table(
    'Planted changes that are classed as what they are',
    ['kind', 'planted', 'contained', 'first', 'alone'],
    rows.map(({ kind, planted, contained, first, alone }) => [
      kind,
      String(planted),
      ...[contained, first, alone].map((count) => percent(count / planted)),
    ]),
  );
  report.remark(
    'In articles of five languages, one change at a time. Goal: contained ≥ 97 %. First is not always right to be had: a quoted number is a number first, and words in a quotation are wording too.',
  );
}

/** @param {string} before @param {string} after @param {string} language @param {boolean} attributed @returns {readonly string[]} */
function classesOf(before, after, language, attributed) {
  /** @param {string} text */
  const known = (text) => ({ text, language, ...(attributed && { attributions: attribute(text, { language }) }) });
  return classifyChanges(known(before), known(after), compare(before, after, { language })).changes.flat();
}

/** @returns {readonly { language: string, text: string, cues: () => readonly (readonly [number, number])[] }[]} */
function textsToPlantIn() {
  const own = existsSync(articles)
    ? ['da', 'en', 'nb', 'sv'].flatMap((language) =>
        readFileSync(`${articles}${language}-gold-dev.jsonl`, 'utf8')
          .trim()
          .split('\n')
          .map((line) => ({ language, text: String(JSON.parse(line).text) })),
      )
    : [];
  const real = realPairs().map(({ language, before }) => ({ language, text: before }));
  return [...own, ...real].map(({ language, text }) => {
    /** @type {readonly (readonly [number, number])[] | undefined} */
    let found;
    const cues = () =>
      (found ??= attribute(text, { language }).attributions.flatMap(
        (/** @type {{ cue: readonly (readonly [number, number])[] }} */ { cue }) => cue,
      ));
    return { language, text, cues };
  });
}

/** @param {import('./report.mjs').Report} report */
function tellTimes(report) {
  const real = realPairs();
  const pairs = real.length > 0 ? real : madePairs();
  const comparisons = pairs.map(({ language, before, after }) => compare(before, after, { language }));
  const times = pairs.map(() => ({ classify: Infinity, compare: Infinity }));
  for (let round = 0; round < rounds; round += 1) {
    pairs.forEach(({ language, before, after }, index) => {
      const best = times[index];
      if (!best) return;
      best.compare = Math.min(
        best.compare,
        millisecondsOf(() => compare(before, after, { language })),
      );
      const classify = () => classifyChanges({ text: before, language }, { text: after, language }, comparisons[index]);
      best.classify = Math.min(best.classify, millisecondsOf(classify));
    });
  }
  report.table(
    `Milliseconds a pair, ${real.length > 0 ? 'real revisions' : 'made-up revisions'}`,
    ['', 'median', 'p95', 'mean'],
    /** @type {const} */ (['compare', 'classify']).map((name) => {
      const sorted = times.map((time) => time[name]).sort((one, other) => one - other);
      const at = (/** @type {number} */ share) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
      const mean = sorted.reduce((sum, time) => sum + time, 0) / sorted.length;
      return [name, ...[at(0.5), at(0.95), mean].map((time) => time.toFixed(3))];
    }),
  );
  report.remark('The best of nine rounds of each pair, interleaved, without attributions. Goal: median under 0.1 ms.');
}

/** @param {() => unknown} work */
function millisecondsOf(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** @param {number} share */
function percent(share) {
  return Number.isFinite(share) ? `${(100 * share).toFixed(1)} %` : '–';
}
