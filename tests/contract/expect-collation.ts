// What the calls about all versions together answer of the story.
import { expect } from 'vitest';
import type { CallName, Params, Value } from '../../archive/contract.ts';

/** Asks over the contract for the article's collation, with its second version for a base, and for a word's life. */
export async function expectCollation(
  value: <N extends CallName>(call: N, params: Params<N>) => Promise<Value<N>>,
  article: string,
  versions: readonly [string, string, string],
): Promise<void> {
  const [, version] = versions;
  const { provenance, apparatus, ...collated } = await value('article.collation', { article, base: version });
  expect(collated.versions).toEqual(versions);
  expect(provenance[0]?.every(({ first }) => first === 0)).toBe(true);
  const { text } = await value('version.get', { version });
  const place = apparatus.places.find(({ range }) => text.slice(...range) === '45');
  expect(place).toMatchObject({ witnesses: [1, 2], readings: [{ text: '40', witnesses: [0] }] });
  const { life } = await value('article.wordLife', { article, version, offset: text.indexOf('45') });
  expect(life).toMatchObject({ word: '45', first: 1, stands: [[1, 3]] });
  const matrix = await value('article.sourceMatrix', { article });
  expect(matrix.versions).toEqual(versions);
  expect(matrix.sources.find(({ label }) => label.includes('Ellen Brink'))?.statements).toEqual([1, 2, 1]);
  expect((await value('export.collation', { article })).content).toContain('<rdg wit="#v1">40</rdg>');
}
