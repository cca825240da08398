// Follows every block of an article through all its versions: where it stands in each, and how long it is there.
// Knows versions as texts with blocks and the comparisons between neighbours; what a block says it does not know.
import type { Comparison } from '../model/comparison.ts';
import type { Passage } from '../model/passage.ts';
import type { TextRange } from '../model/range.ts';
import type { Block } from '../model/version.ts';
import { rangeFollower } from './follow-range.ts';
import { cutterFor, findWords } from './words.ts';

/** What is followed: a version's canonical text and its blocks. */
export interface TracedVersion {
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language?: string;
}

/** A block that keeps less than this share of a passage's letters is another passage. */
const LEAST_SHARE = 0.3;
/** A label shows about this many units. */
const LABEL = 64;

interface Trace {
  readonly id: string;
  readonly ranges: (TextRange | null)[];
  /** The words it had when it was last seen: a passage that returns is known by them. */
  lastSeen: string;
}

/**
 * The passages of an article. `comparisons[n]` compares version n with version n + 1. Each block of each version
 * belongs to exactly one passage; a passage that is deleted and comes back word for word is the same one. Passages are
 * ordered as a reader meets them, later ones beside what they were inserted next to.
 */
export function tracePassages(
  versions: readonly TracedVersion[],
  comparisons: readonly Comparison[],
): readonly Passage[] {
  const traces: Trace[] = [];
  versions.forEach((version, index) => {
    const previous = versions[index - 1];
    const comparison = comparisons[index - 1];
    const owners =
      previous && comparison ? ownersOf(previous, version, comparison, traces, index) : new Map<Block, Trace>();
    claimReturned(version, traces, owners, index);
    let last = -1;
    for (const block of version.blocks) {
      const text = version.text.slice(...block.range);
      const owner = owners.get(block);
      if (owner) {
        owner.ranges.push(block.range);
        owner.lastSeen = text;
        last = traces.indexOf(owner);
      } else {
        const ranges = [...Array.from<null>({ length: index }).fill(null), block.range];
        traces.splice(++last, 0, { id: `${version.id.slice(0, 12)}-${block.range[0]}`, ranges, lastSeen: text });
      }
    }
    for (const trace of traces) if (trace.ranges.length === index) trace.ranges.push(null);
  });
  return traces.map((trace) => toPassage(trace, versions));
}

/** Which trace each block of `version` goes on: every trace and every block once, the surest first. */
function ownersOf(
  previous: TracedVersion,
  version: TracedVersion,
  comparison: Comparison,
  traces: readonly Trace[],
  index: number,
): Map<Block, Trace> {
  const follow = rangeFollower(previous.text, version.text, comparison, version.language);
  const claims: { readonly trace: Trace; readonly block: Block; readonly strength: number }[] = [];
  for (const trace of traces) {
    const range = trace.ranges[index - 1];
    const followed = range && follow(range);
    if (!followed || (followed.share < LEAST_SHARE && followed.share > 0)) continue;
    for (const block of blocksWithin(version.blocks, followed.range)) {
      const shared = Math.min(block.range[1], followed.range[1]) - Math.max(block.range[0], followed.range[0]);
      claims.push({ trace, block, strength: shared * (followed.share + 0.01) });
    }
  }
  claims.sort((one, other) => other.strength - one.strength || one.block.range[0] - other.block.range[0]);
  const owners = new Map<Block, Trace>();
  const placed = new Set<Trace>();
  for (const { trace, block } of claims) {
    if (owners.has(block) || placed.has(trace)) continue;
    owners.set(block, trace);
    placed.add(trace);
  }
  return owners;
}

function blocksWithin(blocks: readonly Block[], [start, end]: TextRange): readonly Block[] {
  return blocks.filter(({ range }) => range[0] < end && range[1] > start);
}

/** Gives blocks without an owner back to passages that were gone and stood there with the same words. */
function claimReturned(
  version: TracedVersion,
  traces: readonly Trace[],
  owners: Map<Block, Trace>,
  index: number,
): void {
  const gone = new Map<string, Trace>();
  for (const trace of traces) if (index > 0 && trace.ranges[index - 1] === null) gone.set(trace.lastSeen, trace);
  for (const block of version.blocks) {
    const text = version.text.slice(...block.range);
    const trace = owners.has(block) ? undefined : gone.get(text);
    if (!trace) continue;
    owners.set(block, trace);
    gone.delete(text);
  }
}

function toPassage({ id, ranges, lastSeen }: Trace, versions: readonly TracedVersion[]): Passage {
  const words = ranges.map((range, index) => {
    const version = versions[index];
    return range && version ? findWords(version.text, range[0], range[1], cutterFor(version.language)).count : 0;
  });
  return { id, label: labelOf(lastSeen), ranges, words };
}

/** The first words, no more than fit on a line. */
function labelOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= LABEL) return line;
  const end = line.lastIndexOf(' ', LABEL);
  return `${line.slice(0, end > LABEL / 2 ? end : LABEL).replace(/[\ud800-\udbff]$/, '')}…`;
}
