// What stands in journals and views has its fields in the order of canonical JSON as soon as it was parsed or folded:
// spelling it is then several times faster.
import { expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { archiveEventSchema, journalLineSchema, type EventBody } from '../../archive/model/event.ts';
import { viewArticle } from '../../archive/store/views/article-view.ts';
import { canonicalJson } from '../../archive/store/canonical-json.ts';
import { importChange, noteEvent, steadyPlatform, versionOf } from '../helpers/changes.ts';

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
];
const events = bodies.map((event, index) =>
  archiveEventSchema.parse({ event, clock: `2026-03-01T08:00:0${String(index)}.000Z-0000-aaaaaaaa` }),
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
