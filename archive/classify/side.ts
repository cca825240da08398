// One of two texts that are compared, with what is asked of it again and again. Prepared when first asked: most changes
// ask little. Knows nothing of the other text.
import type { Attributions } from '../model/attribution.ts';
import type { TextRange } from '../model/range.ts';
import type { BlockKind } from '../model/version.ts';
import type { ClassifiedText } from './classified-text.ts';
import { NameEvidence } from './name-evidence.ts';
import { findQuotations, type Quotation } from './quotation.ts';
import type { Vocabulary } from './vocabulary.ts';
import { vocabularyFor } from './vocabularies.ts';

/** A block of the text; without blocks, a line of it, whose kind is not known. */
export interface Passage {
  readonly kind: BlockKind | null;
  readonly range: TextRange;
}

const opensWithMark = /^\s*["“”„‟«»'‘’‚「『]/u;

/** Both texts of a comparison. What they share is prepared once. */
export function bothSides(before: ClassifiedText, after: ClassifiedText): readonly [before: Side, after: Side] {
  const attributions = [before.attributions, after.attributions].filter((known) => known !== undefined);
  const evidence = new NameEvidence([before.text, after.text], attributions);
  const vocabulary = atFirst(() => vocabularyFor(before.language));
  const other = after.language === before.language ? vocabulary : atFirst(() => vocabularyFor(after.language));
  return [new Side(before, evidence, vocabulary), new Side(after, evidence, other)];
}

/** Makes a value when it is first asked for. */
function atFirst<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

export class Side {
  readonly text: string;
  readonly language: string;
  readonly attributions: Attributions | undefined;
  /** What both texts show of words with capitals. */
  readonly evidence: NameEvidence;
  readonly #vocabulary: () => Vocabulary;
  readonly #blocks: ClassifiedText['blocks'];
  readonly #quotations = new Map<Passage, readonly Quotation[]>();
  #passages: readonly Passage[] | undefined;

  constructor(
    { text, language, blocks, attributions }: ClassifiedText,
    evidence: NameEvidence,
    vocabulary: () => Vocabulary,
  ) {
    this.text = text;
    this.language = language;
    this.attributions = attributions;
    this.evidence = evidence;
    this.#vocabulary = vocabulary;
    this.#blocks = blocks;
  }

  get vocabulary(): Vocabulary {
    return this.#vocabulary();
  }

  /** In order; nothing but white space stands between them. */
  get passages(): readonly Passage[] {
    return (this.#passages ??= this.#blocks ?? linesOf(this.text));
  }

  /** The passages that a range shares units with; those that it stands in or at an end of, where it is empty. */
  passagesAt([start, end]: TextRange): readonly Passage[] {
    const found: Passage[] = [];
    for (let index = this.#firstEndingAt(start); index < this.passages.length; index += 1) {
      const passage = this.passages[index]!;
      const [from, to] = passage.range;
      if (from > end || (from === end && start < end)) break;
      if (to > start || start === end) found.push(passage);
    }
    return found;
  }

  /** The quotations of one of `passages`. One that is not closed goes on to its end if the next passage is quoted too. */
  quotationsIn(passage: Passage): readonly Quotation[] {
    const known = this.#quotations.get(passage);
    if (known) return known;
    const [from, to] = passage.range;
    const goesOn = opensWithMark.test(this.text.slice(to, to + 4));
    const found = findQuotations(this.text, from, to, goesOn);
    this.#quotations.set(passage, found);
    return found;
  }

  /** The index of the first passage that ends at `position` or after it. */
  #firstEndingAt(position: number): number {
    const { passages } = this;
    let low = 0;
    let high = passages.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (passages[middle]!.range[1] < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function linesOf(text: string): readonly Passage[] {
  const lines: Passage[] = [];
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (text.slice(start, end).trim() !== '') lines.push({ kind: null, range: [start, end] });
    start = end + 1;
  }
  return lines;
}
