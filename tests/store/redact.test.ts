// Redaction: which lines a purge names, what is left of them, and that the chain holds.
import { describe, expect, it } from 'vitest';
import type { EventBody, JournalLine } from '../../archive/model/event.ts';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { canonicalBytes } from '../../archive/store/canonical-json.ts';
import { nameVersion } from '../../archive/store/files/content.ts';
import { journalLines, journalStart } from '../../archive/store/journal/journal.ts';
import { readJournal } from '../../archive/store/journal/journal-reader.ts';
import { planPurge, type PurgePlan } from '../../archive/store/purge/plan-purge.ts';
import type { PurgeOrder } from '../../archive/store/purge/purge-order.ts';
import { linesListed, redactJournal } from '../../archive/store/purge/redact-journal.ts';
import { redactLine } from '../../archive/store/purge/redact-line.ts';
import { tick } from '../../archive/store/clock.ts';
import { capturedEvent, noteEvent, steadyPlatform, versionOf } from '../helpers/changes.ts';

const device = 'aaaaaaaa';
const platform = steadyPlatform();
const { sha256 } = platform;
const article = newIdentifier(platform);
const secret = versionOf('Hans Hemmelig dømt', 'Hans Hemmelig fik to år.');
const plain = versionOf('Mand dømt', 'En mand fik to år.');
const [secretId, plainId] = [secret, plain].map((content) => nameVersion(content, sha256)) as [string, string];

/** A journal of some commits, each a list of events, and where it ends. */
function journalOf(commits: readonly (readonly EventBody[])[]) {
  let clock: string | undefined;
  let position = journalStart;
  const pieces: Uint8Array[] = [];
  for (const bodies of commits) {
    const events = bodies.map((event) => ({ clock: (clock = tick(clock, platform.now(), device)), event }));
    const written = journalLines(events, position, sha256);
    pieces.push(written.bytes);
    position = written.position;
  }
  return { bytes: Uint8Array.from(Buffer.concat(pieces)), position };
}

const note = noteEvent(platform, article, secret, 'Det er Hans Hemmelig');
const other = noteEvent(platform, article, plain, 'Hvem?');
const change: EventBody = {
  type: 'annotation-changed',
  article,
  annotation: note.annotation.id,
  fields: { body: 'Hans H.', tags: ['hans'] },
};
const metadata = { title: 'Hans Hemmelig dømt', url: 'https://fjordposten.example/hans-hemmelig' };
const captured = capturedEvent(platform, article, secret, { metadata });
const story = journalOf([
  [{ type: 'article-created', article }, captured],
  [capturedEvent(platform, article, plain)],
  [note, other],
  [change],
  [{ type: 'article-titled', article, title: 'Hans Hemmelig' }],
  [{ type: 'annotation-removed', article, annotation: note.annotation.id }],
]);
const order = { reason: 'court order', by: 'AB', notes: false } as const;
const plan = (of: PurgeOrder['of'], notes = false): PurgePlan =>
  planPurge(new Map([[device, story.bytes]]), { ...order, of, notes }, [], sha256);

/** The journal as a plan leaves it. */
function redacted({ events }: PurgePlan) {
  const lines = linesListed(events).get(device) ?? new Map<number, Set<string>>();
  return redactJournal(story.bytes, story.position, lines, sha256);
}

describe('planning a purge', () => {
  it.each([
    ['a version', { versions: [secretId] }, false, [1, 3]],
    ['a version and the notes on it', { versions: [secretId] }, true, [1, 3, 5]],
    ['another version', { versions: [plainId] }, true, [2, 4]],
    ['the whole article', { article }, false, [1, 2, 3, 4, 6]],
    ['the whole article and its notes', { article }, true, [1, 2, 3, 4, 5, 6]],
    ['a version that nobody has', { versions: ['0'.repeat(64)] }, true, []],
  ])('names the lines of %s', (_, of, notes, lines) => {
    const planned = plan(of, notes);
    expect(planned.lines.map(({ seq }) => seq)).toEqual(lines);
    expect(planned.events.flatMap((event) => event.lines.map(({ seq }) => seq)).sort()).toEqual(lines);
  });

  it('takes the originals of a version, but not what another was made from', () => {
    const shared = capturedEvent(platform, article, plain, { original: captured.capture.original });
    const journals = new Map([[device, journalOf([[captured], [shared]]).bytes]]);
    const planned = planPurge(journals, { ...order, of: { versions: [secretId] } }, [], sha256);
    expect(planned.events[0]?.contents).toEqual([secretId]);
    expect(planned.kept).toEqual([captured.capture.original.sha256]);
    expect(plan({ versions: [secretId] }).events[0]?.contents).toEqual([secretId, captured.capture.original.sha256]);
    const both = planPurge(journals, { ...order, of: { article } }, [], sha256);
    expect(both.kept).toEqual([]);
    expect(both.events.map(({ version }) => version)).toEqual([secretId, plainId]);
  });

  it('has nothing to say of what was purged before, but that more of it is to go', () => {
    const before = plan({ versions: [secretId] });
    const journals = new Map([[device, redacted(before).bytes]]);
    const again = (notes: boolean) =>
      planPurge(journals, { ...order, of: { versions: [secretId] }, notes }, before.events, sha256);
    expect(again(false).events).toEqual([]);
    const more = again(true);
    expect(more.lines.map(({ seq }) => seq)).toEqual([3, 5]);
    // The hash that the chain goes on with is the first one, however often a line is redacted.
    expect(more.lines[0]?.was).toBe(before.lines[1]?.was);
  });

  it('speaks once of each article that has the version', () => {
    const second = newIdentifier(platform);
    const journals = new Map([
      [device, journalOf([[captured]]).bytes],
      ['bbbbbbbb', journalOf([[capturedEvent(platform, second, secret)]]).bytes],
    ]);
    const planned = planPurge(journals, { ...order, of: { article } }, [], sha256);
    expect(planned.events.map((event) => [event.article, event.version])).toEqual([
      [article, secretId],
      [second, secretId],
    ]);
  });
});

