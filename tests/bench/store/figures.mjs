// The figures that are kept, each with what it must be: how it is taken from what was measured, of any system.
import { megabytes, number, time, times } from '../report/columns.mjs';
import { versionsPerArticle } from './drafts.mjs';

/**
 * @typedef {object} Place Where a figure stands: what was measured of the system, and of what it is set against.
 * @property {any} own Of the system at this size, by step.
 * @property {any} ours Of Variorum at this size.
 * @property {any} smallest Of the system at the smallest size.
 * @property {any} lowdb At this size.
 * @property {number} articles
 * @property {boolean} isSmallest
 * @property {number} hashing Bytes a second.
 *
 * @typedef {object} Figure
 * @property {string} what
 * @property {(place: Place) => number | undefined} value Undefined or NaN where it was not measured.
 * @property {(value: number) => string} [print] Milliseconds where left out.
 * @property {(place: Place) => Goal | undefined} [goal]
 * @property {boolean} [alone] Says something of Variorum only.
 * @property {'rate'} [kind] More is faster.
 *
 * @typedef {object} Goal
 * @property {string} text
 * @property {(value: number) => boolean} isMet
 */

/** @param {number} limit @param {(value: number) => string} [print] @param {string} [basis] @returns {Goal} */
const atMost = (limit, print = time, basis = '') => ({
  text: `≤ ${print(limit)}${basis}`,
  isMet: (value) => value <= limit,
});

/** @param {number} limit @param {(value: number) => string} print @returns {Goal} */
const atLeast = (limit, print) => ({ text: `≥ ${print(limit)}`, isMet: (value) => value >= limit });

/**
 * A limit of its own for archives up to 10,000 articles, and for those beyond.
 * @param {number} articles @param {number} upTo10000 @param {number} beyond
 */
const bySize = (articles, upTo10000, beyond) => (articles <= 10_000 ? upTo10000 : beyond);

const rate = (/** @type {number} */ value) => `${number(value)}/s`;

/** @type {readonly Figure[]} */
export const figures = [
  {
    what: 'open, in a new process',
    value: ({ own }) => own.open?.took,
    goal: ({ articles }) => atMost(bySize(articles, 300, 2000)),
  },
  {
    what: 'memory that opening adds, resident',
    value: ({ own }) => own.open?.resident,
    print: megabytes,
    goal: ({ articles }) => atMost(bySize(articles, 50e6, 300e6), megabytes),
  },
  { what: 'memory that opening adds, heap', value: ({ own }) => own.open?.heap, print: megabytes },
  {
    what: 'add one version, median',
    value: ({ own }) => own.write?.added.median,
    goal: ({ own }) => own.write && atMost(3 * (own.write.file + own.write.append), time, ' (3 × file + append)'),
  },
  { what: 'add one version, 95th percentile', value: ({ own }) => own.write?.added.late },
  {
    what: 'add one version, lowdb to ours',
    alone: true,
    value: ({ ours, lowdb }) => lowdb?.write?.added.median / ours.write?.added.median,
    print: times,
    goal: ({ articles }) => (articles === 10_000 ? atLeast(500, times) : undefined),
  },
  {
    what: 'add one version, to the smallest archive',
    value: ({ own, smallest, isSmallest }) =>
      isSmallest ? undefined : own.write?.added.median / smallest.write?.added.median,
    print: times,
    goal: () => atMost(1.5, times),
    alone: true,
  },
  {
    what: 'save a note, median',
    value: ({ own }) => own.write?.noted.median,
    goal: ({ own }) => own.write && atMost(2 * own.write.append, time, ' (2 × append)'),
  },
  { what: 'save a note, 95th percentile', value: ({ own }) => own.write?.noted.late },
  { what: 'save a note by the service, median', value: ({ own }) => own.write?.served?.median, alone: true },
  {
    what: 'first 50 rows, worst sort, first call',
    value: ({ own }) => own.list?.first,
    goal: ({ articles }) => atMost(bySize(articles, 5, 30)),
  },
  {
    what: 'first 50 rows, worst sort, later calls',
    value: ({ own }) => own.list?.later,
    goal: ({ articles }) => atMost(bySize(articles, 5, 30)),
  },
  { what: 'full verify', value: ({ own }) => own.verify?.took },
  {
    what: 'full verify, bytes a second',
    value: ({ own }) => own.disk?.bytes / (own.verify?.took / 1000),
    print: (value) => `${megabytes(value)}/s`,
    alone: true,
  },
  {
    what: 'full verify, to the hashing speed',
    value: ({ own, hashing }) => own.disk?.bytes / (own.verify?.took / 1000) / hashing,
    print: times,
    goal: () => atLeast(0.3, times),
    alone: true,
  },
  {
    what: 'full verify, to find | xargs sha256sum',
    value: ({ own }) => own.verify?.took / own.found,
    print: times,
    goal: () => ({ text: '< 1 ×', isMet: (value) => value < 1 }),
    alone: true,
  },
  {
    what: 'bulk import, versions acknowledged',
    kind: 'rate',
    value: ({ own, articles }) => (articles * versionsPerArticle) / (own.import?.imported / 1000),
    print: rate,
    goal: () => atLeast(1000, rate),
  },
  {
    what: 'bulk import, with closing at its end',
    kind: 'rate',
    value: ({ own, articles }) =>
      (articles * versionsPerArticle) / ((own.import?.imported + own.import?.closed) / 1000),
    print: rate,
  },
  {
    what: 'disk, to the bytes of version files',
    value: ({ own, ours }) => own.disk?.bytes / ours.disk?.versions,
    // A thousandth is what the goal may be missed by.
    print: (value) => `${value.toFixed(3)} ×`,
    goal: () => atMost(1.6, times),
  },
  {
    what: 'disk, room allocated to the same bytes',
    value: ({ own, ours }) => own.disk?.allocated / ours.disk?.versions,
    print: times,
  },
];
