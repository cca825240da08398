// Histories of which the truth is known, by construction: how many words are given the right first version.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chanceFrom } from '../../helpers/chance.ts';
import { generateHistory } from './generated-history.mjs';
import { rightShare } from './right-share.mjs';
import { draftOf, realSource, zipfSource } from './sentence-sources.mjs';
import { addVersion } from '../../../archive/compare/collate/add-version.ts';
import { startCollation } from '../../../archive/compare/collate/collation.ts';
import { firstAppearance } from '../../../archive/compare/collate/provenance.ts';

const engine = { startCollation, addVersion, firstAppearance };

/** As asked for: of all words, those whose answer no reader could tell among them. */
const GOAL = 0.98;

test.each([60, 300, 2000, 8000])('over a vocabulary of %i words', (size) => {
  const histories = [1, 2, 3].map((seed) => {
    const random = chanceFrom(seed * 31 + size);
    return generateHistory({ random, source: zipfSource(random, size) });
  });
  expect(rightShare(engine, histories).all.share).toBeGreaterThanOrEqual(GOAL);
});

const real = new URL('../../../../shared/evaluation/text/data/pairs.jsonl', import.meta.url);

test.skipIf(!existsSync(real))('over real articles (../shared/evaluation/text/data)', () => {
  const texts = readFileSync(real, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { versions: [string, string] }).versions[0]);
  const histories = [0, 1, 2, 3].map((seed) => {
    const random = chanceFrom(seed + 11);
    const start = draftOf(texts[seed * 5] ?? '').slice(0, 14);
    return generateHistory({ random, source: realSource(random, texts), start });
  });
  const { all, naive } = rightShare(engine, histories);
  expect(all.share).toBeGreaterThanOrEqual(GOAL);
  expect(naive.share).toBeLessThan(all.share);
});
