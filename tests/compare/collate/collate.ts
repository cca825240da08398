// Collates texts as the tests write them, and tells where their words come from in a notation that people can read.
import { addVersion } from '../../../archive/compare/collate/add-version.ts';
import { type Collation, startCollation } from '../../../archive/compare/collate/collation.ts';
import { firstAppearance } from '../../../archive/compare/collate/provenance.ts';

/** A collation of the texts, one after the other. */
export function collate(texts: readonly string[], language?: string): Collation {
  return texts.reduce<Collation>(
    (collation, text) => addVersion(collation, language === undefined ? { text } : { text, language }),
    startCollation(),
  );
}

/** A version's text with the version that first had its words before each run: "0‹the dog› 2‹barked›". */
export function toldOf(collation: Collation, version: number): string {
  const { text } = collation.versions[version] ?? { text: '' };
  return firstAppearance(collation, version)
    .map(({ range, first }) => `${String(first)}‹${text.slice(...range)}›`)
    .join(' ');
}