describe('a redacted journal', () => {
  it('is read as before, without the words, and its chain goes on', () => {
    const { bytes, position } = redacted(plan({ article }, true));
    const before = readJournal(story.bytes, device, journalStart, sha256);
    const after = readJournal(bytes, device, journalStart, sha256);
    expect(after.broken).toBeUndefined();
    expect(after.position).toEqual(position);
    expect([position.lines, position.head]).toEqual([story.position.lines, story.position.head]);
    expect(after.events.map(({ clock, event }) => [clock, event.type])).toEqual(
      before.events.map(({ clock, event }) => [clock, event.type]),
    );
    expect(after.redacted.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(Buffer.from(bytes).toString()).not.toMatch(/hans|Hans|Mand|kilde|Hvem|hemmelig|Fjordposten/);
  });

  it('goes on being written', () => {
    const { bytes, position } = redacted(plan({ article }, true));
    const clock = tick('2026-12-01T00:00:00.000Z-0000-aaaaaaaa', 0, device);
    const more = journalLines([{ clock, event: { type: 'article-removed', article } }], position, sha256);
    const whole = Uint8Array.from(Buffer.concat([bytes, more.bytes]));
    expect(readJournal(whole, device, journalStart, sha256)).toMatchObject({ position: more.position });
  });

  it('is the same when it is redacted again, or in two steps', () => {
    const [some, all] = [plan({ versions: [secretId] }), plan({ article }, true)];
    const once = redacted(all);
    const lines = linesListed([...some.events, ...all.events]).get(device) ?? new Map<number, Set<string>>();
    expect(redactJournal(once.bytes, once.position, lines, sha256)).toEqual({ ...once, redacted: 0 });
    const first = redacted(some);
    expect(redactJournal(first.bytes, first.position, lines, sha256)).toMatchObject({
      bytes: once.bytes,
      position: once.position,
    });
  });

  it('keeps what stands behind the lines that count', () => {
    const torn = Uint8Array.from(Buffer.concat([story.bytes, Buffer.from('{"clock":"20')]));
    const lines = linesListed(plan({ article }).events).get(device) ?? new Map<number, Set<string>>();
    const { bytes, position } = redactJournal(torn, story.position, lines, sha256);
    expect(Buffer.from(bytes.subarray(position.bytes)).toString()).toBe('{"clock":"20');
  });

  it('leaves a line as it is that no purge could have made so', () => {
    const lines = new Map([[1, new Set(['0'.repeat(64)])]]);
    expect(redactJournal(story.bytes, story.position, lines, sha256)).toMatchObject({
      bytes: story.bytes,
      position: story.position,
      redacted: 0,
    });
  });
});

describe('a redacted line', () => {
  const line: JournalLine = {
    clock: '2026-03-01T08:00:07.000Z-0000-aaaaaaaa',
    event: note,
    seq: 3,
    prev: 'a'.repeat(64),
    more: true,
    act: '2026-03-01T08:00:06.000Z-0000-aaaaaaaa',
    signature: 'x'.repeat(86),
  };
  const hash = sha256(canonicalBytes(line));

  it('keeps its place, its act and its shape, and loses its signature and its words', () => {
    const { signature: _signature, ...kept } = line;
    expect(redactLine(line, hash, 'written', sha256)?.line).toEqual({
      ...kept,
      was: hash,
      event: {
        ...note,
        annotation: { ...note.annotation, quote: { exact: '', prefix: '', suffix: '' }, body: '', tags: [] },
      },
    });
  });

  it('is not made of a line without words', () => {
    const event: EventBody = { type: 'article-removed', article };
    expect(redactLine({ ...line, event }, hash, 'written', sha256)).toBeUndefined();
    const colour: EventBody = {
      type: 'annotation-changed',
      article,
      annotation: note.annotation.id,
      fields: { colour: 'blue' },
    };
    expect(redactLine({ ...line, event: colour }, hash, 'written', sha256)).toBeUndefined();
  });
});
