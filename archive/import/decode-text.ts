// Bytes → text: which character encoding a source was written in, and the text read with it. A declaration is weighed
// against the bytes, which know better. Knows no source form but for HTML's own declaration.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- whoever compiles this needs the types that the package lacks
/// <reference path="./html-encoding-sniffer.d.ts" />
import { getBOMEncoding, labelToName, TextDecoder } from '@exodus/bytes/encoding.js';
import { analyse } from 'chardet';
import sniffHtmlEncoding from 'html-encoding-sniffer';

export interface DecodedText {
  readonly text: string;
  /** As the Encoding Standard names it, in lower case. */
  readonly encoding: string;
}

/** `declared` is null where nothing was declared and the bytes gave no hint strong enough. */
export interface UndecodedText {
  readonly declared: string | null;
}

/** A guess by letter statistics counts from this confidence (of 100): the weakest right one in the material had 40. */
const leastConfidence = 30;
const sampleSize = 64 * 1024;
/** Characters that a text read with the wrong table is full of, and that a real one hardly holds. */
const implausible = /[\p{Cc}\ufffd]/gu;
const layout = '\t\n\v\f\r';

/**
 * Reads `bytes` as text. Asked in this order: a byte order mark; UTF-16 by its zero bytes; UTF-8, if the bytes are
 * valid in it (ISO-2022 is ASCII to the eye, so a declaration of it counts first); the declaration: `charset` from the
 * transport, then, for HTML, the page's own `<meta>`; letter statistics. `text` holds U+FFFD where a mostly right
 * encoding met a broken sequence.
 */
export function decodeText(
  bytes: Uint8Array,
  source: { readonly html: boolean; readonly charset?: string | undefined },
): DecodedText | UndecodedText {
  const marked = encodingOf(getBOMEncoding(bytes) ?? '');
  if (marked !== null) return read(bytes, marked);
  const wide = utf16WithoutMark(bytes);
  if (wide !== null) return read(bytes, wide);
  const declared = declaredEncoding(bytes, source);
  if (declared !== null && /^iso-2022/i.test(declared)) return read(bytes, declared);
  const utf8 = readUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  if (declared !== null && declared.toLowerCase() !== 'utf-8') {
    const decoded = read(bytes, declared);
    if (isPlausible(decoded.text)) return decoded;
  }
  return guess(bytes) ?? { declared };
}

/** The encoding a label means, or null: the standard has some (ISO-2022-CN, HZ) that nothing may be read with. */
function encodingOf(label: string): string | null {
  const name = labelToName(label);
  return name === 'replacement' ? null : name;
}

function read(bytes: Uint8Array, encoding: string): DecodedText {
  // Not the platform's TextDecoder: Node 20 reads windows-1252 as Latin-1 and so turns “quotes” into control characters.
  return { text: new TextDecoder(encoding).decode(bytes), encoding: encoding.toLowerCase() };
}

function readUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function declaredEncoding(bytes: Uint8Array, source: { html: boolean; charset?: string | undefined }): string | null {
  const transported = source.charset === undefined ? null : encodingOf(source.charset);
  if (transported !== null || !source.html) return transported;
  const nothing = 'none declared';
  const sniffed: string = sniffHtmlEncoding(bytes, { defaultEncoding: nothing });
  return sniffed === nothing ? null : encodingOf(sniffed);
}

/** Western text in UTF-16 has a zero in nearly every other byte, always on the same side. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, sampleSize) & ~1;
  if (length < 8 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.02) return 'UTF-16LE';
  if (even > pairs * 0.7 && odd < pairs * 0.02) return 'UTF-16BE';
  return null;
}

function guess(bytes: Uint8Array): DecodedText | null {
  for (const { name, confidence } of analyse(bytes.subarray(0, sampleSize))) {
    if (confidence < leastConfidence) break;
    const encoding = encodingOf(name);
    if (encoding === null) continue;
    const decoded = read(bytes, encoding);
    if (isPlausible(decoded.text)) return decoded;
  }
  return null;
}

function isPlausible(text: string): boolean {
  const odd = text.match(implausible)?.filter((character) => !layout.includes(character)).length ?? 0;
  return odd <= text.length / 200;
}
