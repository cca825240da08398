// What a person is about to say of a statement: its parts as they are being put together. Knows no client.
import type { Attribution } from '../../archive/model/attribution.ts';
import type { Params } from '../../archive/contract.ts';
import type { TextRange } from '../../archive/model/range.ts';

/** What counts once it is decided, as the contract takes it. */
export type Standing = NonNullable<Params<'attribution.decide'>['stands']>;

export const statementParts = ['source', 'cue', 'content'] as const;
export type StatementPart = (typeof statementParts)[number];

/** `suggestion` is what is corrected, null where a statement is added. Ranges of each part are sorted and disjoint. */
export interface StatementDraft extends Readonly<Record<StatementPart, readonly TextRange[]>> {
  readonly suggestion: string | null;
  readonly kind: Attribution['kind'];
  /** Who it is, where the text at this place does not say; empty where it does. */
  readonly speaker: string;
}

/** The draft of a correction: the statement as it stands. */
export function draftOf({ id, kind, source, cue, content }: Attribution): StatementDraft {
  return { suggestion: id, kind, source, cue, content, speaker: '' };
}

/** The draft of a statement that was missed; it is taken for a quotation where it stands in marks. */
export function newDraft(content: TextRange, text: string): StatementDraft {
  const words = text.slice(...content);
  const kind = /^["“”„»«‘’'–—]/u.test(words) ? 'direct' : 'indirect';
  return { suggestion: null, kind, source: [], cue: [], content: [content], speaker: '' };
}

/** With a stretch put into a part, which leaves the others; with it taken out, where the part has just that stretch. */
export function withStretch(draft: StatementDraft, part: StatementPart, stretch: TextRange): StatementDraft {
  const isThere = draft[part].some(([start, end]) => start === stretch[0] && end === stretch[1]);
  const parts = statementParts.map((name) => {
    const others = draft[name].flatMap((range) => without(range, stretch));
    return [name, name === part && !isThere ? joined([...others, stretch]) : others] as const;
  });
  return { ...draft, ...(Object.fromEntries(parts) as Pick<StatementDraft, StatementPart>) };
}

/** What is decided with it; null where nothing is said in it. */
export function standingOf({ kind, source, cue, content, speaker }: StatementDraft): Standing | null {
  if (content.length === 0) return null;
  return { kind, source, cue, content, speaker: speaker.trim() === '' ? null : speaker.trim() };
}

function without([start, end]: TextRange, [from, to]: TextRange): readonly TextRange[] {
  if (to <= start || end <= from) return [[start, end]];
  const left: TextRange[] = [];
  if (start < from) left.push([start, from]);
  if (to < end) left.push([to, end]);
  return left;
}

/** In order, those that touch made one. */
function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const sorted = [...ranges].sort((one, other) => one[0] - other[0]);
  const result: TextRange[] = [];
  for (const range of sorted) {
    const last = result.at(-1);
    if (last !== undefined && range[0] <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], range[1])];
    else result.push(range);
  }
  return result;
}
