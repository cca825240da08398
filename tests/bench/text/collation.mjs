// All versions collated: how many words are given the version that first had them, in histories of which the truth is
// known, and what it costs.
import { chance } from './chance.mjs';
import { editKinds, generateHistory } from '../../compare/collate/generated-history.mjs';
import { rightShare } from '../../compare/collate/right-share.mjs';
import { draftOf, realSource, zipfSource } from '../../compare/collate/sentence-sources.mjs';
import { realPairs } from './texts.mjs';

const engine = await import(new URL('../../../out/engine/engine.js', import.meta.url).href);
const { addVersion, apparatusOf, compare, firstAppearance, startCollation } = engine;

const vocabularies = [60, 300, 2000, 8000];
const historiesOfEach = 8;
const rounds = 7;

/** @typedef {readonly import('../../compare/collate/generated-history.mjs').TrueVersion[]} History */

/** @param {import('./report.mjs').Report} report */
export function measureCollation(report) {
  tellShares(report);
  tellTimes(report);
}

/** @param {import('./report.mjs').Report} report */
function tellShares(report) {
  const sets = [
    ...vocabularies.map((size) => /** @type {const} */ ([`${size} words, Zipf`, madeUp(size)])),
    .../** @type {const} */ ([['real articles', real()]]),
  ].filter(([, histories]) => histories.length > 0);
  const scored = sets.map(([name, histories]) => ({ name, ...rightShare(engine, histories) }));
  report.table(
    'Words given the version that first had them',
    ['texts', 'words asked', 'right', 'by a chain of word comparisons'],
    scored.map(({ name, all, naive }) => [name, String(all.words), percent(all.share), percent(naive.share)]),
  );
  const kinds = ['kept', ...editKinds, 'edit moved', 'edit returned'];
  const rows = kinds.flatMap((kind) => {
    const found = scored.flatMap(({ kinds: known }) => known.get(kind) ?? []);
    const words = found.reduce((sum, share) => sum + share.words, 0);
    const right = found.reduce((sum, share) => sum + share.right, 0);
    return words === 0 ? [] : [[kind, String(words), percent(right / words)]];
  });
  report.table('The same, by what put the words where they are', ['edit', 'words', 'right'], rows);
  report.remark(
    'Each history has 25 versions of some 400 words, with up to six edits from one to the next; every word of every version is asked for, those too whose answer no reader could tell (a word put beside its like). Goal: ≥ 98 %. "kept" words carry the errors of all versions before.',
  );
}

/** @param {import('./report.mjs').Report} report */
function tellTimes(report) {
  const rows = [6, 30].map((edits) => {
    const random = chance(5).next;
    const history = generateHistory({ random, source: zipfSource(random, 4000), words: 1000, versions: 51, edits });
    const texts = history.map(({ text }) => text);
    const fifty = texts.slice(0, 50);
    const collate = () => fifty.reduce((known, text) => addVersion(known, { text }), startCollation());
    const collation = collate();
    const last = texts[50] ?? '';
    return [
      `up to ${edits} edits a version`,
      ...[
        collate,
        () => fifty.forEach((_, version) => firstAppearance(collation, version)),
        () => apparatusOf(collation),
        () => addVersion(collation, { text: last }),
        () => compare(fifty[49] ?? '', last),
      ].map((work) => milliseconds(work)),
    ];
  });
  report.table(
    '50 versions of 1,000 words: milliseconds of the processor',
    ['history', 'collate all', 'first appearances', 'apparatus', 'add the 51st', 'one comparison'],
    rows,
  );
  report.remark(
    'Median of seven rounds. Goal: all 50 ≤ 200 ms; adding a version costs one comparison, not all of them.',
  );
}

/** @param {number} size @returns {readonly History[]} */
function madeUp(size) {
  return Array.from({ length: historiesOfEach }, (_, index) => {
    const random = chance(index * 7 + size).next;
    return generateHistory({ random, source: zipfSource(random, size), versions: 25 });
  });
}

/** @returns {readonly History[]} Histories that begin with real articles, and whose new sentences are real ones. */
function real() {
  const texts = realPairs().map(({ before }) => before);
  return texts.slice(0, 2 * historiesOfEach).map((text, index) => {
    const random = chance(index + 99).next;
    const start = draftOf(text).slice(0, 14);
    return generateHistory({ random, source: realSource(random, texts), start, versions: 25 });
  });
}

/** @param {() => unknown} work Processor time, so that other programs on the machine count less. */
function milliseconds(work) {
  const times = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return (times.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0).toFixed(1);
}

/** @param {number} share */
function percent(share) {
  return `${(100 * share).toFixed(2)} %`;
}
