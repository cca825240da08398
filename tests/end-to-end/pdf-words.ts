// The words of a PDF that Chromium made, in the order in which they are drawn. Reads what its writer (Skia) writes and no
// other form: one object after the other, streams deflated, each font with the table of what its glyphs stand for.
import { inflateSync } from 'node:zlib';

/** Of each page's drawing, in the order of the file; a line a piece of text that was placed. */
export function pdfWords(bytes: Buffer): string {
  const file = bytes.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of file.matchAll(/^(\d+) 0 obj\s([\s\S]*?)\sendobj/gm)) objects.set(id, body);
  const tables = fontTables(file, objects);
  const drawings = [...objects.values()].map(streamOf).filter((stream) => / T[fJj]\b/.test(stream));
  return drawings.map((drawing) => wordsOf(drawing, tables)).join('\n');
}

/** Glyph → text, by the name that drawings have for a font. */
function fontTables(file: string, objects: ReadonlyMap<string, string>): ReadonlyMap<string, GlyphTable> {
  const tables = new Map<string, GlyphTable>();
  for (const [, name = '', id = ''] of file.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1];
    if (table !== undefined) tables.set(name, glyphTable(streamOf(objects.get(table) ?? '')));
  }
  return tables;
}

interface GlyphTable {
  /** How many hexadecimal digits a glyph has. */
  readonly digits: number;
  readonly texts: ReadonlyMap<number, string>;
}

function glyphTable(source: string): GlyphTable {
  const texts = new Map<number, string>();
  const digits = /begincodespacerange\s*<([0-9a-fA-F]+)>/.exec(source)?.[1]?.length ?? 4;
  for (const [, body = ''] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of body.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g))
      texts.set(parseInt(glyph, 16), utf16(text));
  }
  for (const [, body = ''] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of body.matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g,
    )) {
      const [first, last, start] = [from, to, text].map((hex) => parseInt(hex, 16)) as [number, number, number];
      for (let glyph = first; glyph <= last; glyph += 1) texts.set(glyph, String.fromCodePoint(start + glyph - first));
    }
  }
  return { digits, texts };
}

function wordsOf(drawing: string, tables: ReadonlyMap<string, GlyphTable>): string {
  let table: GlyphTable | undefined;
  let words = '';
  for (const [, font, placed] of drawing.matchAll(/\/(F\d+) [\d.]+ Tf|(\[[^\]]*\] TJ|<[^>]*> Tj|\bET\b)/g)) {
    if (font !== undefined) table = tables.get(font);
    else if (placed === 'ET') words += '\n';
    else for (const [, hex = ''] of (placed ?? '').matchAll(/<([0-9a-fA-F]*)>/g)) words += textOf(hex, table);
  }
  return words;
}

function textOf(hex: string, table: GlyphTable | undefined): string {
  let text = '';
  const digits = table?.digits ?? 4;
  for (let at = 0; at < hex.length; at += digits)
    text += table?.texts.get(parseInt(hex.slice(at, at + digits), 16)) ?? '';
  return text;
}

function utf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
}

/** What an object's stream holds; nothing where it has none, or one in another form. */
function streamOf(body: string): string {
  const content = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body)?.[1];
  if (content === undefined) return '';
  try {
    return body.includes('/FlateDecode') ? inflateSync(Buffer.from(content, 'latin1')).toString('latin1') : content;
  } catch {
    return '';
  }
}
