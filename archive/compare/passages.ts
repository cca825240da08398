// Follows every block of an article through all its versions: where it stands in each, and how long it is there.
// Knows versions as texts with blocks, and the threads of their words; what a block says it does not know.
import type { Comparison } from '../model/comparison.ts';
import type { Passage } from '../model/passage.ts';
import type { TextRange } from '../model/range.ts';
import type { Block } from '../model/version.ts';
import { addVersion } from './collate/add-version.ts';
import { firstFrom } from './collate/carried-words.ts';
import { type Collation, expandSpans, startCollation } from './collate/collation.ts';

/** What is followed: a version's canonical text and its blocks. */
export interface TracedVersion {
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language?: string;
}

/** A block that keeps less than this share of a passage's words is another passage. */
const LEAST_SHARE = 0.3;
/** A block reworded as a whole has kept its place only if neither it nor what replaced it has more words than this. */
const FEW_WORDS = 4;
/** A label shows about this many units. */
const LABEL = 64;

interface Trace {
  readonly id: string;
  readonly ranges: (TextRange | null)[];
  readonly words: number[];
  /** What it said when it was last seen, and in how many words. */
  lastSeen: string;
  lastWords: number;
}

/** A block and the threads of its words. */
interface ThreadedBlock {
  readonly block: Block;
  readonly text: string;
  readonly threads: Int32Array;
}

/**
 * The passages of an article. `comparisons[n]` compares version n with version n + 1. Each block of each version
 * belongs to exactly one passage: that of which it has most words, by the threads that these have through all versions,
 * so also where it moved, or was deleted and comes back. Passages are ordered as a reader meets them, later ones beside
 * what they were inserted next to.
 */
export function tracePassages(
  versions: readonly TracedVersion[],
  comparisons: readonly Comparison[],
): readonly Passage[] {
  const traces: Trace[] = [];
  /** The passage that each thread stood in last. */
  const homes = new Map<number, Trace>();
  let collation = startCollation();
  let previous: readonly Trace[] = [];
  versions.forEach((version, index) => {
    collation = addVersion(collation, version, comparisons[index - 1]);
    const blocks = threadedBlocks(version, collation);
    const owners = ownersByWords(blocks, homes);
    ownBySameText(blocks, traces, owners);
    ownByPlace(blocks, previous, owners);
    let last = -1;
    previous = blocks.map(({ block, text, threads }) => {
      let trace = owners.get(block);
      if (trace) last = traces.indexOf(trace);
      else {
        const before = Array.from({ length: index });
        const id = `${version.id.slice(0, 12)}-${block.range[0]}`;
        trace = { id, ranges: before.map(() => null), words: before.map(() => 0), lastSeen: text, lastWords: 0 };
        traces.splice(++last, 0, trace);
      }
      trace.ranges.push(block.range);
      trace.words.push(threads.length);
      trace.lastSeen = text;
      trace.lastWords = threads.length;
      for (const thread of threads) homes.set(thread, trace);
      return trace;
    });
    for (const trace of traces) {
      if (trace.ranges.length > index) continue;
      trace.ranges.push(null);
      trace.words.push(0);
    }
  });
  return traces.map(({ id, ranges, words, lastSeen }) => ({ id, label: labelOf(lastSeen), ranges, words }));
}

/** The blocks of the version that was collated last. */
function threadedBlocks({ text, blocks }: TracedVersion, { versions, lastWords }: Collation): readonly ThreadedBlock[] {
  const { spans, words } = versions.at(-1)!;
  const threads = expandSpans(spans, words);
  return blocks.map((block) => ({
    block,
    text: text.slice(...block.range),
    threads: threads.subarray(firstFrom(lastWords, block.range[0]), firstFrom(lastWords, block.range[1])),
  }));
}

/** Which passage each block goes on: every passage and every block once, the surest first. */
function ownersByWords(blocks: readonly ThreadedBlock[], homes: ReadonlyMap<number, Trace>): Map<Block, Trace> {
  const claims: { readonly block: Block; readonly trace: Trace; readonly shared: number }[] = [];
  for (const { block, threads } of blocks) {
    const shared = new Map<Trace, number>();
    for (const thread of threads) {
      const home = homes.get(thread);
      if (home) shared.set(home, (shared.get(home) ?? 0) + 1);
    }
    for (const [trace, words] of shared) {
      if (words >= LEAST_SHARE * trace.lastWords) claims.push({ block, trace, shared: words });
    }
  }
  claims.sort((one, other) => other.shared - one.shared || one.block.range[0] - other.block.range[0]);
  const owners = new Map<Block, Trace>();
  const placed = new Set<Trace>();
  for (const { block, trace } of claims) {
    if (owners.has(block) || placed.has(trace)) continue;
    owners.set(block, trace);
    placed.add(trace);
  }
  return owners;
}

/** What has no words of its own, or only such as stand in other passages now, is known by saying the same. */
function ownBySameText(blocks: readonly ThreadedBlock[], traces: readonly Trace[], owners: Map<Block, Trace>): void {
  const placed = new Set(owners.values());
  const free = new Map<string, Trace>();
  for (const trace of traces) if (!placed.has(trace)) free.set(trace.lastSeen, trace);
  for (const { block, text } of blocks) {
    const trace = owners.has(block) ? undefined : free.get(text);
    if (!trace) continue;
    owners.set(block, trace);
    free.delete(text);
  }
}

/** A few words that took the place of a few, alone between the same two passages, are the same passage reworded. */
function ownByPlace(blocks: readonly ThreadedBlock[], previous: readonly Trace[], owners: Map<Block, Trace>): void {
  const placed = new Set(owners.values());
  blocks.forEach(({ block, threads }, index) => {
    if (owners.has(block) || threads.length > FEW_WORDS) return;
    const before = index === 0 ? -1 : previous.indexOf(owners.get(blocks[index - 1]!.block)!);
    const trace = previous[before + 1];
    if ((index > 0 && before < 0) || !trace || placed.has(trace) || trace.lastWords > FEW_WORDS) return;
    const next = blocks[index + 1];
    if (previous[before + 2] !== (next && owners.get(next.block))) return;
    owners.set(block, trace);
    placed.add(trace);
  });
}

/** The first words, no more than fit on a line. */
function labelOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= LABEL) return line;
  const end = line.lastIndexOf(' ', LABEL);
  return `${line.slice(0, end > LABEL / 2 ? end : LABEL).replace(/[\ud800-\udbff]$/, '')}…`;
}
