// The parts of a statement that a person names by quoting them: what is said, who says it, with which words.
import type { Attribution } from '../archive/model/attribution.ts';
import { fail, ok, type Result } from '../archive/model/result.ts';
import type { TextRange } from '../archive/model/range.ts';
import { findPassage, findPassages } from './find-passage.ts';
import { extract } from './words.ts';

/** As they are given on the command line; an empty source or cue means that there is none. */
export interface QuotedParts {
  readonly content?: string[];
  readonly source?: string;
  readonly cue?: string;
  readonly speaker?: string;
  readonly kind?: Attribution['kind'];
  /** Which of several places what is said stands in. */
  readonly occurrence?: number;
}

/** What `attribution.decide` takes as what stands. */
export interface StandingStatement {
  readonly kind: Attribution['kind'];
  readonly source: readonly TextRange[];
  readonly cue: readonly TextRange[];
  readonly content: readonly TextRange[];
  readonly speaker: string | null;
}

/**
 * What stands once `before` is changed in the parts that are quoted. What is said must be told apart from other places of
 * its words; source and cue are taken where they stand nearest to it.
 */
export function findStretches(text: string, quoted: QuotedParts, before: StandingStatement): Result<StandingStatement> {
  const content: TextRange[] = [];
  for (const words of quoted.content ?? []) {
    const found = findPassage(text, words, quoted.occurrence);
    if (!found.ok) return found;
    content.push(found.value);
  }
  const said = content.length > 0 ? content : before.content;
  const source = nearest(text, quoted.source, said, before.source);
  if (!source.ok) return source;
  const cue = nearest(text, quoted.cue, said, before.cue);
  if (!cue.ok) return cue;
  const speaker = quoted.speaker === undefined ? before.speaker : quoted.speaker.trim() || null;
  return ok({ kind: quoted.kind ?? before.kind, source: source.value, cue: cue.value, content: said, speaker });
}

function nearest(
  text: string,
  quote: string | undefined,
  said: readonly TextRange[],
  before: readonly TextRange[],
): Result<readonly TextRange[]> {
  if (quote === undefined) return ok(before);
  if (quote.trim() === '') return ok([]);
  const start = said[0]?.[0] ?? 0;
  const end = said.at(-1)?.[1] ?? 0;
  const distance = ([from, to]: TextRange): number => Math.max(0, start - to, from - end);
  const [first, ...others] = findPassages(text, quote);
  if (first) return ok([others.reduce((one, other) => (distance(other) < distance(one) ? other : one), first)]);
  return fail(
    'not-found',
    `“${extract(quote, 60)}” does not stand in that version.`,
    'Quote it letter by letter; `variorum show` prints it.',
  );
}
