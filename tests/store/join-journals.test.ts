// A journal in pieces: whatever lines either copy still has, those that follow each other from the start are found, and
// no line that was altered is taken for one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArchiveEvent } from '../../archive/model/event.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { joinJournals } from '../../archive/store/repair/join-journals.ts';
import { findLines, journalOf } from '../../archive/store/repair/journal-lines.ts';
import { journalLines, journalStart, type JournalPosition } from '../../archive/store/journal/journal.ts';

const { sha256 } = nodePlatform;
const device = 'aaaaaaaa';
const nothing = { vouched: new Set<string>(), redacted: new Set<string>() };

/** A journal of that many commits of one line each, with its position. */
function write(titles: readonly string[], from: JournalPosition = journalStart) {
  let position = from;
  const lines = titles.map((title, index) => {
    const clock = `2026-01-01T00:00:00.000Z-${(from.lines + index).toString(16).padStart(4, '0')}-${device}`;
    const event: ArchiveEvent = { clock, event: { type: 'archive-titled', title } };
    const written = journalLines([event], position, sha256);
    position = written.position;
    return Buffer.from(written.bytes).toString();
  });
  return { lines, position };
}

const ten = write([...'abcdefghij']);
const parse = (lines: readonly string[]) => findLines(Buffer.from(lines.join('')), sha256);
const read = (lines: Parameters<typeof journalOf>[0]) => Buffer.from(journalOf(lines)).toString();

describe('joining journals', () => {
  it('finds every line that some copy has, up to the first that none has', () => {
    const some = fc.array(fc.boolean(), { minLength: 10, maxLength: 10 });
    const check = (ours: readonly boolean[], theirs: readonly boolean[], shuffled: readonly number[]): void => {
      const of = (kept: readonly boolean[]) => shuffled.filter((at) => kept[at]).map((at) => ten.lines[at] ?? '');
      const joined = joinJournals({ ours: parse(of(ours)), theirs: parse(of(theirs)), ...nothing });
      const gap = ten.lines.findIndex((_, at) => !ours[at] && !theirs[at]);
      const length = gap < 0 ? ten.lines.length : gap;
      expect(read(joined.lines)).toBe(ten.lines.slice(0, length).join(''));
      expect(joined.lost.length).toBe(ours.filter((kept, at) => kept && at >= length).length);
    };
    const order = fc.shuffledSubarray([...Array(10).keys()], { minLength: 10 });
    fc.assert(fc.property(some, some, order, check));
  });

  it('takes no line that was altered where the copy has it, wherever that is', () => {
    const check = (at: number, place: number, bit: number): void => {
      const bytes = Buffer.from(ten.lines[at] ?? '');
      const where = place % (bytes.length - 1);
      bytes[where] = (bytes[where] ?? 0) ^ (1 << bit);
      const ours = findLines(
        Buffer.concat(ten.lines.map((line, index) => (index === at ? bytes : Buffer.from(line)))),
        sha256,
      );
      const vouched = new Set([ten.position.head]);
      const mine = ours.filter((found) => found.device === device);
      const joined = joinJournals({ ours: mine, theirs: parse(ten.lines), vouched, redacted: new Set() });
      expect(read(joined.lines)).toBe(ten.lines.join(''));
      expect(joined.lost).toEqual([]);
    };
    fc.assert(fc.property(fc.nat(9), fc.nat(), fc.integer({ min: 0, max: 7 }), check), { numRuns: 400 });
  });

  it('goes on with our lines where the copy goes another way, and names what it did not take', () => {
    const other = write(['x', 'y'], write([...'abcdefgh']).position);
    const joined = joinJournals({
      ours: parse(ten.lines),
      theirs: parse([...ten.lines.slice(0, 8), ...other.lines, ...write(['z'], other.position).lines]),
      ...nothing,
    });
    expect(read(joined.lines)).toBe(ten.lines.join(''));
    expect(joined.strange.map(({ line }) => line.seq)).toEqual([10]);
  });

  it('stops at the last commit that is whole', () => {
    const event = (title: string, count: string): ArchiveEvent => ({
      clock: `2026-01-02T00:00:00.000Z-${count}-${device}`,
      event: { type: 'archive-titled', title },
    });
    const { bytes } = journalLines([event('k', '0000'), event('l', '0001')], ten.position, sha256);
    const [begun = ''] = Buffer.from(bytes).toString().split('\n');
    const joined = joinJournals({ ours: parse([...ten.lines, `${begun}\n`]), theirs: [], ...nothing });
    expect(read(joined.lines)).toBe(ten.lines.join(''));
    expect(joined.lost).toEqual([]);
  });

  it('keeps a line redacted that a copy still has whole, and believes no other that says it was', () => {
    const [plain] = parse(ten.lines.slice(3, 4));
    if (plain === undefined) throw new Error('no line');
    const redacted = { ...plain.line, event: { type: 'archive-titled', title: '–' }, was: plain.hash };
    const text = `${JSON.stringify(redacted)}\n`;
    const ours = parse(ten.lines.with(3, text));
    const is = ours[3]?.sha256 ?? '';
    const known = joinJournals({ ours, theirs: parse(ten.lines), ...nothing, redacted: new Set([is]) });
    expect(read(known.lines)).toBe(ten.lines.with(3, text).join(''));
    const forged = joinJournals({ ours, theirs: parse(ten.lines), ...nothing });
    expect(read(forged.lines)).toBe(ten.lines.join(''));
  });
});
