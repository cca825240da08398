// The notation of the articles into which changes are planted: one paragraph each, with what can be done to it.

/**
 * - `said`: words without marks, by `by`; `bare` is the paragraph with no one to say it, where it reads well so.
 * - `quoted`: a quotation by `by`, who `is` the one of that name where it is a pronoun or a part of the name; `word` stands inside the marks once, with the word that takes its place.
 * - `fact`: prose; `hedged` is the same with a hedge, which is `hedge`.
 * - `credit`: a credit line, and what stands in its place.
 */
export type Paragraph =
  | { readonly said: string; readonly by: string; readonly bare?: string }
  | { readonly quoted: string; readonly by: string; readonly is?: string; readonly word: readonly [string, string] }
  | { readonly fact: string; readonly hedged?: string; readonly hedge?: string }
  | { readonly credit: string; readonly other: string };

export interface Article {
  readonly language: string;
  readonly name: string;
  readonly paragraphs: readonly Paragraph[];
  /** Who can speak instead: none of them is in the article, and each fits wherever its speakers stand. */
  readonly others: readonly string[];
}

export function wordsOf(paragraph: Paragraph): string {
  if ('said' in paragraph) return paragraph.said;
  if ('quoted' in paragraph) return paragraph.quoted;
  return 'fact' in paragraph ? paragraph.fact : paragraph.credit;
}

/** The article as it stands, its paragraphs parted by blank lines; those in `changed` read otherwise, null is left out. */
export function textOf(article: Article, changed: ReadonlyMap<Paragraph, string | null> = new Map()): string {
  return article.paragraphs
    .map((paragraph) => (changed.has(paragraph) ? (changed.get(paragraph) ?? null) : wordsOf(paragraph)))
    .filter((words) => words !== null)
    .join('\n\n');
}
