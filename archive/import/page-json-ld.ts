// What a page says of itself in schema.org's JSON-LD: the object that describes the article, read with distrust.
import type { Page } from './parsed-page.ts';

export interface LinkedData {
  readonly headline?: string;
  readonly publisher?: string;
  readonly bylines?: readonly string[];
  readonly url?: string;
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  readonly language?: string;
}

type JsonObject = Readonly<Record<string, unknown>>;

const articleType = /^(?:https?:\/\/schema\.org\/)?\w*(?:Article|BlogPosting|Report)$/;
const longestScript = 1_000_000;
const mostObjects = 5_000;

/** The first object of a type of article in the page's JSON-LD; empty where there is none or it cannot be parsed. */
export function readLinkedData(page: Page): LinkedData {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? '';
    if (source.length > longestScript) continue;
    const article = findArticle(parseJson(source));
    if (article !== null) return describe(article);
  }
  return {};
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*$/g, '')) as unknown;
  } catch {
    return null;
  }
}

function findArticle(data: unknown): JsonObject | null {
  const open: unknown[] = [data];
  for (let i = 0; i < open.length && i < mostObjects; i += 1) {
    const value = open[i];
    if (Array.isArray(value)) open.push(...(value as readonly unknown[]).slice(0, mostObjects));
    else if (isObject(value)) {
      if (listOf(value['@type']).some((type) => typeof type === 'string' && articleType.test(type))) return value;
      open.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage']);
    }
  }
  return null;
}

function describe(article: JsonObject): LinkedData {
  const headline = textOf(article['headline']) ?? textOf(article['name']);
  const publisher = nameOf(article['publisher']);
  const bylines = listOf(article['author'])
    .map(nameOf)
    .filter((name) => name !== undefined);
  const url = textOf(article['url']) ?? textOf(idOf(article['mainEntityOfPage']));
  const publishedAt = textOf(article['datePublished']);
  const modifiedAt = textOf(article['dateModified']);
  const language = textOf(article['inLanguage']);
  return {
    ...(headline !== undefined && { headline }),
    ...(publisher !== undefined && { publisher }),
    ...(bylines.length > 0 && { bylines }),
    ...(url !== undefined && { url }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(modifiedAt !== undefined && { modifiedAt }),
    ...(language !== undefined && { language }),
  };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 50) : [value];
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\s+/gu, ' ').trim().slice(0, 2000);
  return text === '' ? undefined : text;
}

function nameOf(value: unknown): string | undefined {
  const named = Array.isArray(value) ? (value[0] as unknown) : value;
  return textOf(isObject(named) ? named['name'] : named);
}

function idOf(value: unknown): unknown {
  return isObject(value) ? (value['@id'] ?? value['url']) : value;
}
