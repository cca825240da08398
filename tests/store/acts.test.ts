// Acts from a journal, read backwards and told as they happen, against an editor that has nothing but two lists.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArchiveEvent, EventBody } from '../../archive/model/event.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { Acts, undoingEvents } from '../../archive/store/history/acts.ts';
import { tick } from '../../archive/store/clock.ts';
import { CommitsBackwards, type JournalCommit } from '../../archive/store/journal/commits-backwards.ts';
import { journalLines, journalPath, journalStart } from '../../archive/store/journal/journal.ts';
import { readJournal } from '../../archive/store/journal/journal-reader.ts';
import { type MemoryStorage, memoryStorage } from '../helpers/memory-storage.ts';

const { sha256 } = nodePlatform;
const device = 'aaaaaaaa';
const article = '01890a5d-ac96-774b-bcce-b302099a8057';

/** A journal that commits are written to, and the acts of whoever has it open. */
class Desk {
  readonly storage: MemoryStorage = memoryStorage();
  readonly written: ArchiveEvent[][] = [];
  #position = journalStart;
  #clock: string | undefined;
  #acts = this.#open();

  get acts(): Acts {
    return this.#acts;
  }

  reopen(): void {
    this.#acts = this.#open();
  }

  /** Commits events and answers the clock of the first. */
  async commit(bodies: readonly EventBody[], act?: string): Promise<string> {
    const events = bodies.map((event) => {
      this.#clock = tick(this.#clock, Date.parse('2026-01-01T00:00:00.000Z'), device);
      return { clock: this.#clock, event };
    });
    const { bytes, position } = journalLines(events, this.#position, sha256, act);
    await this.storage.append(journalPath(device), bytes);
    this.#position = position;
    this.written.push(events);
    this.#acts.add(events, act);
    return events[0]?.clock ?? '';
  }

  async undoing(type: 'change-undone' | 'change-redone'): Promise<string | undefined> {
    const { undo, redo } = await this.#acts.next();
    const act = type === 'change-undone' ? undo : redo;
    if (act !== undefined) await this.commit(undoingEvents(act, type, this.#acts));
    return act?.clock;
  }

  /** From the journal's end to its start. */
  async backwards(): Promise<readonly JournalCommit[]> {
    const commits: JournalCommit[] = [];
    const reader = this.#backwards();
    for (let next = await reader.previous(); next !== undefined; next = await reader.previous()) commits.push(next);
    return commits;
  }

  #open(): Acts {
    return new Acts(this.#backwards());
  }

  #backwards(): CommitsBackwards {
    return new CommitsBackwards(this.storage, device, this.#position.bytes);
  }
}

const titled = (title: string): EventBody => ({ type: 'article-titled', article, title });
/** An event whose line is as long as it is told, and some more. */
const long = (length: number): EventBody => ({
  type: 'annotation-changed',
  article,
  annotation: article,
  fields: { body: 'x'.repeat(length) },
});
const verified: EventBody = { type: 'archive-verified', startedAt: '2026-01-01T00:00:00.000Z', findings: 0 };

function clockOf({ clock }: ArchiveEvent): string {
  return clock;
}

describe('a journal read backwards', () => {
  it('gives the commits that it gives forwards, whatever their size', async () => {
    const sizes = fc.array(fc.array(fc.constantFrom(1, 300, 30_000, 90_000), { minLength: 1, maxLength: 4 }), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(sizes, async (commits) => {
        const desk = new Desk();
        for (const lengths of commits) await desk.commit(lengths.map((length) => long(length)));
        const backwards = await desk.backwards();
        const written = [...desk.written].reverse();
        expect(backwards.map(({ events }) => events.map(clockOf))).toEqual(
          written.map((events) => events.map(clockOf)),
        );
        expect(backwards.map(({ act }) => act)).toEqual(backwards.map(({ events }) => events[0]?.clock));
        const bytes = desk.storage.files.get(journalPath(device)) ?? new Uint8Array();
        const forwards = readJournal(bytes, device, journalStart, sha256).events;
        for (const { events, start } of backwards) {
          const before = readJournal(bytes.subarray(0, start), device, journalStart, sha256).events;
          expect(forwards[before.length]?.clock).toBe(events[0]?.clock);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives nothing before a line that cannot be read, nor a part of its commit', async () => {
    const desk = new Desk();
    await desk.commit([titled('a')]);
    await desk.commit([titled('b'), titled('c')]);
    await desk.commit([titled('d')]);
    const bytes = desk.storage.files.get(journalPath(device)) ?? new Uint8Array();
    const at = Buffer.from(bytes).indexOf('"b"');
    bytes[at] = 0x20;
    const read = await desk.backwards();
    expect(read.map(({ events }) => events.map(({ event }) => 'title' in event && event.title))).toEqual([['d']]);
  });
});

type Step = 'act' | 'two commits' | 'interleaved' | 'undo' | 'redo' | 'verify' | 'reopen';
const steps = fc.array(
  fc.constantFrom<Step>(
    'act',
    'two commits',
    'interleaved',
    'undo',
    'undo',
    'undo',
    'redo',
    'redo',
    'verify',
    'reopen',
  ),
  { maxLength: 30 },
);

describe('acts', () => {
  it('are undone and redone as in an editor, across opening again', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        const desk = new Desk();
        const [done, undone]: [string[], string[]] = [[], []];
        const did = (act: string): void => {
          done.push(act);
          undone.length = 0;
        };
        for (const step of script) {
          if (step === 'act') did(await desk.commit([titled('a')]));
          if (step === 'two commits') {
            const act = await desk.commit([titled('a'), titled('b')]);
            await desk.commit([titled('c')], act);
            did(act);
          }
          if (step === 'interleaved') {
            const first = await desk.commit([titled('a')]);
            const second = await desk.commit([titled('b')]);
            await desk.commit([titled('c')], first);
            did(first);
            did(second);
          }
          if (step === 'verify') await desk.commit([verified]);
          if (step === 'reopen') desk.reopen();
          if (step === 'undo') {
            const act = done.pop();
            expect(await desk.undoing('change-undone')).toBe(act);
            if (act !== undefined) undone.push(act);
          }
          if (step === 'redo') {
            const act = undone.pop();
            expect(await desk.undoing('change-redone')).toBe(act);
            if (act !== undefined) done.push(act);
          }
          const { undo, redo } = await desk.acts.next();
          expect([undo?.clock, redo?.clock]).toEqual([done.at(-1), undone.at(-1)]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('that go on after they were undone stand again in what is new of them alone', async () => {
    const desk = new Desk();
    const act = await desk.commit([titled('a')]);
    await desk.undoing('change-undone');
    await desk.commit([titled('b')], act);
    for (const open of [false, true]) {
      if (open) desk.reopen();
      const { undo } = await desk.acts.next();
      expect(undo?.clock).toBe(act);
      expect(undo && undoingEvents(undo, 'change-undone', desk.acts)).toEqual([
        { type: 'change-undone', article, changes: [desk.written[2]?.[0]?.clock] },
      ]);
    }
  });

  it('name the events of each article, and of the archive, in events of their own', async () => {
    const other = '01890a5d-ac96-774b-bcce-b302099a8058';
    const desk = new Desk();
    await desk.commit([
      titled('a'),
      { type: 'archive-titled', title: 'Avis' },
      { type: 'article-removed', article: other },
      titled('b'),
    ]);
    const clocks = desk.written[0]?.map(({ clock }) => clock) ?? [];
    const { undo } = await desk.acts.next();
    expect(undo && undoingEvents(undo, 'change-undone', desk.acts)).toEqual([
      { type: 'change-undone', article, changes: [clocks[0], clocks[3]] },
      { type: 'change-undone', changes: [clocks[1]] },
      { type: 'change-undone', article: other, changes: [clocks[2]] },
    ]);
  });

  it('are remembered up to a bound, the newest ones', async () => {
    const desk = new Desk();
    for (let count = 0; count < 1100; count += 1) await desk.commit([titled(String(count))]);
    let undone = 0;
    while ((await desk.undoing('change-undone')) !== undefined) undone += 1;
    expect(undone).toBeGreaterThanOrEqual(1000);
    expect(undone).toBeLessThan(1100);
  });

  it('of the last days are found without reading a long journal', async () => {
    const desk = new Desk();
    for (let count = 0; count < 40; count += 1) await desk.commit([long(100_000)]);
    await desk.commit([titled('last')]);
    let read = 0;
    const { storage } = desk;
    const counting = {
      ...storage,
      read: async (...asked: Parameters<typeof storage.read>) => {
        const bytes = await storage.read(...asked);
        read += bytes?.length ?? 0;
        return bytes;
      },
    };
    const size = storage.files.get(journalPath(device))?.length ?? 0;
    const acts = new Acts(new CommitsBackwards(counting, device, size));
    expect((await acts.next()).undo?.clock).toBe(desk.written.at(-1)?.[0]?.clock);
    expect(read).toBeLessThan(size / 10);
  });
});
