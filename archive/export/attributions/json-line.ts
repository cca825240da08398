// A document as a line of JSON: all that is known of it, with the text, so that the line stands alone.
import { type AttributedDocument, documentName } from './attributed-document.ts';

/**
 * One line with its end. Ranges are half-open, in UTF-16 code units. `id`, `lang` and `text` are named as batch mode
 * names them, so that an exported line can be asked about again: `variorum attribute --jsonl`.
 */
export function attributionsJsonLine(document: AttributedDocument): string {
  const { article, number, version, headline, capturedAt, text, found } = document;
  const { language, ...rest } = found;
  const id = documentName(document);
  return `${JSON.stringify({ id, lang: language, article, number, version, headline, capturedAt, text, ...rest })}\n`;
}
