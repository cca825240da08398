// The text of a TEI document with its apparatus: paragraphs, entries, lacunae and transpositions, in their order.
// Knows the base text and the apparatus; what the witnesses are it knows by their names alone.
import type { Apparatus, VariantPlace } from '../model/collation.ts';
import { escapeXml } from './escape-xml.ts';

/** Something that stands at a position of the base text; what `order` has lower stands first there. */
interface Mark {
  readonly at: number;
  readonly end: number;
  readonly order: number;
  readonly place?: VariantPlace;
  readonly markup?: string;
}

/** What `body` and `back` hold; `back` is empty where nothing is transposed. `names` are the witnesses' identifiers. */
export function teiBody(
  base: string,
  apparatus: Apparatus,
  names: readonly string[],
): { readonly text: string; readonly back: string } {
  const refs = (witnesses: readonly number[]): string => witnesses.map((index) => `#${names[index]}`).join(' ');
  const writer = new ParagraphWriter();
  let position = 0;
  for (const { at, end, place, markup } of marksOf(apparatus, refs)) {
    // A mark within a place stands before it.
    writer.write(base.slice(position, Math.max(position, at)));
    position = Math.max(position, at);
    if (markup !== undefined) writer.mark(markup);
    if (!place) continue;
    const texts = [base.slice(at, end), ...place.readings.map(({ text }) => text)];
    if (writer.standsApart(texts, base.slice(end, end + 1))) writer.apart(entry(place, texts, refs, asParagraphs));
    else writer.inline(entry(place, texts, refs, asLines));
    position = end;
  }
  writer.write(base.slice(position));
  const back = apparatus.transpositions.map(({ range, places }, index) => {
    const source = refs(places.map(({ witness }) => witness));
    const said = asLines(base.slice(...range));
    return `<note type="transposition" target="#t${index + 1}" source="${source}">${said}</note>`;
  });
  return { text: writer.end(), back: back.join('\n') };
}

function marksOf(
  { places, omissions, transpositions }: Apparatus,
  refs: (witnesses: readonly number[]) => string,
): readonly Mark[] {
  /** A mark cannot stand inside a place. */
  const clear = (at: number): number => places.find(({ range }) => range[0] < at && at < range[1])?.range[0] ?? at;
  const point = (at: number, order: number, markup: string): Mark => ({ at, end: at, order, markup });
  const lacuna = (witnesses: readonly number[], edge: string): string =>
    `<app><rdg wit="${refs(witnesses)}"><${edge}/></rdg></app>`;
  const marks = [
    ...places.map((place): Mark => ({ at: place.range[0], end: place.range[1], order: isEmpty(place) ? 1 : 4, place })),
    ...omissions.flatMap(({ range, witnesses }) => [
      point(range[0], 2, lacuna(witnesses, 'lacunaStart')),
      point(range[1], 0, lacuna(witnesses, 'lacunaEnd')),
    ]),
    ...transpositions.map(({ range }, index) => point(clear(range[0]), 3, `<anchor xml:id="t${index + 1}"/>`)),
  ];
  return marks.sort((one, other) => one.at - other.at || one.order - other.order);
}

function isEmpty({ range }: VariantPlace): boolean {
  return range[0] === range[1];
}

function entry(
  { witnesses, readings }: VariantPlace,
  [lemma = '', ...others]: readonly string[],
  refs: (witnesses: readonly number[]) => string,
  written: (text: string) => string,
): string {
  const rdgs = readings.map((reading, index) => element('rdg', refs(reading.witnesses), written(others[index] ?? '')));
  return `<app>${element('lem', refs(witnesses), written(lemma))}${rdgs.join('')}</app>`;
}

function element(name: string, wit: string, content: string): string {
  return content === '' ? `<${name} wit="${wit}"/>` : `<${name} wit="${wit}">${content}</${name}>`;
}

function asLines(text: string): string {
  return escapeXml(text).replace(/\n/g, '<lb/>');
}

function asParagraphs(text: string): string {
  const lines = text.split(/\n+/).filter((line) => line !== '');
  return lines.map((line) => `<p>${escapeXml(line)}</p>`).join('');
}

/** Writes text as paragraphs, one a line, and what stands in or between them. */
class ParagraphWriter {
  #written = '';
  #inParagraph = false;

  write(text: string): void {
    for (const part of text.split(/(\n+)/)) {
      if (part === '') continue;
      if (part.startsWith('\n')) this.#close();
      else this.inline(escapeXml(part));
    }
  }

  inline(markup: string): void {
    if (!this.#inParagraph) this.#written += '<p>';
    this.#inParagraph = true;
    this.#written += markup;
  }

  /** Something without text: it belongs where it stands. */
  mark(markup: string): void {
    this.#written += this.#inParagraph ? markup : `${markup}\n`;
  }

  /** Whether each of the texts is nothing or paragraphs of its own, where `next` is the character behind the place. */
  standsApart(texts: readonly string[], next: string): boolean {
    const [begins, ends] = [!this.#inParagraph, next === '' || next === '\n'];
    const stands = (text: string): boolean =>
      text === '' ? begins || ends : (begins || text.startsWith('\n')) && (ends || text.endsWith('\n'));
    return texts.some((text) => text.includes('\n')) && texts.every(stands);
  }

  apart(markup: string): void {
    this.#close();
    this.#written += `${markup}\n`;
  }

  end(): string {
    this.#close();
    return this.#written.trimEnd() === '' ? '<p/>' : this.#written.trimEnd();
  }

  #close(): void {
    if (this.#inParagraph) this.#written += '</p>\n';
    this.#inParagraph = false;
  }
}
