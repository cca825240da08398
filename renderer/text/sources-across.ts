// The sources and credit lines of an article through all its versions. Knows values only.
import { areOneSource, plainName } from '../../archive/classify/one-source.ts';
import type { Attributions, Credit, Source } from '../../archive/model/attribution.ts';

/** What one version says of its sources, with the text that the ranges are of. */
export interface AttributedText {
  readonly text: string;
  readonly found: Attributions;
}

export interface SourceRow {
  /** The fullest label that any version gives it, as written. */
  readonly label: string;
  /** How many statements it has on each version. */
  readonly statements: readonly number[];
}

export interface CreditRow {
  readonly kind: Credit['kind'];
  readonly label: string;
  /** Whether each version carries it. */
  readonly stands: readonly boolean[];
}

export interface SourcesAcross {
  /** In the order in which they first speak. */
  readonly sources: readonly SourceRow[];
  /** Statements without a source, a version each. */
  readonly unsourced: readonly number[];
  readonly credits: readonly CreditRow[];
}

/**
 * Sources of two versions are one where they share a name, else where one row alone has a name that means theirs, or one
 * that begins or ends as theirs does: `politiet` and `politiet i Stenhavn`. A source that says nothing is left out.
 */
export function sourcesAcross(versions: readonly AttributedText[]): SourcesAcross {
  const rows: Row[] = [];
  versions.forEach(({ found }, version) => {
    for (const source of found.sources) {
      const statements = found.attributions.filter((attribution) => attribution.sourceId === source.id).length;
      if (statements === 0) continue;
      let row = rowOf(rows, source, version);
      if (!row)
        rows.push((row = { label: source.label, sources: [], last: version, statements: versions.map(() => 0) }));
      if (source.label.length > row.label.length) row.label = source.label;
      row.sources.push(source);
      row.last = version;
      row.statements[version] = (row.statements[version] ?? 0) + statements;
    }
  });
  return {
    sources: rows.map(({ label, statements }) => ({ label, statements })),
    unsourced: versions.map(({ found }) => found.attributions.filter(({ sourceId }) => sourceId === null).length),
    credits: creditsAcross(versions),
  };
}

interface Row {
  label: string;
  readonly sources: Source[];
  /** The version that a source of it was last met on. */
  last: number;
  readonly statements: number[];
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

function creditsAcross(versions: readonly AttributedText[]): readonly CreditRow[] {
  const rows: { kind: Credit['kind']; label: string; stands: boolean[] }[] = [];
  versions.forEach(({ text, found }, version) => {
    for (const credit of found.credits) {
      if (credit.kind === 'caption') continue;
      const label = text.slice(...credit.span).trim();
      let row = rows.find((known) => known.kind === credit.kind && known.label === label);
      if (!row) rows.push((row = { kind: credit.kind, label, stands: versions.map(() => false) }));
      row.stands[version] = true;
    }
  });
  return rows;
}

/** The versions that are true, as people write them: `1–3, 5`. */
export function versionSpans(stands: readonly boolean[]): string {
  const spans: string[] = [];
  for (let at = 0; at < stands.length; at++) {
    if (!stands[at]) continue;
    const first = at + 1;
    while (stands[at + 1]) at++;
    spans.push(first === at + 1 ? String(first) : `${first}–${at + 1}`);
  }
  return spans.join(', ');
}
