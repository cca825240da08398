// The words of all versions as pieces that stay together, and which piece goes on as which in the next version.
// Counts words; knows no lengths on a screen and no letters.
import type { Provenance } from '../../archive/model/collation.ts';
import type { Passage } from '../../archive/model/passage.ts';
import { heaviestInOrder } from './heaviest-in-order.ts';

/** Words of one version that stand together in one passage and came into the article together. */
export interface FlowPiece {
  readonly version: number;
  /** Index of the passage. */
  readonly passage: number;
  /** How many words of the version stand before it, and how many are in it. */
  readonly start: number;
  readonly words: number;
  /** Its words belong to the threads `thread`, `thread + 1` and so on. */
  readonly thread: number;
  /** The version that first had them. */
  readonly first: number;
}

/** Words that stand in two neighbouring versions, side by side in both. */
export interface FlowLink {
  readonly from: FlowPiece;
  readonly to: FlowPiece;
  /** How many words of its version stand before it, on either side. */
  readonly before: number;
  readonly after: number;
  readonly words: number;
  /** Whether it was moved past others: those that were not never cross each other. */
  readonly moved: boolean;
}

export interface Flow {
  /** The pieces of each version, in the order of its text; together all its words. */
  readonly pieces: readonly (readonly FlowPiece[])[];
  /** What goes on from each version to the next, in the order of the former. */
  readonly links: readonly (readonly FlowLink[])[];
}

/** `provenance` has an entry a version, in the order that `passages` number them by. */
export function flowOf(provenance: readonly Provenance[], passages: readonly Passage[]): Flow {
  const pieces = provenance.map((runs, version) => piecesOf(runs, passages, version));
  return { pieces, links: pieces.slice(1).map((next, at) => linksOf(pieces[at] ?? [], next)) };
}

/**
 * The same flow with what goes on side by side as one link, where words of the two versions that they came with look
 * `alike`: after many versions an article is in small pieces. A joined link's pieces are those that it begins in.
 */
export function joinedFlow({ pieces, links }: Flow, alike: (first: number, other: number) => boolean): Flow {
  return { pieces, links: links.map((each) => joinedLinks(each, alike)) };
}

/** Runs are cut where a passage ends, which their number of words tells. */
function piecesOf(runs: Provenance, passages: readonly Passage[], version: number): readonly FlowPiece[] {
  const here = passagesIn(passages, version);
  const pieces: FlowPiece[] = [];
  let at = 0;
  let start = 0;
  let end = here[0]?.words ?? 0;
  for (const run of runs) {
    for (let taken = 0; taken < run.words;) {
      while (start >= end && at + 1 < here.length) end += here[++at]?.words ?? 0;
      const room = start < end ? end - start : run.words;
      const words = Math.min(run.words - taken, room);
      const passage = here[at]?.index ?? 0;
      pieces.push({ version, passage, start, words, thread: run.thread + taken, first: run.first });
      taken += words;
      start += words;
    }
  }
  return pieces;
}

/** The passages that stand in a version, in the order of its text. */
export function passagesIn(
  passages: readonly Passage[],
  version: number,
): readonly { readonly index: number; readonly words: number }[] {
  return passages
    .flatMap((passage, index) => {
      const range = passage.ranges[version];
      return range ? [{ index, at: range[0], words: passage.words[version] ?? 0 }] : [];
    })
    .sort((one, other) => one.at - other.at);
}

function linksOf(before: readonly FlowPiece[], after: readonly FlowPiece[]): readonly FlowLink[] {
  const byThread = [...after].sort((one, other) => one.thread - other.thread);
  const links = before.flatMap((from) => continuations(from, byThread));
  const staying = heaviestInOrder(links.map((link) => ({ ...link, weight: link.words, link })));
  const stayed = new Set([...staying].map(({ link }) => link));
  return links.map((link) => ({ ...link, moved: !stayed.has(link) }));
}

type Continuation = Omit<FlowLink, 'moved'>;

function continuations(from: FlowPiece, byThread: readonly FlowPiece[]): readonly Continuation[] {
  const links: Continuation[] = [];
  const end = from.thread + from.words;
  for (let at = firstReaching(byThread, from.thread); at < byThread.length; at++) {
    const to = byThread[at];
    if (!to || to.thread >= end) break;
    const thread = Math.max(from.thread, to.thread);
    const words = Math.min(end, to.thread + to.words) - thread;
    links.push({ from, to, before: from.start + thread - from.thread, after: to.start + thread - to.thread, words });
  }
  return links;
}

/** The first piece that ends behind `thread`; pieces of one version never share a thread. */
function firstReaching(byThread: readonly FlowPiece[], thread: number): number {
  let [low, high] = [0, byThread.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const piece = byThread[middle];
    if (piece && piece.thread + piece.words <= thread) low = middle + 1;
    else high = middle;
  }
  return low;
}

function joinedLinks(
  links: readonly FlowLink[],
  alike: (first: number, other: number) => boolean,
): readonly FlowLink[] {
  const joined: FlowLink[] = [];
  for (const link of links) {
    const last = joined.at(-1);
    const goesOn =
      last?.from.passage === link.from.passage &&
      last.to.passage === link.to.passage &&
      last.moved === link.moved &&
      last.before + last.words === link.before &&
      last.after + last.words === link.after &&
      alike(last.from.first, link.from.first);
    if (goesOn) joined[joined.length - 1] = { ...last, words: last.words + link.words };
    else joined.push(link);
  }
  return joined;
}
