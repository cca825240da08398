// The sources of an article's versions, each found again in the next: which of one version is which of another.
import { areOneSource, plainName } from '../classify/one-source.ts';
import type { Attributions, Source } from '../model/attribution.ts';

/** One source through the versions: what each version has of it, in order. */
export interface SourceRow {
  /** The fullest that any version gives, as written. */
  readonly label: string;
  readonly members: readonly { readonly version: number; readonly source: Source }[];
}

interface OpenRow {
  label: string;
  readonly members: { version: number; source: Source }[];
  /** The names of all members, and one member for each set of names: that is what others are compared with. */
  readonly names: Set<string>;
  readonly distinct: Map<string, Source>;
}

/**
 * Sources of two versions are one where they share a name, else where one row alone has a name that means theirs, or one
 * that begins or ends as theirs does: `politiet` and `politiet i Stenhavn`. A source that says nothing is left out. Rows
 * come in the order in which they first speak.
 */
export function sourceRows(versions: readonly Pick<Attributions, 'attributions' | 'sources'>[]): readonly SourceRow[] {
  const rows: OpenRow[] = [];
  const byName = new Map<string, OpenRow>();
  versions.forEach(({ sources, attributions }, version) => {
    const speaking = new Set(attributions.map(({ sourceId }) => sourceId));
    for (const source of sources) {
      if (!speaking.has(source.id)) continue;
      const names = namesOf(source);
      const known = rowOf(rows, byName, source, names, version);
      const row: OpenRow = known ?? { label: source.label, members: [], names: new Set(), distinct: new Map() };
      if (known === undefined) rows.push(row);
      if (source.label.length > row.label.length) row.label = source.label;
      row.members.push({ version, source });
      row.distinct.set(`${source.kind}\n${names.join('\n')}`, source);
      for (const name of names) {
        row.names.add(name);
        if (!byName.has(name)) byName.set(name, row);
      }
    }
  });
  return rows;
}

function rowOf(
  rows: readonly OpenRow[],
  byName: ReadonlyMap<string, OpenRow>,
  source: Source,
  names: readonly string[],
  version: number,
): OpenRow | undefined {
  const same = names.flatMap((name) => byName.get(name) ?? []);
  if (same.length > 0) return same.length === 1 ? same[0] : rows.find((row) => same.includes(row));
  // Two sources that one text tells apart are two.
  const others = rows.filter(({ members }) => members.at(-1)?.version !== version);
  const means = others.filter(({ distinct }) => [...distinct.values()].some((known) => areOneSource(known, source)));
  if (means.length > 0) return means.length === 1 ? means[0] : undefined;
  const like = others.filter((row) =>
    [...row.names].some((known) => names.some((name) => isPart(name, known) || isPart(known, name))),
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
