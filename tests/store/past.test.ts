// Undo, redo and history through an open archive: across opening again, and with another device's events in between.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryChange, HistoryEntry } from '../../archive/model/history.ts';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { foldArticle } from '../../archive/store/views/replay.ts';
import { isUndoing } from '../../archive/store/views/standing-events.ts';
import { noteEvent, steadyPlatform, valueOf } from '../helpers/changes.ts';
import { contents, Desk, wholeHistory } from '../helpers/desk.ts';

const choices = fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 });

describe('undo and redo', () => {
  it('give every state again that there was, and opening again changes nothing', async () => {
    const script = fc.record({ acts: choices, opens: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }) });
    await fc.assert(
      fc.asyncProperty(script, async ({ acts, opens }) => {
        const desk = new Desk('her');
        let step = 0;
        const maybeReopen = async (): Promise<void> => {
          if (opens[step++ % opens.length] === true) await desk.close();
        };
        const states = [await desk.state()];
        for (const choice of acts) {
          await desk.act(choice);
          await maybeReopen();
          states.push(await desk.state());
        }
        for (const before of states.slice(0, -1).reverse()) {
          valueOf(await (await desk.store()).undo());
          await maybeReopen();
          expect(await desk.state()).toEqual(before);
        }
        expect(valueOf(await (await desk.store()).undo())).toEqual({ entry: null, articles: [] });
        for (const after of states.slice(1)) {
          valueOf(await (await desk.store()).redo());
          await maybeReopen();
          expect(await desk.state()).toEqual(after);
        }
        expect(valueOf(await (await desk.store()).redo())).toEqual({ entry: null, articles: [] });
        expect(valueOf(await (await desk.store()).verify()).findings).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('take back what this device did, and leave standing what others did, before and since', async () => {
    const script = fc.record({ mine: choices, theirs: choices, more: choices, undone: fc.nat(20) });
    await fc.assert(
      fc.asyncProperty(script, async ({ mine, theirs, more, undone }) => {
        const desk = new Desk('her');
        const other = new Desk('der', steadyPlatform('2026-03-01T08:00:00.500Z'));
        for (const choice of mine) await desk.act(choice);
        await other.receive(desk);
        for (const choice of theirs) await other.act(choice);
        await desk.receive(other);
        for (const choice of more) await desk.act(choice);

        const { device } = (await desk.store()).describe();
        const before = desk.events();
        for (let count = 0; count < undone; count += 1) valueOf(await (await desk.store()).undo());
        await desk.close();

        const taken = new Set(
          desk
            .events()
            .flatMap(({ event }) => (isUndoing(event) && event.type === 'change-undone' ? event.changes : [])),
        );
        expect([...taken].every((clock) => clock.endsWith(device))).toBe(true);
        const standing = before.filter(({ clock }) => !taken.has(clock));
        const ids = new Set(
          before.flatMap(({ event }) => ('article' in event && event.article ? [event.article] : [])),
        );
        const store = await desk.store();
        for (const id of ids) {
          const folded = foldArticle(standing.filter(({ event }) => 'article' in event && event.article === id));
          const article = await store.article(id);
          expect(article.ok ? article.value : undefined).toEqual(folded);
        }
        expect(valueOf(await store.verify()).findings).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('of an import brings its article back also where its view is gone', async () => {
    const desk = new Desk('her');
    const [article = ''] = await desk.take(1);
    await desk.commit([noteEvent(desk.platform, article, contents[0]!, 'Hvem?')]);
    const before = await desk.state();
    for (let count = 0; count < 2; count += 1) valueOf(await (await desk.store()).undo());
    await desk.close();
    for (const path of [...desk.storage.files.keys()]) {
      if (path.startsWith('articles/')) desk.storage.files.delete(path);
    }
    for (let count = 0; count < 2; count += 1) valueOf(await (await desk.store()).redo());
    expect(await desk.state()).toEqual(before);
  });

  it('go on after a purge, which moves every line of the journal, and do not bring back what it took', async () => {
    const desk = new Desk('her');
    const [article = '', other = ''] = await desk.take(2);
    await desk.commit([noteEvent(desk.platform, other, contents[1]!, 'Hvem?')]);
    const store = await desk.store();
    valueOf(await store.undoable());
    valueOf(await store.purge({ of: { article }, notes: true, reason: 'kendelse', by: 'arkivaren' }));
    const before = await desk.state();
    expect(valueOf(await store.undo()).entry?.changes).toMatchObject([{ type: 'annotation-created', article: other }]);
    expect(valueOf(await store.undo()).entry).toMatchObject({ count: 2, undone: true });
    expect(store.catalogue()).toEqual([]);
    for (let count = 0; count < 2; count += 1) valueOf(await store.redo());
    expect(await desk.state()).toEqual(before);
    expect(JSON.stringify(await desk.history())).not.toContain('Først');
    expect(valueOf(await store.verify()).findings).toEqual([]);
  });

  it('asked for twice at once take back two', async () => {
    const desk = new Desk('her');
    await desk.commit([{ type: 'archive-titled', title: 'Et' }]);
    await desk.commit([{ type: 'archive-titled', title: 'To' }]);
    const store = await desk.store();
    await Promise.all([store.undo(), store.undo()]);
    expect(store.describe().title).toBe('avis');
    expect(valueOf(await store.undoable()).undo).toBeNull();
  });

  it('say what they would take, and what they took', async () => {
    const desk = new Desk('her');
    const articles = await desk.take(3);
    const store = await desk.store();
    const { undo, redo } = valueOf(await store.undoable());
    expect(redo).toBeNull();
    expect(undo).toMatchObject({ count: 3, articles: 3, undone: false, next: 'undo', host: 'her' });
    expect(undo?.changes.map((change) => 'name' in change && change.name)).toEqual(['Først', 'Så', 'Sidst']);
    const taken = valueOf(await store.undo());
    expect(taken.articles.toSorted()).toEqual(articles.toSorted());
    expect(taken.entry).toMatchObject({ clock: undo?.changes && undo.clock, count: 3, undone: true, next: 'redo' });
    expect(store.catalogue()).toEqual([]);
  });
});

function told(entries: readonly HistoryEntry[]): readonly string[] {
  const words = (change: HistoryChange): string =>
    `${change.type}${'of' in change ? `(${change.of.map(words).join()})` : ''}`;
  return entries.map(({ changes, count, undone }) => `${changes.map(words).join()} ${count}${undone ? ' undone' : ''}`);
}

describe('the history', () => {
  it('of the archive tells acts of all devices, newest first, over pages', async () => {
    const desk = new Desk('her');
    const other = new Desk('der', steadyPlatform('2026-03-02T08:00:00.000Z'));
    const [article = ''] = await desk.take(3);
    await desk.commit([{ type: 'archive-titled', title: 'Avis' }]);
    valueOf(await (await desk.store()).undo());
    await other.receive(desk);
    await other.commit([{ type: 'article-titled', article, title: 'Deres' }]);
    await desk.receive(other);
    await desk.commit([{ type: 'article-titled', article, title: 'Vores' }]);

    const entries = await desk.history();
    expect(told(entries)).toEqual([
      'article-titled 1',
      'article-titled 1',
      'change-undone(archive-titled) 1',
      'archive-titled 1 undone',
      'version-captured,version-captured,version-captured 3',
    ]);
    expect(entries.map(({ host }) => host)).toEqual(['her', 'der', 'her', 'her', 'her']);
    expect(entries.map(({ next }) => next)).toEqual(['undo', null, null, null, null]);
    expect(entries[0]?.changes).toEqual([
      { type: 'article-titled', article, name: 'Vores', title: 'Vores', before: 'Deres' },
    ]);
    for (const limit of [1, 2, 200]) expect(await desk.history({ limit })).toEqual(entries);
  });

  it('has every event of every journal in one entry, whatever happened', async () => {
    await fc.assert(
      fc.asyncProperty(choices, choices, fc.integer({ min: 1, max: 5 }), async (mine, theirs, limit) => {
        const desk = new Desk('her');
        const other = new Desk('der', steadyPlatform('2026-03-01T08:00:00.500Z'));
        for (const choice of mine) {
          await desk.act(choice);
          if (choice % 3 === 0) valueOf(await (await desk.store()).undo());
        }
        await other.receive(desk);
        for (const choice of theirs) await other.act(choice);
        await desk.receive(other);
        const entries = await desk.history({ limit });
        const counted = desk
          .events()
          .filter(({ event }) => event.type !== 'article-created')
          .reduce((sum, { event }) => sum + (isUndoing(event) ? event.changes.length : 1), 0);
        expect(entries.reduce((sum, { count }) => sum + count, 0)).toBe(counted);
        expect(await desk.history({ limit: 200 })).toEqual(entries);
      }),
      { numRuns: 25 },
    );
  });

  it('of an article and of a note tells what stood before, and what was undone', async () => {
    const desk = new Desk('her');
    const [article = ''] = await desk.take(1);
    const note = noteEvent(desk.platform, article, contents[0]!, 'Hvem?');
    const annotation = note.annotation.id;
    await desk.commit([note]);
    await desk.commit([noteEvent(desk.platform, article, contents[0]!, 'Hvor?')]);
    await desk.commit([{ type: 'annotation-changed', article, annotation, fields: { body: 'Hvornår?' } }]);
    await desk.commit([{ type: 'annotation-changed', article, annotation, fields: { body: 'Hvordan?' } }]);
    valueOf(await (await desk.store()).undo());
    expect(told(await desk.history({ article }))).toEqual([
      'change-undone(annotation-changed) 1',
      'annotation-changed 1 undone',
      'annotation-changed 1',
      'annotation-created 1',
      'annotation-created 1',
      'version-captured 1',
    ]);
    const ofNote = await desk.history({ article, annotation });
    expect(told(ofNote)).toEqual([
      'change-undone(annotation-changed) 1',
      'annotation-changed 1 undone',
      'annotation-changed 1',
      'annotation-created 1',
    ]);
    expect(ofNote.slice(1, 3).map(({ changes: [change] }) => change)).toMatchObject([
      { quote: 'Først', fields: { body: 'Hvordan?' }, before: { body: 'Hvornår?' } },
      { quote: 'Først', fields: { body: 'Hvornår?' }, before: { body: 'Hvem?' } },
    ]);
    expect(ofNote.map(({ next }) => next)).toEqual([null, 'redo', 'undo', null]);
  });

  it('refuses articles and places that there are not', async () => {
    const store = await new Desk('her').store();
    const unknown = { ...wholeHistory, article: newIdentifier(steadyPlatform()) };
    expect(await store.history(unknown)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await store.history({ ...wholeHistory, from: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
    expect(valueOf(await store.history({ ...wholeHistory, from: 'aaaaaaaa-10' }))).toEqual({ entries: [], next: null });
  });
});
