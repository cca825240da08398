// Shortens what stands in an apparatus, as editions do: a long lemma by its first and last words.

/** A lemma of more than this many code units is shortened. */
const longestLemma = 44;
const each = 18;

/** `Havnefogeden oplyser … klokken tolv`; on one line. */
export function shortLemma(lemma: string): string {
  const line = onOneLine(lemma);
  if (line.length <= longestLemma) return line;
  const start = line.slice(0, each + 1).replace(/\s\S*$/u, '');
  const end = line.slice(-each - 1).replace(/^\S*\s/u, '');
  return `${whole(start)} … ${whole(end)}`;
}

/** Paragraphs are told apart by their sign. */
export function onOneLine(text: string): string {
  return text
    .trim()
    .replace(/\n{2,}/g, ' ¶ ')
    .replace(/\s+/g, ' ');
}

/** Versions that follow each other, both ends among them. */
export interface WitnessSpan {
  readonly from: number;
  readonly to: number;
}

/** Witnesses in order, as spans of at least one: two that follow each other are two spans, as they are written. */
export function witnessSpans(witnesses: readonly number[]): readonly WitnessSpan[] {
  const spans: { from: number; to: number }[] = [];
  for (const witness of witnesses) {
    const last = spans.at(-1);
    if (last?.to === witness - 1) last.to = witness;
    else spans.push({ from: witness, to: witness });
  }
  return spans.flatMap(({ from, to }) =>
    to - from === 1
      ? [
          { from, to: from },
          { from: to, to },
        ]
      : [{ from, to }],
  );
}

/** Never half a character at an edge. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '').trim();
}
