// Plain text → draft. Blank lines divide blocks, and so does a line break that its author meant.
// What a block is, is told later from its words.
import type { Draft, DraftBlock } from '../model/draft.ts';

const longestWrappedLine = 120;
const fewestForcedBreaks = 3;

/**
 * The blocks of `text`, each with `kind: null`. In a text wrapped at a width, a break that the width forced is kept
 * inside its block; every other line break divides blocks, as a blank line does.
 */
export function readPlainText(text: string): Pick<Draft, 'blocks' | 'metadata'> {
  const lines = text.split(/\r\n?|[\n\u0085\u2028\u2029]/u).map((line) => line.trimEnd());
  const isForced = forcedBreaks(lines);
  const blocks: DraftBlock[] = [];
  let block: string[] = [];
  const close = (): void => {
    if (block.length > 0) blocks.push({ kind: null, text: block.join('\n') });
    block = [];
  };
  lines.forEach((line, i) => {
    if (line.trim() === '') return close();
    if (block.length > 0 && !isForced(i - 1)) close();
    block.push(line);
  });
  close();
  return { blocks, metadata: {} };
}

/** Tells of line `i` whether only the width of the text made it break: the next line's first word had no room. */
function forcedBreaks(lines: readonly string[]): (i: number) => boolean {
  const width = lines.reduce((longest, line) => Math.max(longest, line.length), 0);
  if (width > longestWrappedLine) return () => false;
  const forced = lines.map((line, i) => {
    const next = lines[i + 1]?.trimStart() ?? '';
    if (line === '' || next === '') return null;
    return line.length + 1 + (next.split(/\s/u, 1)[0] ?? '').length > width;
  });
  const breaks = forced.filter((answer) => answer !== null);
  const count = breaks.filter(Boolean).length;
  const wrapped = count >= fewestForcedBreaks && count * 2 > breaks.length;
  return (i) => wrapped && forced[i] === true;
}
