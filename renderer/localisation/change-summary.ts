// How much of what changed between two versions, in a sentence of counts.
import { msg, str } from '@lit/localize';
import type { ChangeClass, ChangeSummary } from '../../archive/model/change-class.ts';
import { type ShownClass, shownClasses } from '../text/shown-class.ts';
import { counted, formatNumber, type PluralForms } from './format.ts';

/**
 * `2 numbers, 1 source, 3 paragraphs added`: what matters most first, what there is none of left out, and
 * no line breaks between a number and what it counts. Empty where nothing that is counted changed.
 */
export function summaryInWords(summary: ChangeSummary): string {
  const parts = shownClasses.map((name) => partInWords(name, summary)).filter((words) => words !== '');
  return parts.join(', ').replace(/(\d) (?=\p{L})/gu, '$1\u00a0');
}

/** Whole paragraphs are what a reader counts; sentences that came or went count where no paragraph did. */
function partInWords(name: ShownClass, { classes, passages }: ChangeSummary): string {
  if (name === 'moved') return passages.moved > 0 ? movedPassages(passages.moved) : '';
  if (name === 'added' && passages.added > 0) return addedPassages(passages.added);
  if (name === 'removed' && passages.removed > 0) return removedPassages(passages.removed);
  const count = classes[name] ?? 0;
  return count > 0 ? counted(count, formsOf(name, formatNumber(count))) : '';
}

function addedPassages(count: number): string {
  const number = formatNumber(count);
  return counted(count, {
    one: () => msg(str`${number} paragraph added`, { id: 'summary.paragraphs-added.one' }),
    other: () => msg(str`${number} paragraphs added`, { id: 'summary.paragraphs-added.other' }),
  });
}

function removedPassages(count: number): string {
  const number = formatNumber(count);
  return counted(count, {
    one: () => msg(str`${number} paragraph removed`, { id: 'summary.paragraphs-removed.one' }),
    other: () => msg(str`${number} paragraphs removed`, { id: 'summary.paragraphs-removed.other' }),
  });
}

function movedPassages(count: number): string {
  const number = formatNumber(count);
  return counted(count, {
    one: () => msg(str`${number} paragraph moved`, { id: 'summary.paragraphs-moved.one' }),
    other: () => msg(str`${number} paragraphs moved`, { id: 'summary.paragraphs-moved.other' }),
  });
}

function formsOf(name: ChangeClass, number: string): PluralForms {
  switch (name) {
    case 'number':
      return {
        one: () => msg(str`${number} number`, { id: 'summary.number.one' }),
        other: () => msg(str`${number} numbers`, { id: 'summary.number.other' }),
      };
    case 'date':
      return {
        one: () => msg(str`${number} date`, { id: 'summary.date.one' }),
        other: () => msg(str`${number} dates`, { id: 'summary.date.other' }),
      };
    case 'name':
      return {
        one: () => msg(str`${number} name`, { id: 'summary.name.one' }),
        other: () => msg(str`${number} names`, { id: 'summary.name.other' }),
      };
    case 'negation':
      return {
        one: () => msg(str`${number} negation`, { id: 'summary.negation.one' }),
        other: () => msg(str`${number} negations`, { id: 'summary.negation.other' }),
      };
    case 'quotation':
      return {
        one: () => msg(str`${number} quotation`, { id: 'summary.quotation.one' }),
        other: () => msg(str`${number} quotations`, { id: 'summary.quotation.other' }),
      };
    case 'attribution':
      return {
        one: () => msg(str`${number} source`, { id: 'summary.attribution.one' }),
        other: () => msg(str`${number} sources`, { id: 'summary.attribution.other' }),
      };
    case 'credit':
      return {
        one: () => msg(str`${number} credit`, { id: 'summary.credit.one' }),
        other: () => msg(str`${number} credits`, { id: 'summary.credit.other' }),
      };
    case 'headline':
      return {
        one: () => msg(str`${number} headline`, { id: 'summary.headline.one' }),
        other: () => msg(str`${number} headlines`, { id: 'summary.headline.other' }),
      };
    case 'added':
      return {
        one: () => msg(str`${number} addition`, { id: 'summary.added.one' }),
        other: () => msg(str`${number} additions`, { id: 'summary.added.other' }),
      };
    case 'removed':
      return {
        one: () => msg(str`${number} removal`, { id: 'summary.removed.one' }),
        other: () => msg(str`${number} removals`, { id: 'summary.removed.other' }),
      };
    case 'wording':
      return {
        one: () => msg(str`${number} rewording`, { id: 'summary.wording.one' }),
        other: () => msg(str`${number} rewordings`, { id: 'summary.wording.other' }),
      };
    case 'punctuation':
      return {
        one: () => msg(str`punctuation in ${number} place`, { id: 'summary.punctuation.one' }),
        other: () => msg(str`punctuation in ${number} places`, { id: 'summary.punctuation.other' }),
      };
    case 'typography':
      return {
        one: () => msg(str`typography in ${number} place`, { id: 'summary.typography.one' }),
        other: () => msg(str`typography in ${number} places`, { id: 'summary.typography.other' }),
      };
  }
}
