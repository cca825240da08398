// Blocks of a text as they are put on the clipboard: the words and nothing that is drawn with them. Pure; knows no DOM.

/** A block, or a stretch of one, by the name of the element that it is drawn as. */
export interface CopiedBlock {
  readonly element: string;
  readonly text: string;
}

/** As plain text: a blank line between blocks, as in the version's text. */
export function copiedPlain(blocks: readonly CopiedBlock[]): string {
  return blocks.map(({ text }) => text).join('\n\n');
}

/** As HTML for who pastes into a document: an element for each block. `language` is BCP 47, or `und`. */
export function copiedHtml(blocks: readonly CopiedBlock[], language: string): string {
  const lang = language === 'und' ? '' : ` lang="${escaped(language)}"`;
  return blocks.map(({ element, text }) => `<${element}${lang}>${escaped(text)}</${element}>`).join('\n');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign).replaceAll('\n', '<br>');
}
