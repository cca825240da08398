// The way in: bytes with a name → draft, through the reader of their source form. Tells the form from what the bearer
// says, the bytes and the name; what cannot be read is refused with the file's name and the way out.
import type { SourceMetadata } from '../model/capture.ts';
import type { Draft } from '../model/draft.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { decodeText } from './decode-text.ts';
import { nameForeignForm } from './foreign-form.ts';
import { canonicalPageUrl, webAddress } from './page-url.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPlainText } from './read-plain-text.ts';

export interface DocumentHints {
  /** A file's name, with or without folders; the messages show it as given. */
  readonly name: string;
  /** What the bearer says it is, as in `text/html; charset=utf-8`; counts before the name and the bytes. */
  readonly mediaType?: string | undefined;
  /** Where it was captured from. */
  readonly url?: string | undefined;
  /** How many bytes are taken in at most; without it there is no bound but the memory's. */
  readonly largest?: number | undefined;
}

type SourceForm = 'text/html' | 'text/markdown' | 'text/plain';

const saveAsText = 'Import it as plain text, Markdown or a page saved as HTML.';

/**
 * Reads one document. Fails as `too-large` (more than `largest` bytes), `empty-file`, `binary-file`, `wrong-encoding`,
 * `unreadable` or `no-article-found`, each with `details.file`; never throws. Nothing in the document is run or fetched.
 */
export function readDocument(bytes: Uint8Array, hints: DocumentHints): Result<Draft> {
  const { name, largest = Number.POSITIVE_INFINITY } = hints;
  const details = { file: name };
  if (bytes.length > largest) {
    const limit = `${String(Math.floor(largest / 1024 / 1024))} MB`;
    return fail('too-large', `“${name}” is larger than ${limit}.`, 'Take the article out of it and import that.', {
      file: name,
      limit: largest,
      size: bytes.length,
    });
  }
  const foreign = nameForeignForm(bytes);
  if (foreign !== null) return fail('binary-file', `“${name}” is ${foreign}, not text.`, saveAsText, details);
  const [declaredType = '', parameters = ''] = splitMediaType(hints.mediaType ?? '');
  const form = declaredForm(declaredType) ?? formOf(bytes, name);
  const charset = /charset\s*=\s*["']?([^\s"';]+)/i.exec(parameters)?.[1];
  const decoded = decodeText(bytes, { html: form === 'text/html', charset });
  if (!('text' in decoded)) {
    if (controlShare(bytes) > 0.02) return fail('binary-file', `“${name}” is not text.`, saveAsText, details);
    const declared = decoded.declared === null ? '' : ` It says it is ${decoded.declared}, but it is not.`;
    const message = `The character encoding of “${name}” could not be told.${declared}`;
    return fail('wrong-encoding', message, 'Save it again as UTF-8 and import that.', details);
  }
  const { text, encoding } = decoded;
  if (text.trim() === '') {
    return fail('empty-file', `“${name}” is empty.`, 'Check that it was saved in full and import it again.', details);
  }
  if (text.includes('\0')) return fail('binary-file', `“${name}” is not text.`, saveAsText, details);
  const read = readAs(form, text, hints);
  if (!read.ok) return read;
  const { blocks, metadata } = read.value;
  if (blocks.length === 0) {
    return fail(
      'empty-file',
      `“${name}” has no text.`,
      'Check that it was saved in full and import it again.',
      details,
    );
  }
  return ok({ mediaType: form, encoding, blocks, metadata: withUrl(metadata, hints.url) });
}

function readAs(form: SourceForm, text: string, hints: DocumentHints): Result<Pick<Draft, 'blocks' | 'metadata'>> {
  if (form === 'text/html') return readHtml(text, { name: hints.name, url: hints.url });
  return ok(form === 'text/markdown' ? readMarkdown(text) : readPlainText(text));
}

function splitMediaType(mediaType: string): readonly string[] {
  const end = mediaType.indexOf(';');
  return end < 0 ? [mediaType] : [mediaType.slice(0, end), mediaType.slice(end)];
}

function declaredForm(mediaType: string): SourceForm | null {
  const type = mediaType.trim().toLowerCase();
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'text/html';
  if (type === 'text/markdown' || type === 'text/x-markdown') return 'text/markdown';
  return type === 'text/plain' ? 'text/plain' : null;
}

/** What begins as a page is one whatever its name. Zero bytes are passed over, so that UTF-16 shows its ASCII. */
function formOf(bytes: Uint8Array, name: string): SourceForm {
  const head = Array.from(
    bytes.subarray(0, 2000).filter((byte) => byte > 0 && byte < 128),
    (byte) => String.fromCharCode(byte),
  ).join('');
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html[\s>])/i.test(head)) return 'text/html';
  if (/\.x?html?$/i.test(name)) return 'text/html';
  return /\.(?:md|markdown)$/i.test(name) ? 'text/markdown' : 'text/plain';
}

function controlShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, 64 * 1024);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127);
  return controls.length / Math.max(1, sample.length);
}

function withUrl(metadata: SourceMetadata, given: string | undefined): SourceMetadata {
  const url = metadata.url ?? webAddress(given ?? '');
  if (url === null) return metadata;
  const canonicalUrl = metadata.canonicalUrl ?? canonicalPageUrl(url);
  return { ...metadata, url, ...(canonicalUrl !== null && { canonicalUrl }) };
}
