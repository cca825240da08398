// The archive's sources in words: their counts and orders, what can be done with them, and what was done.
import { msg, str } from '@lit/localize';
import type { Source } from '../../archive/model/attribution.ts';
import type { SourceEntry } from '../../archive/model/source-card.ts';
import type { SourceSort } from '../state/source-choice.ts';
import { countArticles, countVersions } from './counts.ts';
import { counted, formatDays, formatNumber } from './format.ts';
import { sourceKindInWords } from './source-words.ts';

export function countSources(count: number): string {
  const number = formatNumber(count);
  return counted(count, {
    one: () => msg(str`${number} source`, { id: 'count.source.one' }),
    other: () => msg(str`${number} sources`, { id: 'count.source.other' }),
  });
}

export function countStatements(count: number): string {
  const number = formatNumber(count);
  return counted(count, {
    one: () => msg(str`${number} statement`, { id: 'count.statement.one' }),
    other: () => msg(str`${number} statements`, { id: 'count.statement.other' }),
  });
}

export function sourceSortName(sort: SourceSort): string {
  switch (sort) {
    case 'statements':
      return msg('Who says most', { id: 'archiveSources.byStatements' });
    case 'label':
      return msg('Name', { id: 'archiveSources.byLabel' });
    case 'since':
      return msg('First quoted', { id: 'archiveSources.bySince' });
    case 'until':
      return msg('Last quoted', { id: 'archiveSources.byUntil' });
  }
}

export function sourceKindsName(kind: Source['kind']): string {
  switch (kind) {
    case 'person':
      return msg('Persons', { id: 'archiveSources.persons' });
    case 'organisation':
      return msg('Organisations', { id: 'archiveSources.organisations' });
    case 'group':
      return msg('Groups', { id: 'archiveSources.groups' });
    case 'unnamed':
      return msg('Unnamed', { id: 'archiveSources.unnamed' });
  }
}

/** What it is, how much it says, and when: `person · 12 statements in 3 articles · 12–14 Nov`. */
export function sourceFacts({ kind, statements, articles, since, until }: SourceEntry): string {
  return [sourceKindInWords(kind), howMuch(statements, articles), formatDays(since, until)].join(' · ');
}

/** Statements count in the newest version of each article: who spoke in an older one may have none. */
function howMuch(statements: number, articles: number): string {
  if (statements === 0) {
    return msg(str`no longer quoted in ${countArticles(articles)}`, { id: 'archiveSources.noLonger' });
  }
  return msg(str`${countStatements(statements)} in ${countArticles(articles)}`, { id: 'archiveSources.howMuch' });
}

/** Over how many articles and versions it speaks; the newest version of each counts for its statements. */
export function sourceReach({ statements, articles, versions }: SourceEntry): string {
  return `${howMuch(statements, articles)}, ${countVersions(versions)}`;
}

export function sourcesMergedWords(label: string): string {
  return msg(str`They are one source now: ${label}.`, { id: 'archiveSources.merged' });
}

export function sourceSplitWords(label: string): string {
  return msg(str`${label} is a source of its own now.`, { id: 'archiveSources.splitDone' });
}

export function sourceDescribedWords(label: string): string {
  return msg(str`The card of ${label} is saved.`, { id: 'archiveSources.described' });
}

export function sourceUnassignedWords(count: number): string {
  const sources = countSources(count);
  return msg(str`As found by the program again: ${sources}.`, { id: 'archiveSources.unassigned' });
}
