// One word's life: where it stands in every version, when it came, left and returned.
import type { TextRange } from '../../model/range.ts';
import type { WordLife } from '../../model/collation.ts';
import type { Words } from '../words.ts';
import { type CollatedVersion, type Collation, firstVersionOf } from './collation.ts';
import { wordsOfVersion } from './provenance.ts';

/**
 * The life of the word at `offset` of a version (an index of `collation.versions`), both in its text's UTF-16 units;
 * the offset right behind a word is the word's too. Null where no word stands. Cost: linear in the versions' texts.
 */
export function lifeOf(collation: Collation, version: number, offset: number): WordLife | null {
  const collated = collation.versions[version];
  const index = collated ? wordAt(wordsOfVersion(collated), offset) : -1;
  if (!collated || index < 0) return null;
  const thread = threadAt(collated, index);
  const places = collation.versions.map((each) => placeOf(each, thread));
  return {
    word: collated.text.slice(...places[version]!),
    thread,
    first: firstVersionOf(collation, thread),
    places,
    stands: intervalsOf(places),
  };
}

/** The word that `offset` lies in, or ends at; -1 if there is none. */
function wordAt({ count, starts, ends }: Words, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low > 0 && offset <= ends[low - 1]! ? low - 1 : -1;
}

function threadAt({ spans }: CollatedVersion, index: number): number {
  let first = 0;
  for (const { thread, words } of spans) {
    if (index < first + words) return thread + index - first;
    first += words;
  }
  return -1;
}

function placeOf(version: CollatedVersion, wanted: number): TextRange | null {
  let first = 0;
  for (const { thread, words } of version.spans) {
    if (thread <= wanted && wanted < thread + words) {
      const { starts, ends } = wordsOfVersion(version);
      const index = first + wanted - thread;
      return [starts[index]!, ends[index]!];
    }
    first += words;
  }
  return null;
}

function intervalsOf(places: readonly (TextRange | null)[]): WordLife['stands'] {
  const intervals: (readonly [number, number])[] = [];
  places.forEach((place, version) => {
    const last = intervals.at(-1);
    if (!place) return;
    if (last?.[1] === version) intervals[intervals.length - 1] = [last[0], version + 1];
    else intervals.push([version, version + 1]);
  });
  return intervals;
}
