// Plants one change of each kind at every place of an article that takes it. What was done is known from the article's
// notation, not from what the program reads.
import type { AttributionChange } from '../../../archive/model/attribution.ts';
import { type Article, type Paragraph, textOf, wordsOf } from './article.ts';

/** One change, planted; `label` is what it must name before (`from`) and after (`to`), null where that side has none. */
export interface Planted {
  readonly article: Article;
  readonly kind: AttributionChange['kind'];
  readonly before: string;
  readonly after: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** All changes that can be planted into `article`: one each, in the order of the text, and the reverse of each. */
export function plantedIn(article: Article): readonly Planted[] {
  const whole = textOf(article);
  const one = (
    kind: Planted['kind'],
    paragraph: Paragraph,
    words: string | null,
    from: string | null,
    to: string | null,
  ) => ({
    article,
    kind,
    before: whole,
    after: textOf(article, new Map([[paragraph, words]])),
    from,
    to,
  });
  return article.paragraphs.flatMap((paragraph, index) => {
    const words = wordsOf(paragraph);
    if ('fact' in paragraph) {
      if (paragraph.hedged === undefined) return [];
      const added = one('hedge-added', paragraph, paragraph.hedged, null, paragraph.hedge ?? null);
      return [added, reversed(added, 'hedge-dropped')];
    }
    if ('credit' in paragraph) {
      const removed = one('credit-removed', paragraph, null, paragraph.credit, null);
      return [
        one('credit-changed', paragraph, paragraph.other, paragraph.credit, paragraph.other),
        removed,
        reversed(removed, 'credit-added'),
      ];
    }
    const quoted = 'quoted' in paragraph;
    const speaker = (quoted ? paragraph.is : undefined) ?? paragraph.by;
    const removed = one(quoted ? 'quotation-removed' : 'attribution-removed', paragraph, null, speaker, null);
    const changes = [removed, reversed(removed, quoted ? 'quotation-added' : 'attribution-added')];
    const other = speaker === paragraph.by ? otherSpeaker(article, index, words, speaker) : null;
    if (other) changes.push(one('source-changed', paragraph, other.words, paragraph.by, other.name));
    if (quoted) {
      const [from, to] = paragraph.word;
      changes.push(one('quotation-edited', paragraph, words.replace(from, to), from, to));
    } else if (paragraph.bare !== undefined) {
      const dropped = one('source-dropped', paragraph, paragraph.bare, paragraph.by, null);
      changes.push(dropped, reversed(dropped, 'source-named'));
    }
    return changes;
  });
}

function reversed({ article, before, after, from, to }: Planted, kind: Planted['kind']): Planted {
  return { article, kind, before: after, after: before, from: to, to: from };
}

/** The paragraph with someone else in the place of `by`, a genitive included. */
function otherSpeaker(
  { others }: Article,
  index: number,
  words: string,
  by: string,
): { readonly words: string; readonly name: string } {
  const other = others[index % others.length] ?? '';
  const name = words.startsWith(by) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  return { words: words.replace(by, name), name };
}
