// Changes planted into articles of our own in five languages: how many are found, and what else is told of.
import { describe, expect, it } from 'vitest';
import { attribute } from '../../../archive/attribute/attribute.ts';
import { attributionDifference } from '../../../archive/attribute/difference.ts';
import { compare } from '../../../archive/compare/compare.ts';
import { type AttributionChange, attributionChangeKinds } from '../../../archive/model/attribution.ts';
import { danish } from './danish.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import { norwegian } from './norwegian.ts';
import { type Planted, plantedIn } from './plant-changes.ts';
import { swedish } from './swedish.ts';

const articles = [...danish, ...english, ...norwegian, ...swedish, ...german];

interface Outcome {
  readonly planted: Planted;
  readonly found: boolean;
  /** What is told of besides, each as one line. */
  readonly others: readonly string[];
}

const outcomes: readonly Outcome[] = articles.flatMap(plantedIn).map((planted) => {
  const { language } = planted.article;
  const side = (text: string) => ({ text, attributions: attribute(text, { language }) });
  const { before, after } = planted;
  const changes = attributionDifference(side(before), side(after), compare(before, after));
  const found = changes.find((change) => isIt(planted, change));
  const others = changes.filter((change) => change !== found);
  return { planted, found: found !== undefined, others: others.map((other) => `${other.kind} for ${planted.kind}`) };
});

function isIt({ kind, from, to }: Planted, change: AttributionChange): boolean {
  const names = (label: string | null, expected: string | null): boolean =>
    expected === null ? label === null : label?.includes(expected) === true;
  return kind === change.kind && names(change.beforeLabel, from) && names(change.afterLabel, to);
}

const kinds = [...new Set(outcomes.map(({ planted }) => planted.kind))].sort();

describe('of the changes planted', () => {
  it('has more than a few of every kind', () => {
    const counts = kinds.map((kind) => outcomes.filter(({ planted }) => planted.kind === kind).length);
    expect(kinds).toHaveLength(attributionChangeKinds.length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(40);
  });

  it.each(kinds)('%s: finds 95 of 100, with the right names', (kind) => {
    const of = outcomes.filter(({ planted }) => planted.kind === kind);
    const missed = of.filter(({ found }) => !found);
    const told = missed.map(({ planted }) => `${planted.article.name}: ${planted.from ?? '–'} → ${planted.to ?? '–'}`);
    expect(missed.length, told.join('\n')).toBeLessThanOrEqual(0.05 * of.length);
  });

  it.each(['da', 'nb', 'sv', 'de', 'en'])('%s: finds 95 of 100', (language) => {
    const of = outcomes.filter(({ planted }) => planted.article.language === language);
    expect(of.filter(({ found }) => found).length).toBeGreaterThanOrEqual(0.95 * of.length);
  });

  it('tells of nothing else in 95 of 100', () => {
    const others = outcomes.flatMap((outcome) => outcome.others);
    expect(others.length, others.join('\n')).toBeLessThanOrEqual(0.05 * outcomes.length);
  });
});
