// Markdown → draft: headings, paragraphs, list items, quotations and table rows as blocks, without their marks.
import { Lexer, type Token, type Tokens } from 'marked';
import type { SourceMetadata } from '../model/capture.ts';
import type { Draft, DraftBlock } from '../model/draft.ts';
import type { BlockKind } from '../model/version.ts';
import { parsePage } from './parsed-page.ts';
import { canonicalPageUrl, webAddress } from './page-url.ts';
import { readPlainText } from './read-plain-text.ts';

/** Inline marks are read up to this length of a block; marked takes quadratic time on hostile ones. */
const longestMarkedBlock = 20_000;
/** marked recurses into nested lists and quotations, and is quadratic in quoted lines; no article goes as far. */
const tooDeep = /^(?:(?:[ \t]*(?:>|[-*+]|\d+[.)])[ \t]*){50}|[ \t]{200,}(?:[-*+]|\d+[.)])[ \t])/m;
const mostQuotedLines = 2_000;
const longestMarkdown = 2_000_000;

const frontMatter = /^---[ \t]*\n([^]{0,10000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Text that nests deeper or is longer than anyone writes is read as plain text. HTML in Markdown is kept as its source stands. */
export function readMarkdown(text: string): Pick<Draft, 'blocks' | 'metadata'> {
  const source = text.replace(/\r\n?/g, '\n');
  const front = frontMatter.exec(source);
  const body = front === null ? source : source.slice(front[0].length);
  const metadata = readFrontMatter(front?.[1] ?? '');
  if (isHostile(body)) return { blocks: readPlainText(body).blocks, metadata };
  const blocks: DraftBlock[] = [];
  const add = (kind: BlockKind, raw: string): void => {
    const words = plainInline(raw).trim();
    if (words !== '') blocks.push({ kind, text: words });
  };
  const read = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      if (token.type === 'heading')
        add(blocks.length === 0 ? 'headline' : 'subheading', (token as Tokens.Heading).text);
      else if (token.type === 'code') blocks.push({ kind: 'paragraph', text: (token as Tokens.Code).text });
      else if (token.type === 'blockquote') read((token as Tokens.Blockquote).tokens);
      else if (token.type === 'list') for (const item of (token as Tokens.List).items) read(item.tokens);
      else if (token.type === 'table') {
        const { header, rows } = token as Tokens.Table;
        for (const row of [header, ...rows]) add('paragraph', row.map((cell) => cell.text).join('\t'));
      } else if (token.type === 'space' || token.type === 'hr' || token.type === 'def') continue;
      else add('paragraph', 'text' in token && typeof token.text === 'string' ? token.text : token.raw);
    }
  };
  read(new Lexer().blockTokens(body));
  return { blocks: blocks.filter((block) => block.text.trim() !== ''), metadata };
}

function isHostile(markdown: string): boolean {
  if (markdown.length > longestMarkdown || tooDeep.test(markdown)) return true;
  return (markdown.match(/^[ \t]{0,3}>/gm)?.length ?? 0) > mostQuotedLines;
}

/** `markdown` without the marks of its inline elements: emphasis, code, links and pictures leave their words. */
function plainInline(markdown: string): string {
  if (markdown.length > longestMarkedBlock) return markdown;
  const plain = (tokens: readonly Token[]): string =>
    tokens
      .map((token) => {
        if (token.type === 'br') return '\n';
        if ('tokens' in token && token.tokens) return plain(token.tokens);
        return 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
      })
      .join('');
  return decodeReferences(plain(Lexer.lexInline(markdown)));
}

/** `&amp;` and its like as the characters they stand for. */
function decodeReferences(text: string): string {
  if (!/&#?\w+;/.test(text)) return text;
  const parsed = parsePage(`<pre>${text.replaceAll('<', '&lt;')}</pre>`);
  return (parsed.ok && parsed.page.body.textContent) || text;
}

/** The flat `key: value` lines of YAML front matter that say what a page's metadata says. */
function readFrontMatter(yaml: string): SourceMetadata {
  const fields = new Map(
    yaml.split('\n').flatMap((line) => {
      const field = /^(\w+)[ \t]*:[ \t]*(["']?)(.*)\2[ \t]*$/.exec(line);
      const value = field?.[3]?.trim();
      return field?.[1] !== undefined && value ? [[field[1].toLowerCase(), value] as const] : [];
    }),
  );
  const title = fields.get('title');
  const publisher = fields.get('publisher') ?? fields.get('site');
  const author = fields.get('author');
  const url = webAddress(fields.get('url') ?? fields.get('source') ?? '') ?? undefined;
  const canonicalUrl = url === undefined ? null : canonicalPageUrl(url);
  const publishedAt = fields.get('date') ?? fields.get('published');
  const language = fields.get('lang') ?? fields.get('language');
  return {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(author !== undefined && { bylines: [author] }),
    ...(url !== undefined && { url }),
    ...(canonicalUrl !== null && { canonicalUrl }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(language !== undefined && { language }),
  };
}
