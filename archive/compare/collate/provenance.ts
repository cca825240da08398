// Where every word of a version comes from: the version that first had it.
// Knows a collation; how its threads were found it does not know.
import type { FirstAppearance, Provenance, ThreadRun } from '../../model/collation.ts';
import { type Words, cutterFor, findWords } from '../words.ts';
import { type CollatedVersion, type Collation, firstVersionOf } from './collation.ts';

/**
 * All words of a version (an index of `collation.versions`) in the order of its text, in runs whose words came into the
 * article side by side. Cost: linear in the version.
 */
export function provenanceOf(collation: Collation, version: number): Provenance {
  const collated = collation.versions[version];
  if (!collated) return [];
  const words = wordsOfVersion(collated);
  const runs: ThreadRun[] = [];
  let index = 0;
  for (const span of collated.spans) {
    for (let thread = span.thread; thread < span.thread + span.words;) {
      const first = firstVersionOf(collation, thread);
      const nextFresh = collation.versions[first + 1]?.threadsBefore ?? collation.words.length;
      const end = Math.min(span.thread + span.words, nextFresh);
      const range = [words.starts[index]!, words.ends[index + end - thread - 1]!] as const;
      runs.push({ range, thread, words: end - thread, first });
      index += end - thread;
      thread = end;
    }
  }
  return runs;
}

/** All words of a version in the order of its text, in runs of words that have one first version. */
export function firstAppearance(collation: Collation, version: number): readonly FirstAppearance[] {
  const joined: FirstAppearance[] = [];
  for (const { range, first } of provenanceOf(collation, version)) {
    const last = joined.at(-1);
    if (last?.first === first) joined[joined.length - 1] = { range: [last.range[0], range[1]], first };
    else joined.push({ range, first });
  }
  return joined;
}

/** The words of a collated version, as they were counted when it was added. */
export function wordsOfVersion({ text, language }: CollatedVersion): Words {
  return findWords(text, 0, text.length, cutterFor(language));
}
