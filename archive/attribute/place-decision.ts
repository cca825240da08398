// Where a decision stands: on the version that it was made on, and on another, if the same statement is there. Knows two
// texts with what the rules find in them, and is told where a stretch of the one stands in the other.
import { areOneSource } from '../classify/one-source.ts';
import { fold } from '../compare/fold.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Source } from '../model/attribution.ts';
import {
  type AttributionDecision,
  type SpokenStretch,
  type Statement,
  verdictOf,
} from '../model/attribution-decision.ts';
import type { TextRange } from '../model/range.ts';
import type { AttributedText } from './attributed-text.ts';
import { hullOf, inOrder } from './ranges.ts';
import { type PlacedDecision, type PlacedStatement, statementOf } from './placed-decision.ts';
import { suggestionFinder } from './same-statement.ts';

/** Where a stretch of one text stands in the other. */
export type Carry = (range: TextRange) => Pick<Anchor, 'status' | 'range'>;

/**
 * The decision on the version that it was made on, whose text is given; null where what it quotes does not stand there,
 * as when the version was purged or the event is not to be trusted.
 */
export function decisionWhereMade(decision: AttributionDecision, text: string): PlacedDecision | null {
  const suggested = decision.suggested && readStatement(decision.suggested, text);
  const stands = decision.stands && readStatement(decision.stands, text);
  if (decision.stands === null ? suggested === null : stands === null) return null;
  const { id, rule, version } = decision;
  return { id, rule, madeOn: version, verdict: verdictOf(decision), here: 'made', suggested, stands };
}

function readStatement({ kind, speaker, ...parts }: Statement, text: string): PlacedStatement | null {
  const rangesOf = (stretches: readonly SpokenStretch[]): readonly TextRange[] =>
    inOrder(
      stretches.flatMap(({ start, end, exact }): TextRange[] =>
        exact !== '' && text.slice(start, end) === exact ? [[start, end]] : [],
      ),
    );
  const content = rangesOf(parts.content);
  // Half a statement is another one.
  if (parts.content.some(({ start, end, exact }) => exact === '' || text.slice(start, end) !== exact)) return null;
  return { kind, speaker, source: rangesOf(parts.source), cue: rangesOf(parts.cue), content };
}

/**
 * Gives a function that places decisions made on `before` on `after`, another version, where `carry` finds its stretches;
 * null where nothing of what is said stands there.
 *
 * A decision is `carried` where the statement that it is about is the same there:
 * - its content and its cue stand there in the same words, typography aside, in any place that is sure;
 * - its source stands there in the same words, or under another name of the same source;
 * - and the rules name no other source for it there than they do on `before`.
 * Else it is `stale`: a confirmation of words that were edited since is none of the new ones.
 */
export function decisionCarrier(
  before: AttributedText,
  after: AttributedText,
  carry: Carry,
): (decision: PlacedDecision) => PlacedDecision | null {
  const findBefore = suggestionFinder(before.attributions.attributions);
  const findAfter = suggestionFinder(after.attributions.attributions);
  const [nameBefore, nameAfter] = [sourceNamer(before), sourceNamer(after)];
  const way: Way = { before, after, carry, find: findAfter };
  const carryStatement = (statement: PlacedStatement): CarriedStatement | null =>
    carryWhole(statement, way) ?? carryParts(statement, way);
  return (decision) => {
    const statement = statementOf(decision);
    const carried = statement && carryStatement(statement);
    if (!statement || !carried) return null;
    const known = [
      ...findBefore(statement).flatMap(nameBefore),
      ...statement.source.map((range) => sourceCalled(before.text.slice(...range))),
      ...(statement.speaker === null ? [] : [sourceCalled(statement.speaker)]),
    ];
    const names = findAfter(carried.statement).flatMap(nameAfter);
    const isSame = carried.isSame && names.every((name) => known.some((one) => areOneSource(one, name)));
    const suggested =
      decision.suggested === statement
        ? carried.statement
        : decision.suggested && carryStatement(decision.suggested)?.statement;
    return {
      ...decision,
      here: isSame ? 'carried' : 'stale',
      stands: decision.stands && carried.statement,
      suggested: suggested ?? null,
    };
  };
}

