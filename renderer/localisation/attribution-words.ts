// What changed in who says what, told in words.
import { msg, str } from '@lit/localize';
import type { AttributionChange } from '../../archive/model/attribution.ts';
import type { ToldChange } from '../elements/change-list.ts';
import { excerpt } from '../text/excerpt.ts';

const LONGEST = 70;

type Words = Pick<ToldChange, 'title' | 'detail' | 'chip' | 'colour'>;

/** One entry for a list of changes; `id` is the caller's. */
export function toldAttributionChange(change: AttributionChange, id: string): ToldChange {
  return { id, before: change.before, after: change.after, ...inWords(change) };
}

function inWords(change: AttributionChange): Words {
  const before = excerpt(change.beforeLabel ?? '', LONGEST);
  const after = excerpt(change.afterLabel ?? '', LONGEST);
  const source = msg('source', { id: 'attribution.source' });
  const hedge = msg('hedge', { id: 'attribution.hedge' });
  const quotation = msg('quotation', { id: 'attribution.quotation' });
  const statement = msg('statement', { id: 'attribution.statement' });
  const credit = msg('credit', { id: 'attribution.credit' });
  switch (change.kind) {
    case 'source-changed':
      return {
        title: `${before} → ${after}`,
        detail: msg('the same claim, given to another source', { id: 'attribution.source-changed' }),
        chip: source,
        colour: 'altered',
      };
    case 'source-dropped':
      return {
        title: msg(str`${before} is no longer the source`, { id: 'attribution.source-dropped-title' }),
        detail: msg('the claim stands without a source', { id: 'attribution.source-dropped' }),
        chip: source,
        colour: 'removed',
      };
    case 'source-named':
      return {
        title: msg(str`Source: ${after}`, { id: 'attribution.source-named-title' }),
        detail: msg('the claim was given a source', { id: 'attribution.source-named' }),
        chip: source,
        colour: 'added',
      };
    case 'hedge-dropped':
      return {
        title: msg(str`“${before}” is gone`, { id: 'attribution.hedge-dropped-title' }),
        detail: msg('the claim stands without its hedge', { id: 'attribution.hedge-dropped' }),
        chip: hedge,
        colour: 'removed',
      };
    case 'hedge-added':
      return {
        title: msg(str`“${after}” is new`, { id: 'attribution.hedge-added-title' }),
        detail: msg('the claim was hedged', { id: 'attribution.hedge-added' }),
        chip: hedge,
        colour: 'added',
      };
    case 'quotation-edited':
      return {
        title: after || before,
        detail: msg('the quoted words were edited', { id: 'attribution.quotation-edited' }),
        chip: quotation,
        colour: 'altered',
      };
    case 'attribution-added':
      return {
        title: after || msg('Without a source', { id: 'sources.unsourced' }),
        detail: msg('says something new', { id: 'attribution.added' }),
        chip: statement,
        colour: 'added',
      };
    case 'attribution-removed':
      return {
        title: before || msg('Without a source', { id: 'sources.unsourced' }),
        detail: msg('a statement is gone', { id: 'attribution.removed' }),
        chip: statement,
        colour: 'removed',
      };
    case 'credit-changed':
      return {
        title: `${before} → ${after}`,
        detail: msg('the credit line changed', { id: 'attribution.credit-changed' }),
        chip: credit,
        colour: 'altered',
      };
    case 'credit-added':
      return {
        title: after,
        detail: msg('new credit line', { id: 'attribution.credit-added' }),
        chip: credit,
        colour: 'added',
      };
    case 'credit-removed':
      return {
        title: before,
        detail: msg('the credit line is gone', { id: 'attribution.credit-removed' }),
        chip: credit,
        colour: 'removed',
      };
  }
}
