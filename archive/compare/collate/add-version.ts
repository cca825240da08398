// Adds a version to a collation: which of its words are known, and on which threads.
// Knows the version before by comparison and all earlier ones by the words that are gone.
import type { Comparison } from '../../model/comparison.ts';
import { compare } from '../compare.ts';
import { fold } from '../fold.ts';
import { cutterFor, findWords } from '../words.ts';
import { carriedWords } from './carried-words.ts';
import { type CollatedVersion, type Collation, expandSpans, toSpans } from './collation.ts';
import { goneAfter } from './gone-words.ts';
import { nextWords } from './next-words.ts';
import { recogniseWords } from './recognise.ts';

export interface NewVersion {
  readonly text: string;
  /** BCP 47; helps to find words in scripts written without spaces. "und" or nothing is always safe. */
  readonly language?: string;
}

/**
 * The collation with one more version at its end; the one given stays as it is. A text that was there before has the
 * threads that it had. Otherwise what did not change since the version before, or moved, keeps its threads; words that
 * left earlier have theirs back where they return in company or to the neighbours that they had; all others are new.
 * Any text is allowed. The same input gives the same output.
 *
 * `comparison` is that of the version before with this one, for who has it already.
 * Cost: one comparison, and beside it linear in the text and in what is gone.
 */
export function addVersion(
  collation: Collation,
  { text, language = 'und' }: NewVersion,
  comparison?: Comparison,
): Collation {
  const previous = collation.versions.at(-1);
  const known = collation.versions.findLast((version) => version.text === text && version.language === language);
  const threadsBefore = collation.words.length;
  if (known && known === previous) return withVersion(collation, { ...known, threadsBefore });
  const before = previous ? expandSpans(previous.spans, previous.words) : new Int32Array(0);
  const cut = cutterFor(language);
  if (known) {
    const gone = goneAfter(collation.gone, before, expandSpans(known.spans, known.words), threadsBefore);
    const lastWords = findWords(text, 0, text.length, cut);
    return withVersion({ ...collation, gone, lastWords }, { ...known, threadsBefore });
  }
  const { changes, moves } = previous
    ? (comparison ?? compare(previous.text, text, { language }))
    : { changes: [], moves: [] };
  const lastWords =
    previous?.language === language
      ? nextWords(collation.lastWords, text, changes, cut)
      : findWords(text, 0, text.length, cut);
  const carried = previous
    ? carriedWords(
        { text: previous.text, words: collation.lastWords },
        { text, words: lastWords },
        { changes, moves },
        cut,
      ).map((old) => (old < 0 ? -1 : before[old]!))
    : new Int32Array(lastWords.count).fill(-1);
  const standing = carried.filter((thread) => thread >= 0);
  const left = goneAfter(collation.gone, before, standing, threadsBefore);
  if (standing.length === lastWords.count) {
    const version = { text, language, words: lastWords.count, threadsBefore, spans: toSpans(carried) };
    return withVersion({ ...collation, gone: left, lastWords }, version);
  }
  const wordAt = (index: number): string => plainWord(text.slice(lastWords.starts[index], lastWords.ends[index]));
  const threads = recogniseWords({ threads: carried, wordAt }, { words: collation.words, gone: left, before });
  const words = collation.words.slice();
  for (let index = 0; index < threads.length; index++) {
    if (threads[index]! >= 0) continue;
    threads[index] = words.length;
    words.push(wordAt(index));
  }
  const gone = goneAfter(left, new Int32Array(0), threads, words.length);
  const version = { text, language, words: lastWords.count, threadsBefore, spans: toSpans(threads) };
  return withVersion({ ...collation, words, gone, lastWords }, version);
}

function withVersion(collation: Collation, version: CollatedVersion): Collation {
  return { ...collation, versions: [...collation.versions, version] };
}

const isPlain = /^[0-9A-Za-zÀ-ÖØ-öø-ɏ.,]+$/;

/** The word without its typography; most have none. */
function plainWord(written: string): string {
  return isPlain.test(written) ? written : fold(written);
}
