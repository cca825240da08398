// What a page says of itself outside its text: title, publisher, addresses, writers, times, language.
// Weighs JSON-LD, Open Graph and HTML's own marks; the first that speaks counts.
import type { SourceMetadata } from '../model/capture.ts';
import { readLinkedData } from './page-json-ld.ts';
import { canonicalPageUrl, webAddress } from './page-url.ts';
import type { Page, PageElement } from './parsed-page.ts';

const longestValue = 2000;

/** `html` is the page's source: browsers write the address a page was saved from into a comment before its root. */
export function readPageMetadata(page: Page, html: string, givenUrl?: string): SourceMetadata {
  const tags = readMetaTags(page);
  const tag = (...names: readonly string[]): string | undefined =>
    names.map((name) => tags.get(name)).find((value) => value !== undefined);
  const data = readLinkedData(page);
  const url = webAddress(givenUrl ?? savedFrom(html) ?? '') ?? undefined;
  const canonicalUrl = [
    page.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    tag('og:url'),
    data.url,
    url,
  ]
    .map((address) => (address ? canonicalPageUrl(address, url) : null))
    .find((address) => address !== null);
  const title = tag('og:title', 'twitter:title') ?? data.headline ?? tidy(page.title);
  const publisher = tag('og:site_name') ?? data.publisher ?? tag('application-name', 'publisher');
  const bylines = data.bylines ?? namesIn(tag('author', 'article:author', 'byl'));
  const publishedAt = data.publishedAt ?? tag('article:published_time', 'date', 'dc.date', 'pubdate') ?? timeIn(page);
  const modifiedAt = data.modifiedAt ?? tag('article:modified_time', 'og:updated_time', 'last-modified');
  const language = languageTag(
    page.documentElement.getAttribute('lang') ?? page.body.getAttribute('lang') ?? data.language ?? tag('og:locale'),
  );
  return {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(bylines !== undefined && bylines.length > 0 && { bylines }),
    ...(url !== undefined && { url }),
    ...(canonicalUrl !== undefined && { canonicalUrl }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(modifiedAt !== undefined && { modifiedAt }),
    ...(language !== undefined && { language }),
  };
}

function readMetaTags(page: Page): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta[content]')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').trim().toLowerCase();
    const content = tidy(meta.getAttribute('content'));
    if (name !== '' && content !== undefined && !tags.has(name)) tags.set(name, content);
  }
  return tags;
}

/** The address in the comment that a browser ("saved from url=(0042)https://…") or SingleFile ("url: https://…") left. */
function savedFrom(html: string): string | undefined {
  const head = html.slice(0, 4000);
  // Not "<!--": the bundler takes that for a comment of HTML, wherever it stands.
  return (
    /<!-{2}\s*saved from url=\(\d+\)(\S{1,2000})/i.exec(head)?.[1] ??
    /<!-{2}\s*Page saved with SingleFile\s+url:\s*(\S{1,2000})/i.exec(head)?.[1]
  );
}

function timeIn(page: Page): string | undefined {
  const time: PageElement | null = page.querySelector(
    'time[pubdate][datetime], time[itemprop="datePublished"][datetime]',
  );
  return tidy(time?.getAttribute('datetime') ?? null);
}

function namesIn(value: string | undefined): readonly string[] | undefined {
  return value === undefined || /^https?:/i.test(value) ? undefined : [value];
}

function tidy(value: string | null | undefined): string | undefined {
  const text = (value ?? '')
    .slice(0, 4 * longestValue)
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, longestValue);
  return text === '' ? undefined : text;
}

/** A BCP 47 tag out of what pages write ("da_DK", "en-GB"), or nothing. */
function languageTag(value: string | undefined): string | undefined {
  const tag = value?.trim().replaceAll('_', '-');
  if (tag === undefined || !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return undefined;
  return tag.replace(/^[A-Za-z]+/, (primary) => primary.toLowerCase());
}
