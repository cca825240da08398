// Puts one device's journal together from the lines of several damaged or incomplete copies of it. The chain of hashes
// says what follows what: nothing is taken that does not continue it. Knows nothing of files or of what events mean.
import { type FoundLine } from './journal-lines.ts';
import { journalStart } from '../journal/journal.ts';

export interface JoinOptions {
  /** Lines of this device from our own files, whatever file they stood in. */
  readonly ours: readonly FoundLine[];
  /** Lines of this device from a second copy. */
  readonly theirs: readonly FoundLine[];
  /** Hashes that a catalogue says a journal ended in once. */
  readonly vouched: ReadonlySet<string>;
  /** The SHA-256 of lines that a purge says it redacted: others that say so of themselves are forged. */
  readonly redacted: ReadonlySet<string>;
}

export interface JoinedJournal {
  /** The longest chain from the journal's start, up to the end of its last whole commit. */
  readonly lines: readonly FoundLine[];
  /** Our lines that have no place in it, though nothing says that they were altered. */
  readonly lost: readonly FoundLine[];
  /** The copy's lines beyond its end, which do not continue it. */
  readonly strange: readonly FoundLine[];
}

/** How good a way on a line is: a way that is vouched for, then one with more of our own lines, then the longer one. */
interface Rank {
  readonly vouched: boolean;
  readonly ours: number;
  readonly length: number;
}

const noWay: Rank = { vouched: false, ours: 0, length: 0 };

/** O(lines) but for sorting them. */
export function joinJournals({ ours, theirs, vouched, redacted }: JoinOptions): JoinedJournal {
  const own = new Set(ours.map((found) => found.hash));
  const following = linesByPrevious([...ours, ...theirs], redacted);
  const ranks = rankLines(following, own, vouched);
  const chain: FoundLine[] = [];
  for (let head = journalStart.head; ;) {
    const next = best(following.get(key(chain.length, head)) ?? [], ranks);
    if (next === undefined) break;
    chain.push(next);
    head = next.hash;
  }

  const inChain = new Set(chain.map((found) => found.hash));
  // What stands before a line of ours, or before one that a catalogue knew, is as it was: the hashes say so.
  const proven = chain.findLastIndex(({ hash }) => own.has(hash) || vouched.has(hash));
  const settled = new Set(chain.slice(0, Math.max(0, proven)).map(({ hash }) => hash));
  // An altered line may have its place wrong, or what it follows, but with one change not both.
  const lost = ours.filter(({ hash, line }) => !inChain.has(hash) && line.seq > proven && !settled.has(line.prev));
  const strange = theirs.filter(({ hash, line }) => !inChain.has(hash) && !own.has(hash) && line.seq >= chain.length);
  const whole = chain.findLastIndex(({ line }) => line.more !== true) + 1;
  return { lines: chain.slice(0, whole), lost, strange };
}

/** Lines by their place and the line before; of two spellings of one line, the one that may be. */
function linesByPrevious(
  lines: readonly FoundLine[],
  redacted: ReadonlySet<string>,
): ReadonlyMap<string, readonly FoundLine[]> {
  const byHash = new Map<string, FoundLine>();
  for (const found of lines) {
    const isRedacted = found.line.was !== undefined;
    if (isRedacted && !redacted.has(found.sha256)) continue;
    // What was purged stays purged, also where an older copy still has it.
    if (isRedacted || !byHash.has(found.hash)) byHash.set(found.hash, found);
  }
  const following = new Map<string, FoundLine[]>();
  for (const found of byHash.values()) {
    const place = key(found.line.seq, found.line.prev);
    const there = following.get(place);
    if (there) there.push(found);
    else following.set(place, [found]);
  }
  return following;
}

/** From the last lines to the first, so that each knows the best way on from it. */
function rankLines(
  following: ReadonlyMap<string, readonly FoundLine[]>,
  own: ReadonlySet<string>,
  vouched: ReadonlySet<string>,
): ReadonlyMap<string, Rank> {
  const ranks = new Map<string, Rank>();
  const lastFirst = [...following.values()].flat().sort((one, other) => other.line.seq - one.line.seq);
  for (const { hash, line } of lastFirst) {
    const next = best(following.get(key(line.seq + 1, hash)) ?? [], ranks);
    const on = (next && ranks.get(next.hash)) ?? noWay;
    ranks.set(hash, {
      vouched: on.vouched || vouched.has(hash),
      ours: on.ours + (own.has(hash) ? 1 : 0),
      length: on.length + 1,
    });
  }
  return ranks;
}

function best(lines: readonly FoundLine[], ranks: ReadonlyMap<string, Rank>): FoundLine | undefined {
  return lines.reduce<FoundLine | undefined>((chosen, found) => {
    if (chosen === undefined) return found;
    return compareRanks(ranks.get(found.hash) ?? noWay, ranks.get(chosen.hash) ?? noWay) > 0 ? found : chosen;
  }, undefined);
}

function compareRanks(one: Rank, other: Rank): number {
  return Number(one.vouched) - Number(other.vouched) || one.ours - other.ours || one.length - other.length;
}

function key(seq: number, prev: string): string {
  return `${String(seq)} ${prev}`;
}
