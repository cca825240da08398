// The sources and credit lines of an article through all its versions. Knows values only.
import type { Attribution } from '../model/attribution.ts';
import type { SourcesAcross, SourceTally } from '../model/source-matrix.ts';
import { countWords } from '../normalise/count-words.ts';
import type { AttributedText } from './attributed-text.ts';
import { type ArticleSource, sourcesInArticle, type StatementPlace } from './sources-in-article.ts';

/** Which source of the archive each name of a source is, one a name in its order, and what that is called. */
export type IdentifySource = (source: ArticleSource) => readonly { readonly id: string; readonly label: string }[];

/**
 * The rows are the sources as `identify` has them, in the order in which they first speak; without it, those of the
 * article, by the phrases that name them most fully.
 */
export function sourcesAcross(versions: readonly AttributedText[], identify: IdentifySource = asFound): SourcesAcross {
  const said = versions.map(({ text, attributions }) => attributions.attributions.map((one) => wordsOf(text, one)));
  const all = said.map((words) => words.reduce((sum, count) => sum + count, 0));
  const none = (): Counts => ({ statements: versions.map(() => 0), words: versions.map(() => 0) });
  const count = (counts: Counts, { version, at }: StatementPlace): void => {
    counts.statements[version] = (counts.statements[version] ?? 0) + 1;
    counts.words[version] = (counts.words[version] ?? 0) + (said[version]?.[at] ?? 0);
  };
  const rows = new Map<string, Counts & { readonly label: string }>();
  const sourced = versions.map(() => new Set<number>());
  for (const source of sourcesInArticle(versions)) {
    const meant = identify(source);
    for (const [index, { statements }] of source.names.entries()) {
      if (statements.length === 0) continue;
      const { id, label } = meant[index]!;
      const row = rows.get(id) ?? { label, ...none() };
      rows.set(id, row);
      for (const place of statements) {
        sourced[place.version]!.add(place.at);
        count(row, place);
      }
    }
  }
  const unsourced = none();
  versions.forEach(({ attributions }, version) => {
    for (const at of attributions.attributions.keys()) {
      if (!sourced[version]!.has(at)) count(unsourced, { version, at });
    }
  });
  return {
    sources: [...rows].map(([source, { label, ...counts }]) => ({ source, label, ...tallyOf(counts, all) })),
    unsourced: tallyOf(unsourced, all),
    credits: creditsAcross(versions),
  };
}

function asFound({ label, names, members }: ArticleSource): ReturnType<IdentifySource> {
  const first = members[0]!;
  return names.map(() => ({ id: `${first.version}:${first.id}`, label }));
}

interface Counts {
  readonly statements: number[];
  readonly words: number[];
}

function wordsOf(text: string, { content }: Attribution): number {
  return content.reduce((sum, range) => sum + countWords(text.slice(...range)), 0);
}

function tallyOf({ statements, words }: Counts, all: readonly number[]): SourceTally {
  const shares = words.map((count, version) => (count === 0 ? 0 : count / (all[version] ?? 1)));
  return { statements, words, shares };
}

function creditsAcross(versions: readonly AttributedText[]): SourcesAcross['credits'] {
  const rows: { kind: SourcesAcross['credits'][number]['kind']; label: string; stands: boolean[] }[] = [];
  versions.forEach(({ text, attributions }, version) => {
    for (const credit of attributions.credits) {
      if (credit.kind === 'caption') continue;
      const label = text.slice(...credit.span).trim();
      let row = rows.find((known) => known.kind === credit.kind && known.label === label);
      if (!row) rows.push((row = { kind: credit.kind, label, stands: versions.map(() => false) }));
      row.stands[version] = true;
    }
  });
  return rows;
}
