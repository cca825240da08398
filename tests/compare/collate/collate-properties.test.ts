// What holds for every series of texts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addVersion } from '../../../archive/compare/collate/add-version.ts';
import { type Collation, expandSpans } from '../../../archive/compare/collate/collation.ts';
import { firstAppearance, provenanceOf, wordsOfVersion } from '../../../archive/compare/collate/provenance.ts';
import { lifeOf } from '../../../archive/compare/collate/word-life.ts';
import { compare } from '../../../archive/compare/compare.ts';
import { fold } from '../../../archive/compare/fold.ts';
import { cutterFor, findWords } from '../../../archive/compare/words.ts';
import { anyText, edition, prose } from '../arbitrary-texts.ts';
import { collate } from './collate.ts';

/** Versions that have to do with each other, and some that do not; older ones come back. */
const versions = fc
  .array(fc.oneof({ arbitrary: edition, weight: 3 }, fc.tuple(prose, anyText), fc.tuple(anyText, prose)), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((pairs) => fc.tuple(fc.constant(pairs.flat()), fc.array(fc.nat({ max: 7 }), { maxLength: 3 })))
  .map(([texts, again]) => [...texts, ...again.map((index) => texts[index % texts.length] ?? '')]);

function threadsOf(collation: Collation): readonly Int32Array[] {
  return collation.versions.map(({ spans, words }) => expandSpans(spans, words));
}

describe('every series of texts', () => {
  test('has each word of each version on one thread, which is nowhere another word', () => {
    fc.assert(
      fc.property(versions, (texts) => {
        const collation = collate(texts);
        const last = texts.at(-1) ?? '';
        const { count, starts, ends } = findWords(last, 0, last.length, cutterFor('und'));
        const { lastWords } = collation;
        expect([lastWords.count, ...lastWords.starts.subarray(0, count), ...lastWords.ends.subarray(0, count)]).toEqual(
          [count, ...starts.subarray(0, count), ...ends.subarray(0, count)],
        );
        threadsOf(collation).forEach((threads, index) => {
          const version = collation.versions[index]!;
          const { count, starts, ends } = findWords(version.text, 0, version.text.length, cutterFor('und'));
          expect(threads).toHaveLength(count);
          expect(new Set(threads).size).toBe(count);
          const words = Array.from(threads, (_, word) => fold(version.text.slice(starts[word], ends[word])));
          expect(words).toEqual(Array.from(threads, (thread) => collation.words[thread]));
        });
      }),
      { numRuns: 200 },
    );
  });

  test('has every thread in the version that it is first in, in none before, and gone or in the last', () => {
    fc.assert(
      fc.property(versions, (texts) => {
        const collation = collate(texts);
        const firsts = new Map<number, number>();
        threadsOf(collation).forEach((threads, index) => {
          for (const thread of threads) if (!firsts.has(thread)) firsts.set(thread, index);
        });
        expect(firsts.size).toBe(collation.words.length);
        texts.forEach((_, index) => {
          for (const { thread, words, first } of provenanceOf(collation, index)) {
            const told = Array.from({ length: words }, (_, offset) => firsts.get(thread + offset));
            expect(told.every((known) => known === first)).toBe(true);
          }
        });
        const gone = collation.gone.flatMap(({ spans }) =>
          spans.flatMap((span) => Array.from({ length: span.words }, (_, offset) => span.thread + offset)),
        );
        const standing = [...(threadsOf(collation).at(-1) ?? [])];
        expect([...gone, ...standing].sort((one, other) => one - other)).toEqual(
          [...firsts.keys()].sort((a, b) => a - b),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('tells ranges in order that begin and end with words and together hold all of them', () => {
    fc.assert(
      fc.property(versions, (texts) => {
        const collation = collate(texts);
        texts.forEach((text, index) => {
          const words = wordsOfVersion(collation.versions[index]!);
          let word = 0;
          let previous = -1;
          for (const { range, first } of firstAppearance(collation, index)) {
            expect(range[0]).toBe(words.starts[word]);
            while (word < words.count && words.ends[word]! <= range[1]) word++;
            expect(range[1]).toBe(words.ends[word - 1]);
            expect(first).not.toBe(previous);
            expect(first).toBeLessThanOrEqual(index);
            expect(range[1]).toBeLessThanOrEqual(text.length);
            previous = first;
          }
          expect(word).toBe(words.count);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('says the same twice, with a comparison given or not, and leaves what it was given as it was', () => {
    fc.assert(
      fc.property(versions, (texts) => {
        const [early, all] = [collate(texts.slice(0, -1)), collate(texts)];
        const copy = structuredClone(early);
        const text = texts.at(-1) ?? '';
        const before = early.versions.at(-1)?.text;
        const given =
          before === undefined ? addVersion(early, { text }) : addVersion(early, { text }, compare(before, text));
        expect(given).toEqual(all);
        expect(early).toEqual(copy);
        expect(addVersion(copy, { text })).toEqual(all);
      }),
      { numRuns: 150 },
    );
  });

  test('keeps all in a text that comes again', () => {
    fc.assert(
      fc.property(versions, fc.nat(), (texts, chosen) => {
        const index = chosen % texts.length;
        const threads = threadsOf(collate([...texts, texts[index]!]));
        expect(threads.at(-1)).toEqual(threads[texts.indexOf(texts[index]!)]);
      }),
      { numRuns: 150 },
    );
  });

  test('tells one life of a word from wherever it is asked for', () => {
    fc.assert(
      fc.property(versions, fc.nat(), fc.nat(), (texts, chosen, offset) => {
        const collation = collate(texts);
        const version = chosen % texts.length;
        const life = lifeOf(collation, version, offset % (texts[version]!.length + 1));
        if (!life) return;
        expect(life.places.findIndex((place) => place !== null)).toBe(life.first);
        const standing = life.stands.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at));
        expect(standing).toEqual(life.places.flatMap((place, index) => (place ? [index] : [])));
        for (const index of standing) {
          const there = lifeOf(collation, index, life.places[index]![0]);
          expect({ ...there, word: life.word }).toEqual(life);
          expect(fold(there?.word ?? '')).toBe(fold(life.word));
        }
      }),
      { numRuns: 150 },
    );
  });
});
