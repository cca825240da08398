// Notes among each other: threads that go and come as one, links that are found from both ends, and the queue of notes
// that an edit put in doubt.
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../archive/contract.ts';
import { formatNoteLink, noteLinksIn } from '../../archive/model/note-link.ts';
import type { Annotation } from '../../archive/model/annotation.ts';
import { type Application, importAll, startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';

const before = `Broen åbner igen

Broen var lukket i ni dage. 400 biler ventede hver morgen.

Kommunen siger, at regningen er betalt af staten. Den var stor.`;
const after = `Broen åbner igen

Broen var lukket i elleve dage. 400 biler ventede hver morgen.

Der er kommet ny asfalt på hele strækningen.`;

const fields = { body: 'Hvem siger det?', tags: [], motivation: 'commenting', colour: 'yellow' } as const;

let application: Application;
let client: Client;
let article: string;
let versions: readonly string[];

beforeEach(async () => {
  application = await startApplication();
  client = application.client;
  const taken = await importAll(client, [textFile('1.txt', before), textFile('2.txt', after)], { asVersions: true });
  article = taken[0]?.article ?? '';
  versions = taken.map(({ version }) => version);
});

async function note(words: string, body: string = fields.body): Promise<Annotation> {
  const { text } = valueOf(await client.call('version.get', { version: versions[0]! }));
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const range = [start, start + words.length] as const;
  return valueOf(
    await client.call('annotation.create', { article, version: versions[0]!, range, fields: { ...fields, body } }),
  );
}

const answer = async (annotation: string, body: string): Promise<Annotation> =>
  valueOf(await client.call('annotation.reply', { article, annotation, body }));

async function standing(): Promise<readonly string[]> {
  const { annotations } = valueOf(await client.call('annotation.list', { article, version: versions[1]! }));
  return annotations.map(({ annotation }) => annotation.body).sort();
}

describe('answers to a note', () => {
  it('stand where the note stands, also where a person said so', async () => {
    const { id } = await note('Den var stor.');
    const reply = await answer(id, 'Det er sagt siden.');
    const { text } = valueOf(await client.call('version.get', { version: versions[1]! }));
    const start = text.indexOf('Der er kommet');
    const range = [start, start + 13] as const;
    valueOf(await client.call('annotation.place', { article, annotation: id, version: versions[1]!, range }));
    const { annotations } = valueOf(await client.call('annotation.list', { article, version: versions[1]! }));
    const placed = annotations.find(({ annotation }) => annotation.id === reply.id);
    expect(placed?.anchor).toMatchObject({ range, by: 'person' });
    expect(placed?.annotation.placements).toBeUndefined();
  });

  it('go with it and come back with it, as one act', async () => {
    const { id } = await note('400 biler');
    await answer(id, 'Kommunen.');
    const gone = await answer(id, 'Trukket tilbage.');
    valueOf(await client.call('annotation.remove', { article, annotation: gone.id }));
    expect(await standing()).toEqual(['Hvem siger det?', 'Kommunen.']);
    valueOf(await client.call('annotation.remove', { article, annotation: id }));
    expect(await standing()).toEqual([]);
    valueOf(await client.call('annotation.restore', { article, annotation: id }));
    expect(await standing()).toEqual(['Hvem siger det?', 'Kommunen.']);
    valueOf(await client.call('archive.undo', {}));
    expect(await standing()).toEqual([]);
    valueOf(await client.call('archive.undo', {}));
    expect(await standing()).toEqual(['Hvem siger det?', 'Kommunen.']);
  });

  it('cannot be given to a note that was removed', async () => {
    const { id } = await note('400 biler');
    valueOf(await client.call('annotation.remove', { article, annotation: id }));
    const refused = await client.call('annotation.reply', { article, annotation: id, body: 'For sent.' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});

describe('links between notes', () => {
  it('are found from both ends, and what is not there is not among the targets', async () => {
    const other = valueOf(
      await client.call('archive.import', { documents: [textFile('3.txt', 'Noget andet\n\nEn anden historie.')] }),
    ).outcomes[0];
    if (other?.outcome !== 'article-created') throw new Error('not imported');
    const from = await note('400 biler', 'x');
    const to = await note('ni dage', 'Optalt af vejvæsenet.');
    const missing = '01890a5d-ac96-774b-bcce-b302099a8057';
    const body = [
      formatNoteLink('note', to.id, 'tællingen'),
      formatNoteLink('article', other.article, 'noget [andet]'),
      formatNoteLink('note', missing, 'væk'),
    ].join(' og ');
    valueOf(await client.call('annotation.change', { article, annotation: from.id, fields: { body } }));
    const { targets, backlinks } = valueOf(await client.call('annotation.links', { article }));
    expect(targets.map(({ id, title, words }) => [id, title, words])).toEqual([
      [to.id, 'Broen åbner igen', 'Optalt af vejvæsenet.'],
      [other.article, 'Noget andet', ''],
    ]);
    expect(backlinks.map(({ to: target, from: source }) => [target, source.id])).toEqual([[to.id, from.id]]);
    const elsewhere = valueOf(await client.call('annotation.links', { article: other.article }));
    expect(elsewhere.backlinks.map(({ to: target, from: source }) => [target, source.title])).toEqual([
      [null, 'Broen åbner igen'],
    ]);

    valueOf(await client.call('annotation.remove', { article, annotation: from.id }));
    expect(valueOf(await client.call('annotation.links', { article: other.article })).backlinks).toEqual([]);
  });

  it('are read back from what is written, whatever their labels are', () => {
    const ids = fc.uuid();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('note', 'article'), ids, fc.string())),
        fc.string(),
        (links, text) => {
          const plain = text.replaceAll('[', '');
          const body = links.map(([kind, id, label]) => plain + formatNoteLink(kind, id, label)).join('');
          const found = noteLinksIn(body);
          expect(found.map(({ kind, id }) => [kind, id])).toEqual(links.map(([kind, id]) => [kind, id]));
          for (const { range, kind, id, label } of found)
            expect(body.slice(...range)).toBe(`[[${kind}:${id}|${label}]]`);
        },
      ),
    );
  });
});

describe('the notes to review', () => {
  const review = async (asked: object = {}) => valueOf(await client.call('annotation.review', asked));

  it('are those that an edit altered or took away, with both passages, until a person settles them', async () => {
    const kept = await note('400 biler');
    const altered = await note('lukket i ni dage');
    const lost = await note('Den var stor.');
    await answer(lost.id, 'Siger hvem?');
    const { total, entries } = await review();
    expect([total, entries.map(({ annotation, anchor }) => [annotation.id, anchor.status])]).toEqual([
      2,
      [
        [altered.id, 'altered'],
        [lost.id, 'lost'],
      ],
    ]);
    expect(entries[0]).toMatchObject({ madeOn: 1, number: 2, before: { exact: 'lukket i ni dage' } });
    expect(entries[0]?.places.map(({ exact }) => exact)).toEqual(['lukket i elleve dage']);
    expect(entries[1]?.places).toEqual([]);
    expect(entries.some(({ annotation }) => annotation.id === kept.id)).toBe(false);

    const { range } = entries[0]!.places[0]!;
    const version = versions[1]!;
    valueOf(await client.call('annotation.place', { article, annotation: altered.id, version, range }));
    expect((await review()).entries.map(({ annotation }) => annotation.id)).toEqual([lost.id]);
    valueOf(await client.call('annotation.place', { article, annotation: lost.id, version, range: null }));
    expect((await review()).total).toBe(0);
    valueOf(await client.call('archive.undo', {}));
    expect((await review({ article })).entries.map(({ annotation }) => annotation.id)).toEqual([lost.id]);
  });

  it('come page by page, and those of removed articles do not', async () => {
    await note('lukket i ni dage');
    await note('Den var stor.');
    const pages = [await review({ limit: 1 }), await review({ limit: 1, offset: 1 }), await review({ limit: 0 })];
    expect(pages.map(({ total, entries }) => [total, entries.length])).toEqual([
      [2, 1],
      [2, 1],
      [2, 0],
    ]);
    expect(pages[0]?.entries[0]?.annotation.id).not.toBe(pages[1]?.entries[0]?.annotation.id);
    valueOf(await client.call('article.remove', { article }));
    expect((await review()).total).toBe(0);
  });

  it('can be given up, and say so', async () => {
    await note('Den var stor.');
    const given = await client.call('annotation.review', {}, { signal: AbortSignal.abort() });
    expect(given).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
