// Whatever the text: ranges lie within it, come in order, and the same text gives the same answer.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../archive/attribute/attribute.ts';
import { attributionDifference } from '../../archive/attribute/difference.ts';
import { compare } from '../../archive/compare/compare.ts';
import { attributionChangeSchema, attributionsSchema } from '../../archive/model/attribution.ts';
import type { TextRange } from '../../archive/model/range.ts';
import { anyText } from '../compare/arbitrary-texts.ts';

const language = fc.constantFrom('da', 'en', 'nb', 'sv', 'de', 'fi', '');
const piece = fc.constantFrom(
  'siger',
  'Torben Juhl',
  'vagtchef',
  'at',
  ',',
  '.',
  ':',
  '»',
  '«',
  '"',
  '“',
  '”',
  '„',
  "'",
  '- ',
  '\n\n',
  '\n',
  'ifølge',
  'han',
  'she',
  'said',
  'according to',
  'that',
  'Det oplyser',
  'politiet',
  '/ritzau/AFP',
  'Foto: X/Y',
  'angiveligt',
  '(',
  ')',
  'wie',
  'sagte',
  'sei',
  'der',
  'som',
  'og',
  'men',
  '1.',
  'Læs også',
  'teilte',
  'mit',
  'told',
  'den',
  'lyder det fra',
);
const newsy = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));
const text = fc.oneof(newsy, anyText);

function rangesOf(found: ReturnType<typeof attribute>): readonly TextRange[] {
  return [
    ...found.attributions.flatMap(({ source, cue, content, hedges }) => [...source, ...cue, ...content, ...hedges]),
    ...found.sources.flatMap(({ mentions }) => mentions),
    ...found.credits.flatMap(({ span, names }) => [span, ...names]),
    ...found.hedges,
    ...found.boilerplate,
  ];
}

describe('attribute', () => {
  it('gives ranges within the text, in order, in the shape of the model', () => {
    fc.assert(
      fc.property(text, language, (article, tag) => {
        const found = attribute(article, { language: tag });
        attributionsSchema.parse(found);
        for (const [start, end] of rangesOf(found)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(article.length);
        }
        const starts = found.attributions.map(({ content }) => content[0]?.[0] ?? -1);
        expect(starts).toEqual([...starts].sort((one, other) => one - other));
        const known = new Set(found.sources.map(({ id }) => id));
        for (const { source, sourceId } of found.attributions) {
          expect(sourceId === null).toBe(source.length === 0);
          if (sourceId !== null) expect(known.has(sourceId)).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('gives the same for the same', () => {
    fc.assert(
      fc.property(text, language, (article, tag) => {
        expect(attribute(article, { language: tag })).toEqual(attribute(article, { language: tag }));
      }),
      { numRuns: 100 },
    );
  });
});

describe('attributionDifference', () => {
  it('is empty for a text and itself, and within both texts for two', () => {
    fc.assert(
      fc.property(text, text, language, (one, other, tag) => {
        const before = { text: one, attributions: attribute(one, { language: tag }) };
        const after = { text: other, attributions: attribute(other, { language: tag }) };
        expect(attributionDifference(before, before, compare(one, one))).toEqual([]);
        for (const change of attributionDifference(before, after, compare(one, other))) {
          attributionChangeSchema.parse(change);
          expect(change.before?.[1] ?? 0).toBeLessThanOrEqual(one.length);
          expect(change.after?.[1] ?? 0).toBeLessThanOrEqual(other.length);
          expect(change.before ?? change.after).not.toBeNull();
        }
      }),
      { numRuns: 200 },
    );
  });
});