interface CarriedStatement {
  readonly statement: PlacedStatement;
  /** Whether it stands there in the same words, said by the same source. */
  readonly isSame: boolean;
}

/** The two texts, how stretches come from the one to the other, and what the rules find in the other. */
interface Way {
  readonly before: AttributedText;
  readonly after: AttributedText;
  readonly carry: Carry;
  readonly find: ReturnType<typeof suggestionFinder>;
}

/** From its first word to its last it stands there to the letter: short parts are then where they were within it. */
function carryWhole(statement: PlacedStatement, { carry }: Way): CarriedStatement | null {
  const { source, cue, content } = statement;
  const hull = hullOf(inOrder([...source, ...cue, ...content]));
  const { status, range } = hull ? carry(hull) : { status: 'lost', range: null };
  if (!hull || !range || (status !== 'kept' && status !== 'moved')) return null;
  const by = range[0] - hull[0];
  const shift = (ranges: readonly TextRange[]): readonly TextRange[] =>
    ranges.map(([start, end]) => [start + by, end + by]);
  return {
    statement: { ...statement, source: shift(source), cue: shift(cue), content: shift(content) },
    isSame: true,
  };
}

function carryParts(statement: PlacedStatement, { before, after, carry, find }: Way): CarriedStatement | null {
  const content = statement.content.map((from) => ({ from, to: carry(from) }));
  const said = inOrder(content.flatMap(({ to }) => (to.range ? [to.range] : [])));
  if (said.length === 0) return null;
  const isSaid = content.every(
    ({ from, to }) =>
      to.range !== null &&
      to.status !== 'ambiguous' &&
      saysSame(before.text.slice(...from), after.text.slice(...to.range)),
  );
  const [at] = find({ content: said, source: [] });
  const read = at === undefined ? undefined : after.attributions.attributions[at];
  /** Where a short part stands: as it was carried, or as the rules read it there; null where it is another. */
  const place = (
    from: TextRange,
    readThere: readonly TextRange[],
    isSame: (then: string, now: string) => boolean,
  ): TextRange | null => {
    const { range } = carry(from);
    const places = range ? [range, ...readThere] : readThere;
    return places.find((to) => isSame(before.text.slice(...from), after.text.slice(...to))) ?? null;
  };
  const cue = statement.cue.map((from) => place(from, read?.cue ?? [], saysSame));
  const source = statement.source.map((from) => place(from, read?.source ?? [], namesSame));
  const standing = (places: readonly (TextRange | null)[]): readonly TextRange[] =>
    inOrder(places.filter((to) => to !== null));
  return {
    statement: { ...statement, content: said, cue: standing(cue), source: standing(source) },
    isSame: isSaid && ![...cue, ...source].includes(null),
  };
}

function saysSame(then: string, now: string): boolean {
  return then === now || fold(then) === fold(now);
}

function namesSame(then: string, now: string): boolean {
  return saysSame(then, now) || areOneSource(sourceCalled(then), sourceCalled(now));
}

/**
 * Gives a function from a suggestion's place in the list to its source under all its names, or as it is written where it has
 * none; nothing where nobody is named.
 */
function sourceNamer({ text, attributions }: AttributedText): (at: number) => readonly Source[] {
  const sources = new Map(attributions.sources.map((source) => [source.id, source]));
  return (at) => {
    const { source = [], sourceId = null } = attributions.attributions[at] ?? {};
    const [written] = source;
    if (written === undefined) return [];
    const group = sources.get(sourceId ?? '');
    return [group && group.names.length > 0 ? group : sourceCalled(text.slice(...written))];
  };
}

function sourceCalled(name: string): Source {
  return { id: '', label: name, kind: 'group', names: [name], mentions: [] };
}
