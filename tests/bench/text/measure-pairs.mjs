// Revisions: how long each comparer takes for a pair, and how well what it says can be read.
import { number, time } from '../report/columns.mjs';
import { elapsed, median, quantile } from '../store/times.mjs';
import { leastWords } from './peers.mjs';
import { scoreChanges } from './score-changes.mjs';
import { areRealTextsHere, madePairs, realPairs, whereRealTextsAre } from './texts.mjs';

const warmUps = 2;
const rounds = 5;
const goals = { median: 0.05, late: 5, mean: 1, over: 5, islands: 1.2, cuts: 0 };

/**
 * @param {import('./report.mjs').Report} report
 * @param {readonly import('./comparers.mjs').Comparer[]} comparers
 */
export function measurePairs(report, comparers) {
  if (areRealTextsHere) measure(report, comparers, 'Real revisions', realPairs());
  else report.remark(`The real revisions are not here (${whereRealTextsAre}); only made-up ones are measured.`);
  measure(report, comparers, 'Made-up revisions in four languages', madePairs());
  report.remark(
    `Milliseconds a pair: of each pair the median of ${rounds} rounds, in which the comparers take turns. "Over the optimum" is how many words more are marked than the exact longest common subsequence leaves; "islands" are equal bits of less than two words between two changes, "cuts" edges of changes inside a word. Goals: ≤ ${goals.median} / ${goals.late} / ${goals.mean} ms, reversible 100 %, ≤ ${goals.over} %, ≤ ${goals.islands} islands a pair, ${goals.cuts} cuts.`,
  );
  for (const { name, about } of comparers) report.remark(`${name}: ${about}.`);
}

/**
 * @param {import('./report.mjs').Report} report
 * @param {readonly import('./comparers.mjs').Comparer[]} comparers
 * @param {string} title
 * @param {readonly import('./texts.mjs').Pair[]} pairs
 */
function measure(report, comparers, title, pairs) {
  const times = timesOf(comparers, pairs);
  const least = leastWords();
  const rows = comparers.map(({ name, compare }, index) => {
    const own = times[index] ?? [];
    const scores = pairs.map(({ before, after, language }) =>
      scoreChanges(before, after, compare(before, after, language).changes, least),
    );
    const sum = (/** @type {'words' | 'optimum' | 'islands' | 'cuts'} */ key) =>
      scores.reduce((total, score) => total + score[key], 0);
    const figures = {
      median: median(own),
      late: quantile(own, 0.95),
      mean: own.reduce((total, one) => total + one, 0) / own.length,
      over: 100 * (sum('words') / sum('optimum') - 1),
      islands: sum('islands') / pairs.length,
      cuts: sum('cuts'),
    };
    const reversible = scores.filter((score) => score.isReversible).length / pairs.length;
    const isMet =
      reversible === 1 &&
      Object.entries(goals).every(([key, goal]) => figures[/** @type {keyof typeof figures} */ (key)] <= goal);
    return [
      name,
      ...[figures.median, figures.late, figures.mean].map(time),
      `${number(100 * reversible)} %`,
      `${figures.over.toFixed(2)} %`,
      figures.islands.toFixed(2),
      String(figures.cuts),
      isMet ? 'met' : 'NOT MET',
    ];
  });
  report.table(
    `${title}: ${pairs.length} pairs`,
    ['', 'median', '95th percentile', 'mean', 'reversible', 'over the optimum', 'islands a pair', 'cuts', 'all goals'],
    rows,
  );
}

/**
 * @param {readonly import('./comparers.mjs').Comparer[]} comparers
 * @param {readonly import('./texts.mjs').Pair[]} pairs
 * @returns {readonly (readonly number[])[]} Of each comparer, of each pair.
 */
function timesOf(comparers, pairs) {
  const taken = comparers.map(() => pairs.map(() => /** @type {number[]} */ ([])));
  for (let round = -warmUps; round < rounds; round++) {
    comparers.forEach(({ compare }, index) => {
      pairs.forEach(({ before, after, language }, at) => {
        const took = elapsed(() => compare(before, after, language));
        if (round >= 0) taken[index]?.[at]?.push(took);
      });
    });
  }
  return taken.map((own) => own.map(median));
}
