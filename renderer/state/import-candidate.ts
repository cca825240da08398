// What a person offers for import, before it is read: files chosen or dropped, and what was pasted.
import { largestDocument } from '../../archive/contract.ts';

/** One document to be. `capturedAt` is as a `datetime-local` field gives it, '' where it is not said. */
export interface ImportCandidate {
  readonly id: string;
  readonly name: string;
  readonly content: Blob;
  /** What to try where `content` turns out to hold no article: a paste's plain text. */
  readonly otherwise?: Blob;
  readonly via: 'file' | 'paste';
  readonly capturedAt: string;
}

/** Markup that says more than plain text does: paragraphs, headings, lists, captions. */
const structure = /<(?:p|h[1-6]|article|li|blockquote|figcaption|div)[\s>]/i;

export function fileCandidates(files: Iterable<File>): readonly ImportCandidate[] {
  return [...files].map((file) => ({
    id: crypto.randomUUID(),
    name: file.name,
    content: file,
    via: 'file',
    capturedAt: '',
  }));
}

/** What was pasted: files, else its HTML where that has structure, else its plain text; none where it is blank. */
export function pasteCandidates(data: DataTransfer): readonly ImportCandidate[] {
  if (data.files.length > 0) return fileCandidates(data.files);
  return textCandidates(data.getData('text/plain'), data.getData('text/html'));
}

/** A candidate of text that stands in no file. */
export function textCandidates(plain: string, html = ''): readonly ImportCandidate[] {
  const text = new Blob([plain], { type: 'text/plain;charset=utf-8' });
  const candidate = { id: crypto.randomUUID(), via: 'paste', capturedAt: '' } as const;
  if (structure.test(html)) {
    const content = new Blob([html], { type: 'text/html;charset=utf-8' });
    const name = `${firstLine(plain)}.html`;
    return [{ ...candidate, name, content, ...(plain.trim() === '' ? {} : { otherwise: text }) }];
  }
  return plain.trim() === '' ? [] : [{ ...candidate, name: `${firstLine(plain)}.txt`, content: text }];
}

/** Whether a document is larger than the archive takes; told before a byte of it is read. */
export function isTooLarge(candidate: ImportCandidate): boolean {
  return candidate.content.size > largestDocument;
}

/** A name that a person knows a pasted text again by. */
function firstLine(text: string): string {
  const line = text.trim().split('\n', 1)[0]?.trim() ?? '';
  return line.length > 60 ? `${line.slice(0, 60).trimEnd()} …` : line || 'paste';
}
