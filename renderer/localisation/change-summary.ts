// How much changed between two texts, in a few counts.
import { msg, str } from '@lit/localize';
import type { AttributionChange } from '../../archive/model/attribution.ts';
import type { ChangeClass } from '../text/change-class.ts';
import { counted, formatNumber, type PluralForms } from './format.ts';

/** `2 numbers`, `1 source`, `1 move` …: what there is none of is left out. */
export function summaryOfChanges(
  classes: readonly ChangeClass[],
  attribution: readonly AttributionChange[],
): readonly string[] {
  const of = (name: ChangeClass['class']): number => classes.filter((found) => found.class === name).length;
  const blocks = classes.reduce((sum, found) => sum + (found.class === 'blocks' ? found.count : 0), 0);
  const who = (start: string): number => attribution.filter(({ kind }) => kind.startsWith(start)).length;
  return [
    part(of('headline'), {
      one: () => msg('new headline', { id: 'summary.headline' }),
      other: () => msg('new headline', { id: 'summary.headline' }),
    }),
    part(of('number'), {
      one: () => msg('1 number', { id: 'summary.number.one' }),
      other: () => msg(str`${formatNumber(of('number'))} numbers`, { id: 'summary.number.other' }),
    }),
    part(of('wording') + of('punctuation'), {
      one: () => msg('1 wording', { id: 'summary.wording.one' }),
      other: () =>
        msg(str`${formatNumber(of('wording') + of('punctuation'))} wordings`, { id: 'summary.wording.other' }),
    }),
    part(of('move'), {
      one: () => msg('1 move', { id: 'summary.move.one' }),
      other: () => msg(str`${formatNumber(of('move'))} moves`, { id: 'summary.move.other' }),
    }),
    part(blocks, {
      one: () => msg('1 paragraph', { id: 'summary.paragraph.one' }),
      other: () => msg(str`${formatNumber(blocks)} paragraphs`, { id: 'summary.paragraph.other' }),
    }),
    part(who('source-'), {
      one: () => msg('1 source', { id: 'summary.source.one' }),
      other: () => msg(str`${formatNumber(who('source-'))} sources`, { id: 'summary.source.other' }),
    }),
    part(who('hedge-'), {
      one: () => msg('1 hedge', { id: 'summary.hedge.one' }),
      other: () => msg(str`${formatNumber(who('hedge-'))} hedges`, { id: 'summary.hedge.other' }),
    }),
    part(who('credit-'), {
      one: () => msg('1 credit', { id: 'summary.credit.one' }),
      other: () => msg(str`${formatNumber(who('credit-'))} credits`, { id: 'summary.credit.other' }),
    }),
  ].filter((words) => words !== '');
}

function part(count: number, forms: PluralForms): string {
  return count === 0 ? '' : counted(count, forms);
}
