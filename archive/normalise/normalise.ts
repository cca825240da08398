// A draft → the canonical text of a version, what each block of it is, its language, and what it is called.
// Knows nothing of where the draft came from.
import type { Draft, DraftBlock } from '../model/draft.ts';
import type { Block, VersionContent } from '../model/version.ts';
import { classifyBlocks } from './classify-blocks.ts';
import { countWords } from './count-words.ts';
import { deriveHeadline } from './derive-headline.ts';
import { detectLanguage } from './detect-language.ts';

export interface Normalised {
  readonly content: VersionContent;
  readonly headline: string;
  readonly words: number;
}

/**
 * The canonical text is the draft's blocks joined by one blank line, as captured: no character but white space around
 * blocks is dropped or changed, composed and decomposed letters (NFC, NFD) stay as they came, so that the text proves what was seen. Only line ends become
 * `\n`, and a lone surrogate, which no file can hold, U+FFFD. Blocks tile the text in order. `options.language` is a
 * person's word and is not questioned. The draft must hold some text.
 */
export function normalise(draft: Draft, options: { readonly language?: string } = {}): Normalised {
  const parts = draft.blocks.flatMap(splitBlock);
  const kinds = classifyBlocks(parts);
  const blocks: Block[] = [];
  let end = -2;
  parts.forEach(({ text }, i) => {
    const start = end + 2;
    end = start + text.length;
    blocks.push({ kind: kinds[i] ?? 'paragraph', range: [start, end] });
  });
  const text = parts.map((part) => part.text).join('\n\n');
  const language = options.language ?? detectLanguage(text, draft.metadata.language);
  return {
    content: { type: 'variorum-version', language, text, blocks },
    headline: deriveHeadline(text, blocks, draft.metadata.title),
    words: parts.reduce((words, part) => words + countWords(part.text), 0),
  };
}

/** A block never holds a blank line and never begins or ends with white space. */
function splitBlock({ kind, text }: DraftBlock): readonly DraftBlock[] {
  return text
    .replace(/\r\n?|[\u0085\u2028]/gu, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split(/\n[^\S\n]*(?:\n\s*)+|\s*\u2029\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ kind, text: part }));
}
