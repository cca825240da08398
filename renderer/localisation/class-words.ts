// What a change may be about, in words.
import { msg } from '@lit/localize';
import type { ShownClass } from '../text/shown-class.ts';
import { intlLocale } from './format.ts';

/** The word on a label: `number`, `source`, `added`. */
export function className(name: ShownClass): string {
  switch (name) {
    case 'number':
      return msg('number', { id: 'class.number' });
    case 'date':
      return msg('date', { id: 'class.date' });
    case 'name':
      return msg('name', { id: 'class.name' });
    case 'negation':
      return msg('negation', { id: 'class.negation' });
    case 'quotation':
      return msg('quotation', { id: 'class.quotation' });
    case 'attribution':
      return msg('source', { id: 'class.attribution' });
    case 'credit':
      return msg('credit', { id: 'class.credit' });
    case 'headline':
      return msg('headline', { id: 'class.headline' });
    case 'added':
      return msg('added', { id: 'class.added' });
    case 'removed':
      return msg('removed', { id: 'class.removed' });
    case 'moved':
      return msg('moved', { id: 'class.moved' });
    case 'wording':
      return msg('wording', { id: 'class.wording' });
    case 'punctuation':
      return msg('punctuation', { id: 'class.punctuation' });
    case 'typography':
      return msg('typography', { id: 'class.typography' });
  }
}

/** What stands before the word of a class that is a direction; empty for the others. */
export function classSign(name: ShownClass): string {
  return name === 'added' ? '+' : name === 'removed' ? '−' : name === 'moved' ? '↕' : '';
}

/** What the class holds, for who wonders at its word. */
export function classMeaning(name: ShownClass): string {
  switch (name) {
    case 'number':
      return msg('A number came, went or became another', { id: 'class.number-means' });
    case 'date':
      return msg('A date or a time came, went or became another', { id: 'class.date-means' });
    case 'name':
      return msg('A name came, went or became another', { id: 'class.name-means' });
    case 'negation':
      return msg('What was denied is said, or the other way round', { id: 'class.negation-means' });
    case 'quotation':
      return msg('Words inside quotation marks', { id: 'class.quotation-means' });
    case 'attribution':
      return msg('Who says it, or how far the article vouches for it', { id: 'class.attribution-means' });
    case 'credit':
      return msg('A credit line, a byline or a dateline', { id: 'class.credit-means' });
    case 'headline':
      return msg('A headline or a subheading', { id: 'class.headline-means' });
    case 'added':
      return msg('Whole paragraphs or sentences that came', { id: 'class.added-means' });
    case 'removed':
      return msg('Whole paragraphs or sentences that went', { id: 'class.removed-means' });
    case 'moved':
      return msg('A passage that stands elsewhere', { id: 'class.moved-means' });
    case 'wording':
      return msg('Other words', { id: 'class.wording-means' });
    case 'punctuation':
      return msg('Marks between words', { id: 'class.punctuation-means' });
    case 'typography':
      return msg('The same, set in another way: kinds of quotation marks and dashes, spaces, capitals', {
        id: 'class.typography-means',
      });
  }
}

/** `number and name`. */
export function classesInWords(classes: readonly ShownClass[]): string {
  return new Intl.ListFormat(intlLocale(), { type: 'conjunction' }).format(classes.map(className));
}

/** `“number” or “name”`. */
export function anyClassInWords(classes: readonly ShownClass[], quote: (word: string) => string): string {
  const quoted = classes.map((name) => quote(className(name)));
  return new Intl.ListFormat(intlLocale(), { type: 'disjunction' }).format(quoted);
}
