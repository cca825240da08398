// What changed in who says what, told in words.
import { msg, str } from '@lit/localize';
import type { AttributionChange } from '../../archive/model/attribution.ts';
import { excerpt } from '../text/excerpt.ts';

const LONGEST = 70;

export interface AttributionWords {
  readonly title: string;
  readonly detail: string;
}

/** What it is about, and what became of it. */
export function attributionInWords(change: AttributionChange): AttributionWords {
  const before = excerpt(change.beforeLabel ?? '', LONGEST);
  const after = excerpt(change.afterLabel ?? '', LONGEST);
  switch (change.kind) {
    case 'source-changed':
      return {
        title: `${before} → ${after}`,
        detail: msg('the same claim, given to another source', { id: 'attribution.source-changed' }),
      };
    case 'source-dropped':
      return {
        title: msg(str`${before} is no longer the source`, { id: 'attribution.source-dropped-title' }),
        detail: msg('the claim stands without a source', { id: 'attribution.source-dropped' }),
      };
    case 'source-named':
      return {
        title: msg(str`Source: ${after}`, { id: 'attribution.source-named-title' }),
        detail: msg('the claim was given a source', { id: 'attribution.source-named' }),
      };
    case 'hedge-dropped':
      return {
        title: msg(str`“${before}” is gone`, { id: 'attribution.hedge-dropped-title' }),
        detail: msg('the claim stands without its hedge', { id: 'attribution.hedge-dropped' }),
      };
    case 'hedge-added':
      return {
        title: msg(str`“${after}” is new`, { id: 'attribution.hedge-added-title' }),
        detail: msg('the claim was hedged', { id: 'attribution.hedge-added' }),
      };
    case 'quotation-edited':
      return {
        title: after || before,
        detail: msg('the quoted words were edited', { id: 'attribution.quotation-edited' }),
      };
    case 'quotation-added':
      return {
        title: after || msg('Without a source', { id: 'sources.unsourced' }),
        detail: msg('is quoted anew', { id: 'attribution.quotation-added' }),
      };
    case 'quotation-removed':
      return {
        title: before || msg('Without a source', { id: 'sources.unsourced' }),
        detail: msg('a quotation is gone', { id: 'attribution.quotation-removed' }),
      };
    case 'attribution-added':
      return {
        title: after || msg('Without a source', { id: 'sources.unsourced' }),
        detail: msg('says something new', { id: 'attribution.added' }),
      };
    case 'attribution-removed':
      return {
        title: before || msg('Without a source', { id: 'sources.unsourced' }),
        detail: msg('a statement is gone', { id: 'attribution.removed' }),
      };
    case 'credit-changed':
      return {
        title: `${before} → ${after}`,
        detail: msg('the credit line changed', { id: 'attribution.credit-changed' }),
      };
    case 'credit-added':
      return {
        title: after,
        detail: msg('new credit line', { id: 'attribution.credit-added' }),
      };
    case 'credit-removed':
      return {
        title: before,
        detail: msg('the credit line is gone', { id: 'attribution.credit-removed' }),
      };
  }
}
