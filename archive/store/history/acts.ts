// What people did on this device, as they think of it: one gesture is one act, however many commits it took. Knows
// which act would be undone next and which redone. All of it follows from the device's own journal.
import type { ArchiveEvent, EventBody } from '../../model/event.ts';
import type { CommitsBackwards, JournalCommit } from '../journal/commits-backwards.ts';
import { compareText } from '../views/compare-text.ts';
import { articleOf } from '../views/replay.ts';
import { isUndoing } from '../views/standing-events.ts';

/** Acts, and events of theirs, that are remembered at most: what is older cannot be undone any more. */
const mostActs = 1000;
const mostChanges = 200_000;

/** An event of an act, as far as undoing needs it. */
export interface ActChange {
  readonly clock: string;
  /** Undefined where it is about the archive as a whole. */
  readonly article: string | undefined;
}

/** What a person did in one go: the clock of its first event names it. `changes` are in the order of their clocks. */
export interface Act {
  readonly clock: string;
  readonly changes: readonly ActChange[];
}

/** What can be taken back now, and what of that can be done again. */
export interface NextActs {
  readonly undo: Act | undefined;
  readonly redo: Act | undefined;
}

/**
 * What a person can take back: what they wrote or took in, not what was found, stamped or taken out for good. That an
 * article was begun is no more than its identifier: without its captures it is not there.
 */
const undoable: Readonly<Record<EventBody['type'], boolean>> = {
  'archive-titled': true,
  'article-created': false,
  'article-titled': true,
  'article-removed': true,
  'article-restored': true,
  'version-captured': true,
  'version-removed': true,
  'version-restored': true,
  'language-set': true,
  'article-seen': false,
  'article-tagged': true,
  'article-untagged': true,
  'article-collected': true,
  'article-uncollected': true,
  'collection-described': true,
  'collection-removed': true,
  'collection-restored': true,
  'attribution-decided': true,
  'attribution-undecided': true,
  'source-assigned': true,
  'source-unassigned': true,
  'source-described': true,
  'device-named': true,
  'colour-named': true,
  'annotation-created': true,
  'annotation-changed': true,
  'annotation-removed': true,
  'annotation-restored': true,
  'annotation-placed': true,
  'annotation-unplaced': true,
  'archive-verified': false,
  'archive-repaired': false,
  'change-undone': false,
  'change-redone': false,
  'version-purged': false,
  'signing-started': false,
  'signing-ended': false,
  'stamp-attached': false,
};

/** The events that take those of an act back which stand, or do those again that do not: one for each article. */
export function undoingEvents(act: Act, type: 'change-undone' | 'change-redone', acts: Acts): readonly EventBody[] {
  const changes = new Map<string | undefined, string[]>();
  for (const { clock, article } of act.changes) {
    if (acts.isUndone(clock) === (type === 'change-undone')) continue;
    const own = changes.get(article);
    if (own) own.push(clock);
    else changes.set(article, [clock]);
  }
  return [...changes].map(([article, clocks]) => ({
    type,
    ...(article === undefined ? {} : { article }),
    changes: clocks,
  }));
}

interface KnownAct {
  readonly clock: string;
  readonly changes: ActChange[];
  /** Whether its first commit was read. */
  isWhole: boolean;
}

/**
 * The acts of one device. What happened before is read as far back as an answer needs it; `add` tells what happens.
 * Of several acts that went on at the same time, the one that began last is the last.
 */
export class Acts {
  readonly #earlier: CommitsBackwards;
  #isAtStart = false;
  /** In the order of their clocks. */
  #acts: KnownAct[] = [];
  #changes = 0;
  /** By the clock of an event, the clock of what undid it last; null where it was redone since. */
  readonly #undoings = new Map<string, string | null>();

  /** `earlier` begins where the journal ends now: what comes after that must be told to `add`. */
  constructor(earlier: CommitsBackwards) {
    this.#earlier = earlier;
  }

  /** Takes in a commit of this device; `act` names the act it goes on with, where it is not the first of one. */
  add(events: readonly ArchiveEvent[], act?: string): void {
    this.#take({ act: act ?? events[0]?.clock ?? '', isFirst: act === undefined, events }, 'later');
    while (this.#acts.length > 1 && (this.#acts.length > mostActs || this.#changes > mostChanges)) this.#forgetFirst();
  }

  /** Whether an event of an act that `next` told stands undone. */
  isUndone(clock: string): boolean {
    return typeof this.#undoings.get(clock) === 'string';
  }

  /**
   * Undo takes the last act that stands. Redo takes what was undone last, as long as nothing was done since. Not to be
   * asked again before it has answered. Rejects with a `StorageError`.
   */
  async next(): Promise<NextActs> {
    let undo = this.#lastStanding();
    while (undo === undefined && !this.#isAtStart) {
      const commit = await this.#earlier.previous();
      if (commit === undefined) this.#isAtStart = true;
      else this.#take(commit, 'earlier');
      if (this.#acts.length > mostActs || this.#changes > mostChanges) this.#isAtStart = true;
      undo = this.#lastStanding();
    }
    return { undo, redo: this.#lastUndone(undo) };
  }

  #lastStanding(): KnownAct | undefined {
    return this.#acts.findLast((act) => act.isWhole && act.changes.some(({ clock }) => !this.isUndone(clock)));
  }

  /** It came after `standing`: an act is only undone when no later one stands. */
  #lastUndone(standing: KnownAct | undefined): KnownAct | undefined {
    const newest = this.#acts.at(-1)?.clock ?? '';
    let last: { readonly act: KnownAct; readonly undone: string } | undefined;
    for (const act of this.#acts.slice(standing === undefined ? 0 : this.#acts.indexOf(standing) + 1)) {
      if (!act.isWhole) continue;
      const undone = act.changes.map(({ clock }) => this.#undoings.get(clock) ?? '').reduce(later, '');
      if (undone > newest && undone > (last?.undone ?? '')) last = { act, undone };
    }
    return last?.act;
  }

  #take({ act, isFirst, events }: Omit<JournalCommit, 'start'>, when: 'earlier' | 'later'): void {
    const changes: ActChange[] = [];
    for (const { clock, event } of events) {
      if (isUndoing(event)) this.#undo(event.changes, event.type === 'change-undone' ? clock : null, when);
      else if (undoable[event.type]) changes.push({ clock, article: articleOf(event) });
    }
    if (changes.length === 0) return;
    const known = this.#known(act);
    if (when === 'later') known.changes.push(...changes);
    else known.changes.unshift(...changes);
    known.isWhole ||= isFirst;
    this.#changes += changes.length;
  }

  /** Going backwards, what is known already was later, and counts. */
  #undo(changes: readonly string[], undoing: string | null, when: 'earlier' | 'later'): void {
    for (const change of changes) {
      if (when === 'later' || !this.#undoings.has(change)) this.#undoings.set(change, undoing);
    }
  }

  #known(clock: string): KnownAct {
    const at = this.#acts.findLastIndex((act) => act.clock <= clock);
    const found = this.#acts[at];
    if (found?.clock === clock) return found;
    const begun = { clock, changes: [], isWhole: false };
    this.#acts.splice(at + 1, 0, begun);
    return begun;
  }

  #forgetFirst(): void {
    const first = this.#acts.shift();
    this.#isAtStart = true;
    this.#changes -= first?.changes.length ?? 0;
    for (const { clock } of first?.changes ?? []) this.#undoings.delete(clock);
  }
}

function later(one: string, other: string): string {
  return compareText(one, other) < 0 ? other : one;
}
