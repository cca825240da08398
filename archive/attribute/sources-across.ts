// The sources and credit lines of an article through all its versions. Knows values only.
import { areOneSource, plainName } from '../classify/one-source.ts';
import type { Attribution, Source } from '../model/attribution.ts';
import type { SourcesAcross, SourceTally } from '../model/source-matrix.ts';
import { countWords } from '../normalise/count-words.ts';
import type { AttributedText } from './attributed-text.ts';

/**
 * Sources of two versions are one where they share a name, else where one row alone has a name that means theirs, or one
 * that begins or ends as theirs does: `politiet` and `politiet i Stenhavn`. A source that says nothing is left out.
 */
export function sourcesAcross(versions: readonly AttributedText[]): SourcesAcross {
  const rows: Row[] = [];
  const said = versions.map(({ text, attributions }) => attributions.attributions.map((one) => wordsOf(text, one)));
  const all = said.map((words) => words.reduce((sum, count) => sum + count, 0));
  const none = (): number[] => versions.map(() => 0);
  const unsourced = { statements: none(), words: none() };
  versions.forEach(({ attributions: { sources, attributions } }, version) => {
    const known = new Set(sources.map(({ id }) => id));
    const count = (tally: Counts, speaks: (sourceId: string | null) => boolean): void => {
      attributions.forEach(({ sourceId }, at) => {
        if (!speaks(sourceId)) return;
        tally.statements[version] = (tally.statements[version] ?? 0) + 1;
        tally.words[version] = (tally.words[version] ?? 0) + (said[version]?.[at] ?? 0);
      });
    };
    for (const source of sources) {
      if (!attributions.some(({ sourceId }) => sourceId === source.id)) continue;
      let row = rowOf(rows, source, version);
      if (!row)
        rows.push((row = { label: source.label, sources: [], last: version, statements: none(), words: none() }));
      if (source.label.length > row.label.length) row.label = source.label;
      row.sources.push(source);
      row.last = version;
      count(row, (sourceId) => sourceId === source.id);
    }
    count(unsourced, (sourceId) => sourceId === null || !known.has(sourceId));
  });
  return {
    sources: rows.map((row) => ({ label: row.label, ...tallyOf(row, all) })),
    unsourced: tallyOf(unsourced, all),
    credits: creditsAcross(versions),
  };
}

interface Counts {
  readonly statements: number[];
  readonly words: number[];
}

interface Row extends Counts {
  label: string;
  readonly sources: Source[];
  /** The version that a source of it was last met on. */
  last: number;
}

function wordsOf(text: string, { content }: Attribution): number {
  return content.reduce((sum, range) => sum + countWords(text.slice(...range)), 0);
}

function tallyOf({ statements, words }: Counts, all: readonly number[]): SourceTally {
  const shares = words.map((count, version) => (count === 0 ? 0 : count / (all[version] ?? 1)));
  return { statements, words, shares };
}

function rowOf(rows: readonly Row[], source: Source, version: number): Row | undefined {
  const names = namesOf(source);
  const shares = (row: Row): boolean =>
    row.sources.some((known) => namesOf(known).some((name) => names.includes(name)));
  const same = rows.find(shares);
  if (same) return same;
  // Two sources that one text tells apart are two.
  const others = rows.filter(({ last }) => last !== version);
  const means = others.filter(({ sources }) => sources.some((known) => areOneSource(known, source)));
  if (means.length > 0) return means.length === 1 ? means[0] : undefined;
  const like = others.filter(({ sources }) =>
    sources.flatMap(namesOf).some((known) => names.some((name) => isPart(name, known) || isPart(known, name))),
  );
  return like.length === 1 ? like[0] : undefined;
}

/** Whether a name of some length is the beginning or the end of another, cut between words. */
function isPart(name: string, whole: string): boolean {
  return name.length >= 4 && (whole.startsWith(`${name} `) || whole.endsWith(` ${name}`));
}

function namesOf(source: Source): readonly string[] {
  return [source.label, ...source.names].map(plainName);
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
