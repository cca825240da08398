// The notation of the case tables: ⟦what is said⟧, {cue} and [source] in a text with one statement, or none.
import { attribute } from '../../archive/attribute/attribute.ts';

const marks = /[⟦⟧{}[\]]/gu;

/** The text of a marked case, without its marks. */
export function unmarked(marked: string): string {
  return marked.replace(marks, '');
}

/** What `attribute` finds in `text`, a line a statement: kind, then source, cue and content with their parts. */
export function statements(text: string, language: string): readonly string[] {
  const { attributions } = attribute(text, { language });
  const words = (ranges: readonly (readonly [number, number])[]): string =>
    ranges.map((range) => text.slice(...range)).join(' … ');
  return attributions.map(({ source, cue, content }) => `[${words(source)}] {${words(cue)}} ⟦${words(content)}⟧`);
}

/** What a marked case says should be found: one line, or none where nothing is marked. */
export function expected(marked: string): readonly string[] {
  const parts = (stretch: RegExp): string =>
    [...marked.matchAll(stretch)].map(([match]) => unmarked(match)).join(' … ');
  const content = parts(/⟦[^⟧]*⟧/gu);
  return content === '' ? [] : [`[${parts(/\[[^\]]*\]/gu)}] {${parts(/\{[^}]*\}/gu)}} ⟦${content}⟧`];
}
