// A document as brat stand-off (brat.nlplab.org/standoff.html): the text as it is, and the annotations beside it.
import { headword } from '../../model/headword.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { TextRange } from '../../model/range.ts';
import type { AttributedDocument } from './attributed-document.ts';
import { codePointOffsets } from './code-point-offsets.ts';

/** What brat has to be told of the types, once for a corpus. */
export const bratConfiguration = `[entities]
Source
Cue
Content
Hedge
Credit
Boilerplate

[relations]
Source_of Arg1:Source, Arg2:Content
Cue_of Arg1:Cue, Arg2:Content
Hedge_of Arg1:Hedge, Arg2:Content
Equiv Arg1:Source, Arg2:Source, <REL-TYPE>:symmetric-transitive
<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Kind Arg:Content, Value:direct|indirect|mixed
Credit_kind Arg:Credit, Value:agency|byline|dateline|photo|video|caption
`;

/**
 * The .ann file of the document, whose text is the .txt file. Offsets are code points. What stands in several places is
 * one discontinuous annotation, and so is what runs over the end of a line, which brat allows no piece to do.
 */
export function attributionsToBrat(document: AttributedDocument): string {
  const { text, found } = document;
  const ann = new Annotations(text);
  const named = new Map<string, Set<string>>();
  for (const attribution of found.attributions) {
    const content = ann.spans('Content', attribution.content);
    if (content === null) continue;
    const source = ann.spans('Source', attribution.source);
    ann.relate('Source_of', source, content);
    ann.relate('Cue_of', ann.spans('Cue', attribution.cue), content);
    for (const hedge of attribution.hedges) ann.relate('Hedge_of', ann.spans('Hedge', [hedge]), content);
    ann.attribute(`Kind ${content} ${attribution.kind}`);
    ann.note(content, reasonOf(attribution));
    const { sourceId } = attribution;
    if (sourceId === null || source === null) continue;
    named.set(sourceId, (named.get(sourceId) ?? new Set()).add(source));
  }
  for (const mentions of named.values()) if (mentions.size > 1) ann.lines.push(`*\tEquiv ${[...mentions].join(' ')}`);
  for (const hedge of found.hedges) ann.spans('Hedge', [hedge]);
  for (const { kind, span } of found.credits) {
    const credit = ann.spans('Credit', [span]);
    if (credit !== null) ann.attribute(`Credit_kind ${credit} ${kind}`);
  }
  for (const line of found.boilerplate) ann.spans('Boilerplate', [line]);
  return ann.lines.map((line) => `${line}\n`).join('');
}

/** The rule with what it leans on, and what a person decided of it. */
function reasonOf({ rule, entry, decision }: Attribution): string {
  const by = entry ? `${rule ?? ''}: ${headword(entry)}` : (rule ?? '');
  const decided = decision && `${decision.verdict} by a person`;
  return [by, decided ?? ''].filter((part) => part !== '').join('; ');
}

/** The lines of a file as they come, each kind numbered from 1; one span of a type is one annotation, however often. */
class Annotations {
  readonly lines: string[] = [];
  readonly #text: string;
  readonly #at: (offset: number) => number;
  readonly #known = new Map<string, string>();
  readonly #numbers = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
    this.#at = codePointOffsets(text);
  }

  /** The name of the annotation over `ranges`; null where they hold no word. */
  spans(type: string, ranges: readonly TextRange[]): string | null {
    const pieces = ranges.flatMap((range) => this.#pieces(range));
    if (pieces.length === 0) return null;
    const place = `${type} ${pieces.map(([start, end]) => `${this.#at(start)} ${this.#at(end)}`).join(';')}`;
    const known = this.#known.get(place);
    if (known !== undefined) return known;
    const id = this.#next('T');
    this.#known.set(place, id);
    this.lines.push(`${id}\t${place}\t${pieces.map((piece) => this.#text.slice(...piece)).join(' ')}`);
    return id;
  }

  relate(type: string, from: string | null, to: string): void {
    if (from !== null) this.lines.push(`${this.#next('R')}\t${type} Arg1:${from} Arg2:${to}`);
  }

  attribute(words: string): void {
    this.lines.push(`${this.#next('A')}\t${words}`);
  }

  note(of: string, words: string): void {
    this.lines.push(`${this.#next('#')}\tAnnotatorNotes ${of}\t${words}`);
  }

  #next(letter: string): string {
    const number = (this.#numbers.get(letter) ?? 0) + 1;
    this.#numbers.set(letter, number);
    return `${letter}${number}`;
  }

  /** The stretches of `range` between what ends a line or a field in the file, without white space at their edges. */
  #pieces([start, end]: TextRange): readonly TextRange[] {
    const stretches = this.#text.slice(start, end).matchAll(/[^\p{Cc}\u2028\u2029]+/gu);
    return [...stretches].flatMap(({ 0: stretch, index }): readonly TextRange[] => {
      const inner = stretch.trim();
      if (inner === '') return [];
      const from = start + index + stretch.indexOf(inner);
      return [[from, from + inner.length]];
    });
  }
}
