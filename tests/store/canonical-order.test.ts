// What stands in journals and views has its fields in the order of canonical JSON as soon as it was parsed or folded:
// spelling it is then several times faster.
import { expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { archiveEventSchema, journalLineSchema, type EventBody } from '../../archive/model/event.ts';
import { viewArticle } from '../../archive/store/views/article-view.ts';
import { canonicalJson } from '../../archive/store/canonical-json.ts';
import { capturedEvent, importChange, noteEvent, steadyPlatform, versionOf } from '../helpers/changes.ts';

const platform = steadyPlatform();
const article = newIdentifier(platform);
const content = versionOf('Broen åbner', 'Broen åbner tirsdag, siger kommunen.');
const note = noteEvent(platform, article, content, 'Hvornår?');
const bodies: readonly EventBody[] = [
  ...importChange(platform, article, content, true).events,
  note,
  { type: 'annotation-changed', article, annotation: note.annotation.id, fields: { tags: [], body: 'Nu' } },
  { type: 'article-titled', title: 'Broen', article },
  {
    type: 'annotation-placed',
    version: note.annotation.version,
    position: { start: 0, end: 5 },
    article,
    annotation: note.annotation.id,
  },
  { type: 'article-tagged', tag: 'vej', article },
  { type: 'article-collected', collection: note.annotation.id, article },
  { type: 'article-seen', version: note.annotation.version, article },
  { type: 'language-set', version: note.annotation.version, language: 'nb', article },
  {
    type: 'attribution-decided',
    said: { device: 'bbbbbbbb', at: '2026-02-01T08:00:00.000Z' },
    decision: {
      version: note.annotation.version,
      suggested: null,
      stands: {
        speaker: 'kommunen',
        source: [{ start: 5, exact: 'x', end: 6 }],
        kind: 'direct',
        cue: [],
        content: [{ start: 0, exact: 'Broen', end: 5 }],
      },
      rule: null,
      id: note.annotation.id,
    },
    article,
  },
  { ...capturedEvent(platform, article, versionOf('Broen lukker', 'Igen.')), type: 'version-captured' },
  { type: 'version-removed', version: note.annotation.version, article },
  { type: 'article-removed', into: note.annotation.id, article },
];
const events = bodies.map((event, index) =>
  archiveEventSchema.parse({ event, clock: `2026-03-01T08:00:${String(index + 10)}.000Z-0000-aaaaaaaa` }),
);

it('the events of a journal are in order once they are parsed', () => {
  for (const [seq, { clock, event }] of events.entries()) {
    const line = journalLineSchema.parse({ seq, prev: '0'.repeat(64), event, clock, more: true });
    expect(JSON.stringify(line)).toBe(canonicalJson(line));
  }
});

it('an article is in order once it is folded', () => {
  const view = viewArticle(events);
  expect(JSON.stringify(view)).toBe(canonicalJson(view));
});
