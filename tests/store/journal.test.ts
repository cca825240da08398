import { describe, expect, it } from 'vitest';
import type { ArchiveEvent } from '../../archive/model/event.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { journalLines, journalStart } from '../../archive/store/journal/journal.ts';
import { readJournal } from '../../archive/store/journal/journal-reader.ts';

const { sha256 } = nodePlatform;
const device = '0a1b2c3d';

function titled(title: string, count: number): ArchiveEvent {
  const clock = `2026-01-01T00:00:00.000Z-${count.toString(16).padStart(4, '0')}-${device}`;
  return { clock, event: { type: 'archive-titled', title } };
}

/** A commit of one event, then one of three. */
const first = [titled('Ét', 0)];
const second = [titled('To', 1), titled('Tre', 2), titled('Fire', 3)];
const one = journalLines(first, journalStart, sha256);
const two = journalLines(second, one.position, sha256);
const bytes = Buffer.concat([one.bytes, two.bytes]);
const read = (input: Uint8Array): ReturnType<typeof readJournal> => readJournal(input, device, journalStart, sha256);

describe('a journal', () => {
  it('is canonical JSON, a line an event, each with the hash of the line before', () => {
    const lines = bytes.toString().split('\n');
    expect(lines.pop()).toBe('');
    expect(lines[0]).toBe(
      '{"clock":"2026-01-01T00:00:00.000Z-0000-0a1b2c3d","event":{"title":"Ét","type":"archive-titled"},' +
        `"prev":"${'0'.repeat(64)}","seq":0}`,
    );
    expect(lines.map((line) => (JSON.parse(line) as { prev: string }).prev)).toEqual([
      '0'.repeat(64),
      ...lines.slice(0, -1).map((line) => sha256(Buffer.from(line))),
    ]);
    expect(lines.map((line) => (JSON.parse(line) as { more?: true }).more)).toEqual([undefined, true, true, undefined]);
  });

  it('is read back whole, and from any position on', () => {
    expect(read(bytes)).toEqual({ events: [...first, ...second], redacted: [], position: two.position });
    expect(readJournal(two.bytes, device, one.position, sha256)).toEqual({
      events: second,
      redacted: [],
      position: two.position,
    });
    expect(two.position).toMatchObject({ lines: 4, bytes: bytes.length });
  });

  it('that was torn at any byte keeps every whole commit and nothing of the other', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      const { events, position, broken } = read(bytes.subarray(0, length));
      const kept = length < one.bytes.length ? [] : first;
      expect(events, String(length)).toEqual(kept);
      expect(position).toEqual(kept.length === 0 ? journalStart : one.position);
      expect(broken?.kind).toBe(length === 0 || length === one.bytes.length ? undefined : 'torn');
    }
  });

  it('that was torn in a block of zeros is torn, not damaged', () => {
    const zeros = Buffer.from(bytes).fill(0, one.bytes.length + 40);
    expect(read(zeros)).toMatchObject({ events: first, broken: { kind: 'torn' } });
  });

  it('with any bit flipped in a line that others follow is damaged there', () => {
    for (let at = 0; at < one.bytes.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        expect(read(flipped).broken?.kind, `${String(at)}:${String(bit)}`).toBe('damaged');
      }
    }
  });

  it.each([
    ['a line is taken out', (lines: string[]) => [lines[0], lines[2], lines[3]]],
    ['two lines are swapped', (lines: string[]) => [lines[0], lines[2], lines[1], lines[3]]],
    ['a line stands twice', (lines: string[]) => [lines[0], lines[0], lines[1], lines[2], lines[3]]],
  ])('is damaged when %s', (_, alter) => {
    const lines = bytes.toString().trimEnd().split('\n');
    expect(read(Buffer.from(`${alter(lines).join('\n')}\n`))).toMatchObject({
      events: first,
      broken: { kind: 'damaged' },
    });
  });

  it('of another device is not taken for its own', () => {
    expect(readJournal(bytes, 'ffffffff', journalStart, sha256).events).toEqual([]);
  });
});
