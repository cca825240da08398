// A change that goes over several paragraphs, or that a moved passage tore apart, in the parts that a reader sees.
// Knows texts and ranges only.
import type { TextRange } from '../../archive/model/range.ts';

/** What was removed at one place, and what was added there; one of the two may be missing. */
export interface ChangePart {
  readonly removed: TextRange | null;
  readonly added: TextRange | null;
}

/**
 * The parts of a change of which `removed` and `added` are what it took out and put in, in order. Where both have as
 * many paragraphs these are told in pairs. Else the end of the paragraph that the change begins in is one part, then
 * come the paragraphs that went and those that came, each as long as they follow one another, and then the beginning of
 * the one that it ends in. No range has white space at its ends, and none is empty; white space alone has no part.
 */
export function partsOfChange(
  before: string,
  after: string,
  removed: readonly TextRange[],
  added: readonly TextRange[],
): readonly ChangePart[] {
  const gone = removed.flatMap((range) => paragraphsIn(before, range));
  const fresh = added.flatMap((range) => paragraphsIn(after, range));
  if (gone.length === fresh.length) return gone.map((range, at) => ({ removed: range, added: fresh[at] ?? null }));
  const [older, newer] = [cutAtEdges(before, gone), cutAtEdges(after, fresh)];
  const parts: readonly ChangePart[] = [
    { removed: older.head, added: newer.head },
    ...older.runs.map((range) => ({ removed: range, added: null })),
    ...newer.runs.map((range) => ({ removed: null, added: range })),
    { removed: older.tail, added: newer.tail },
  ];
  return parts.filter((part) => part.removed !== null || part.added !== null);
}

interface Cut {
  /** Ends a paragraph that begins before it. */
  readonly head: TextRange | null;
  readonly runs: readonly TextRange[];
  /** Begins a paragraph that ends behind it. */
  readonly tail: TextRange | null;
}

function cutAtEdges(text: string, paragraphs: readonly TextRange[]): Cut {
  const middle = [...paragraphs];
  const first = middle[0];
  const head = first && !opens(text, first) ? first : null;
  if (head) middle.shift();
  const last = middle.at(-1);
  const tail = last && opens(text, last) && !closes(text, last) ? last : null;
  if (tail) middle.pop();
  const runs: TextRange[] = [];
  for (const range of middle) {
    const before = runs.at(-1);
    if (before && /^\s*$/u.test(text.slice(before[1], range[0]))) runs[runs.length - 1] = [before[0], range[1]];
    else runs.push(range);
  }
  return { head, runs, tail };
}

function opens(text: string, [start]: TextRange): boolean {
  return start === 0 || text.startsWith('\n\n', start - 2);
}

function closes(text: string, [, end]: TextRange): boolean {
  return end === text.length || text.startsWith('\n\n', end);
}

/** The stretches of a range between blank lines, without white space at their ends. */
function paragraphsIn(text: string, [start, end]: TextRange): readonly TextRange[] {
  const parts: TextRange[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(/\n\n/gu)) {
    parts.push([from, start + match.index]);
    from = start + match.index + match[0].length;
  }
  parts.push([from, end]);
  return parts.flatMap((range) => trimmed(text, range));
}

/** The range without white space at its ends, or none where nothing else is in it. */
function trimmed(text: string, [start, end]: TextRange): readonly TextRange[] {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? [[from, to]] : [];
}
