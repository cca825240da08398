// The versions of an article in a row, and what is needed to carry passages along them. Knows no note and no decision.
import { type ChainPassage, passageCarrier } from '../anchor/carry.ts';
import type { CarriedAnchor } from '../anchor/agree.ts';
import type { Article } from '../model/article.ts';
import type { Comparison } from '../model/comparison.ts';
import { ok, type Result } from '../model/result.ts';
import type { Sha256, Version } from '../model/version.ts';

/** What a chain is read through. */
export interface ChainReader {
  readonly version: (id: Sha256) => Promise<Result<Version>>;
  readonly comparison: (before: Version, after: Version) => Promise<Comparison>;
}

export interface ReadVersions {
  /** Those that can be read of the versions from the first to the last that is needed, in the article's order. */
  readonly chain: readonly Version[];
  /** Versions that are needed and the article has no more, as when their import was undone. */
  readonly strays: ReadonlyMap<Sha256, Version>;
}

/** Reads the versions in `needed` and those between them. Fails where one that is needed fails but for being purged. */
export async function readChain(
  reader: ChainReader,
  { versions }: Article,
  needed: ReadonlySet<Sha256>,
): Promise<Result<ReadVersions>> {
  const isNeeded = ({ id }: { readonly id: Sha256 }): boolean => needed.has(id);
  const between = versions.slice(versions.findIndex(isNeeded), versions.findLastIndex(isNeeded) + 1);
  const known = new Set(versions.map(({ id }) => id));
  const chain: Version[] = [];
  const strays = new Map<Sha256, Version>();
  for (const id of new Set([...between.map((version) => version.id), ...needed])) {
    const version = await reader.version(id);
    if (version.ok && known.has(id)) chain.push(version.value);
    else if (version.ok) strays.set(id, version.value);
    // What lies between is a help, and what was purged has no places.
    else if (needed.has(id) && version.error.code !== 'purged') return version;
  }
  return ok({ chain, strays });
}

export interface ChainCarrier {
  readonly carry: (passage: ChainPassage, target: number) => CarriedAnchor;
  /** The versions that were compared on the ways, by their places in the chain. */
  readonly compared: ReadonlySet<number>;
}

/**
 * Carries passages from the versions `starts` to the versions `targets`, all by their places in `chain`: compares the two
 * ends of each way and the neighbours on it, once.
 */
export async function carrierAlong(
  reader: ChainReader,
  chain: readonly Version[],
  starts: ReadonlySet<number>,
  targets: readonly number[],
): Promise<ChainCarrier> {
  const comparisons = new Map<string, Comparison>();
  const compared = new Set<number>();
  for (const [earlier, later] of pairsOnTheWay(starts, targets)) {
    comparisons.set(`${earlier} ${later}`, await reader.comparison(chain[earlier]!, chain[later]!));
    compared.add(earlier).add(later);
  }
  const carry = passageCarrier({
    versions: chain,
    compare: (earlier, later) => comparisons.get(`${earlier} ${later}`)!,
  });
  return { carry, compared };
}

function pairsOnTheWay(
  starts: ReadonlySet<number>,
  targets: readonly number[],
): readonly (readonly [number, number])[] {
  const pairs = new Map<string, readonly [number, number]>();
  const put = (earlier: number, later: number): void => void pairs.set(`${earlier} ${later}`, [earlier, later]);
  for (const end of targets) {
    for (const start of starts) {
      if (start === end) continue;
      const [from, to] = [Math.min(start, end), Math.max(start, end)];
      put(from, to);
      for (let index = from; index < to; index += 1) put(index, index + 1);
    }
  }
  return [...pairs.values()];
}
