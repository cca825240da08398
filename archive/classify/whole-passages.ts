// Which paragraphs and sentences of a text lie whole in what changed, and what is left of it besides.
import type { TextRange } from '../model/range.ts';
import { endsSentence, startsSentence } from './sentence-edge.ts';
import type { Passage, Side } from './side.ts';

/** `blocks` lie whole in what changed; `sentences` are runs of whole sentences within others; `rest` is what is left. */
export interface WholePassages {
  readonly blocks: readonly Passage[];
  readonly sentences: readonly TextRange[];
  readonly rest: readonly TextRange[];
}

export function wholePassages(side: Side, parts: readonly TextRange[]): WholePassages {
  const blocks: Passage[] = [];
  const sentences: TextRange[] = [];
  const rest: TextRange[] = [];
  for (const part of parts) {
    const passages = part[0] === part[1] ? [] : side.passagesAt(part);
    // Nothing but what parts paragraphs, or no text at all: what it means the other side tells.
    if (passages.length === 0) rest.push(part);
    for (const passage of passages) {
      const [from, to] = passage.range;
      const start = Math.max(from, part[0]);
      const end = Math.min(to, part[1]);
      if (start === from && end === to) blocks.push(passage);
      else addSentences(side, passage, [start, end], sentences, rest);
    }
  }
  return { blocks, sentences, rest };
}

/** The longest run of whole sentences in a stretch of a passage, and what stands before and behind it. */
function addSentences(
  side: Side,
  passage: Passage,
  [start, end]: TextRange,
  sentences: TextRange[],
  rest: TextRange[],
): void {
  const { text } = side;
  if (!isSentence(text.slice(start, end))) {
    rest.push([start, end]);
    return;
  }
  const { abbreviations } = side.vocabulary;
  const [from, to] = passage.range;
  const edges = sentenceEdges(text, start, end);
  const first = edges.find((edge) => startsSentence(text, edge, from, abbreviations));
  const last = edges.findLast((edge) => endsSentence(text, edge, to, from, abbreviations));
  if (first === undefined || last === undefined || last <= first || !isSentence(text.slice(first, last))) {
    rest.push([start, end]);
    return;
  }
  sentences.push([first, last]);
  for (const [restStart, restEnd] of [[start, first] as const, [last, end] as const]) {
    if (text.slice(restStart, restEnd).trim() !== '') rest.push([restStart, restEnd]);
  }
}

/** Where a sentence may begin or end between `start` and `end`, in order. */
function sentenceEdges(text: string, start: number, end: number): readonly number[] {
  const stretch = text.slice(start, end);
  const edges = [start + (stretch.length - stretch.trimStart().length)];
  for (const match of stretch.matchAll(/[.!?…。！？]["'”’»“‘)\]」』]*(\s*)/gu)) {
    const gap = match[1]!.length;
    const next = start + match.index + match[0].length;
    edges.push(next - gap, next);
  }
  edges.push(start + stretch.trimEnd().length);
  return edges;
}

/** Three words, or some characters of a script that sets no spaces. */
const sentence =
  /[\p{L}\p{N}][^\p{L}\p{N}]*\s[^\p{L}\p{N}]*[\p{L}\p{N}].*\s[^\p{L}\p{N}]*[\p{L}\p{N}]|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}].{3,}/su;

function isSentence(text: string): boolean {
  return text.length > 3 && sentence.test(text);
}
