// The texts that comparers are measured on: real revisions where they lie beside the project, and made-up ones always.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { articles, revisions } from './prose.mjs';

const evaluation = fileURLToPath(new URL('../../../../shared/evaluation/text/data/', import.meta.url));
const articlesOfLanguage = 20;

/** @typedef {{ readonly language: string, readonly before: string, readonly after: string }} Pair */

export const areRealTextsHere = existsSync(evaluation);
export const whereRealTextsAre = '../shared/evaluation/text';

/** @returns {readonly Pair[]} Real revisions; none where they are not here. */
export function realPairs() {
  return rows('pairs.jsonl').map(({ lang, versions: [before, after] }) => ({ language: lang, before, after }));
}

/** @returns {readonly Pair[]} */
export function madePairs() {
  return revisions(articles(articlesOfLanguage, 11), 12);
}

/** @returns {readonly import('./move-cases.mjs').Article[]} The real texts as articles, or made-up ones. */
export function articlesToMoveIn() {
  if (!areRealTextsHere) return articles(articlesOfLanguage, 13);
  return realPairs().map(({ language, before }) => ({
    language,
    paragraphs: before.split('\n\n').filter((paragraph) => paragraph.trim() !== ''),
  }));
}

/** @returns {readonly import('./move-cases.mjs').MoveCase[]} Moves of which the truth comes with the real texts. */
export function realMoves() {
  return ['moves.jsonl', 'moves-hard.jsonl'].flatMap((file) =>
    rows(file).map(({ kind, lang, a, b, truth }) => ({
      kind,
      isHard: file.includes('hard'),
      language: lang,
      before: a,
      after: b,
      truth,
      eitherWay: kind === 'swap',
    })),
  );
}

/** @param {string} file @returns {any[]} */
function rows(file) {
  if (!areRealTextsHere) return [];
  return readFileSync(evaluation + file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
