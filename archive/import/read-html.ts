// A saved page, or a pasted piece of one → draft: the article's blocks out of the page around them.
import { Readability } from '@mozilla/readability';
import type { SourceMetadata } from '../model/capture.ts';
import type { Draft, DraftBlock } from '../model/draft.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { pageBlocks, type PageBlock } from './page-blocks.ts';
import { readPageMetadata } from './page-metadata.ts';
import { type Page, type PageElement, type PageSize, parsePage } from './parsed-page.ts';

/**
 * Beyond this many elements, or this sum of their depths, Readability is not asked: it looks at every element's
 * descendants many times over. 29,000 links took it 8 s, 10,000 elements 500 deep two minutes.
 */
const mostElements = 12_000;
const mostDepths = 200_000;
/** A block of this many words outside links is running text. */
const fewestWords = 4;
/** More than this between headline and text is no standfirst and byline but another part of the page. */
const mostOpeningBlocks = 12;
/** What a page has around its article; a text pasted from one has none of it. */
const surroundings = 'title, nav, header, footer, aside, script[src], link[rel~="stylesheet"]';

const refusals = {
  'too many tags': (limit: string) => `it has more than ${limit} tags`,
  'too many references': (limit: string) => `it has more than ${limit} character references`,
  'nested too deep': (limit: string) => `its elements are nested more than ${limit} deep`,
} as const;

/** `name` stands in the messages. `url` is where the page came from, if whoever brings it knows. */
export function readHtml(
  html: string,
  source: { readonly name: string; readonly url?: string | undefined },
): Result<Pick<Draft, 'blocks' | 'metadata'>> {
  const parsed = parsePage(html);
  if (!parsed.ok) {
    return fail(
      'unreadable',
      `“${source.name}” cannot be read as a page: ${refusals[parsed.why](parsed.limit.toLocaleString('en'))}.`,
      'Save the page again from the browser, or copy the text of the article and paste it.',
      { file: source.name, limit: parsed.limit },
    );
  }
  const { page, size } = parsed;
  const metadata = readPageMetadata(page, html, source.url);
  const isPiece = page.querySelector(surroundings) === null || html.includes('<!--StartFragment-->');
  const blocks = isPiece ? pageBlocks(page.body) : articleBlocks(page, size, metadata);
  if (blocks.length === 0 || !(isPiece || blocks.some(isRunningText))) {
    return fail(
      'no-article-found',
      `No article was found in “${source.name}”.`,
      'Save the page when the article is fully shown, or copy the text of the article and paste it.',
      { file: source.name },
    );
  }
  return ok({ blocks: withOneHeadline(blocks), metadata });
}

function articleBlocks(page: Page, size: PageSize, metadata: SourceMetadata): readonly DraftBlock[] {
  // Readability rewrites the page, so what it may drop or rename is read first.
  const headline = findHeadline(page, metadata);
  const all = pageBlocks(page.body);
  const content = extractArticle(page, size);
  const found = content === null ? [] : pageBlocks(content);
  const body = found.length > 0 ? found : all.filter((block) => block.linked * 2 < block.text.length);
  const marked = body.map((block) => (block.text === headline ? { ...block, kind: 'headline' as const } : block));
  return headline === null || marked.some((block) => block.kind === 'headline')
    ? marked
    : [...openingBlocks(all, headline, body), ...marked];
}

/**
 * The headline, and what stands between it and the article's first block: standfirst, byline, time, which Readability
 * takes for the page's. Menus, which are all links, are left out.
 */
function openingBlocks(all: readonly PageBlock[], headline: string, body: readonly PageBlock[]): readonly DraftBlock[] {
  const start = all.findIndex((block) => block.kind === 'headline' && block.text === headline);
  const first = new Set(body.slice(0, 3).map((block) => block.text));
  const end = all.findIndex((block, i) => i > start && first.has(block.text));
  const between = end < 0 || end - start > mostOpeningBlocks ? [] : all.slice(start + 1, end);
  return [{ kind: 'headline', text: headline }, ...between.filter((block) => block.linked < block.text.length)];
}

/** The page's `<h1>`: the only one, or the one that the page's title repeats. */
function findHeadline(page: Page, metadata: SourceMetadata): string | null {
  const headings = [...page.querySelectorAll('h1')].flatMap((heading) => pageBlocks(heading).slice(0, 1));
  const title = (metadata.title ?? page.title).toLowerCase();
  const repeated = headings.find(({ text }) => title.includes(text.toLowerCase()) && text.length > 3);
  const only = headings.length === 1 ? headings[0] : undefined;
  return (repeated ?? only)?.text ?? null;
}

function extractArticle(page: Page, size: PageSize): PageElement | null {
  const likely = page.querySelector('article') ?? page.querySelector('main');
  if (size.elements > mostElements || size.depths > mostDepths) return likely;
  // linkedom leaves these undefined, and Readability resolves the page's links against them.
  for (const name of ['baseURI', 'documentURI']) Object.defineProperty(page, name, { value: 'https://page.invalid/' });
  try {
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- unnecessary without the DOM's types; the tests have them
    const reader = new Readability<PageElement>(page as never, {
      serializer: (element: unknown) => element as PageElement,
      keepClasses: true,
    });
    return reader.parse()?.content ?? null;
  } catch {
    // It gives up on some malformed pages; the whole text is then better than none.
    return likely;
  }
}

function isRunningText({ kind, text }: DraftBlock): boolean {
  return kind !== 'headline' && text.split(/\s+/u).length >= fewestWords;
}

/** The first `<h1>` is the headline, and no other. */
function withOneHeadline(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const first = blocks.findIndex((block) => block.kind === 'headline');
  return blocks.map(({ kind, text }, i) => ({ kind: kind === 'headline' && i !== first ? 'subheading' : kind, text }));
}
