// Decisions for property tests: on what the rules find in a text, and on anything at all.
import fc from 'fast-check';
import type { Attributions } from '../../archive/model/attribution.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { PlacedDecision, PlacedStatement } from '../../archive/attribute/placed-decision.ts';
import { inOrder } from '../../archive/attribute/ranges.ts';

const madeOn = 'a'.repeat(64);
const speakers = [
  'Tokajev',
  'Kassym-Jomart Tokajev',
  'politiet',
  'Torben Juhl',
  'Juhl',
  'ukendt',
  '\ud800',
  'A'.repeat(200),
];
const speaker = fc.constantFrom(null, ...speakers);
const kind = fc.constantFrom('direct', 'indirect', 'mixed');
const here = fc.constantFrom<PlacedDecision['here']>('made', 'carried', 'stale');

/** Stretches of a text of `length` units, in order and disjoint. */
function stretches(length: number, minLength: number): fc.Arbitrary<readonly TextRange[]> {
  const stretch = fc
    .tuple(fc.nat(Math.max(0, length - 1)), fc.integer({ min: 1, max: Math.max(1, length) }))
    .map(([start, size]): TextRange => [start, Math.min(length, start + size)]);
  return fc.array(stretch, { minLength, maxLength: 3 }).map(inOrder);
}

export function statementIn(length: number): fc.Arbitrary<PlacedStatement> {
  const parts = { source: stretches(length, 0), cue: stretches(length, 0), content: stretches(length, 1) };
  return fc.record({ kind, speaker, ...parts });
}

/** Decisions as people make them on what was found: confirmed, corrected, rejected or added. */
export function decisionsOn(text: string, found: Attributions): fc.Arbitrary<readonly PlacedDecision[]> {
  const { attributions } = found;
  const statement = statementIn(text.length);
  const added = fc.record({ suggested: fc.constant(null), stands: statement });
  const anything = fc.record({ suggested: statement, stands: fc.option(statement) });
  const onFound = fc
    .tuple(fc.nat(Math.max(0, attributions.length - 1)), fc.option(statement), fc.boolean())
    .map(([at, corrected, confirmed]) => {
      const { kind: how, source, cue, content } = attributions[at]!;
      const suggested = { kind: how, source, cue, content: inOrder(content), speaker: null };
      return { suggested, stands: confirmed ? suggested : corrected };
    });
  const made = attributions.length > 0 ? fc.oneof(onFound, added, anything) : fc.oneof(added, anything);
  return fc.array(fc.tuple(fc.uuid(), here, made), { maxLength: 6 }).map((all) =>
    [...new Map(all.map((one) => [one[0], one])).values()].map(([id, where, said]) => ({
      id,
      madeOn,
      rule: said.suggested === null ? null : 'clause',
      verdict: said.suggested === null ? 'added' : said.stands === null ? 'rejected' : 'corrected',
      here: where,
      ...said,
    })),
  );
}
