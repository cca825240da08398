// Which sources a list shows, and in what order. Pure.
import type { SourceEntry } from '../model/source-card.ts';
import { compareText } from '../store/views/compare-text.ts';
import { compareTitles } from './compare-titles.ts';

const orders = {
  statements: (one, other) => other.statements - one.statements || other.articles - one.articles,
  label: (one, other) => compareTitles(one.label, other.label),
  since: (one, other) => compareText(one.since, other.since),
  until: (one, other) => compareText(other.until, one.until),
} satisfies Record<string, (one: SourceEntry, other: SourceEntry) => number>;

/** An order in which no two sources are equal. */
export function sourceOrder(sort: keyof typeof orders): (one: SourceEntry, other: SourceEntry) => number {
  return (one, other) => orders[sort](one, other) || compareText(one.id, other.id);
}

/** Whether a source has all words of `text` in its label, names and roles, whatever their case, and is of the kind. */
export function isListed(text: string, kind: SourceEntry['kind'] | undefined): (source: SourceEntry) => boolean {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  return (source) => {
    if (kind !== undefined && source.kind !== kind) return false;
    if (words.length === 0) return true;
    const told = [source.label, ...source.names, ...source.roles].join('\n').toLowerCase();
    return words.every((word) => told.includes(word));
  };
}
