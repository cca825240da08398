// Purging takes the words out of what people said of a text too: decisions on who says what, and names of sources.
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../archive/model/attribution-decision.ts';
import type { EventBody } from '../../archive/model/event.ts';
import { newIdentifier } from '../../archive/model/identifier.ts';
import type { Store } from '../../archive/store/store.ts';
import { valueOf } from '../helpers/changes.ts';
import { type MemoryStorage, memoryStorage } from '../helpers/memory-storage.ts';
import { fill, type Filled, holding, id, open, order, plain, secret } from './secret-archive.ts';

/** Somebody says that the first words of a text are said by its next ones. */
function statement(text: string, speaker: string | null): Statement {
  const stretch = (start: number, end: number) => ({ start, end, exact: text.slice(start, end) });
  return { kind: 'indirect', content: [stretch(0, 8)], cue: [stretch(8, 10)], source: [stretch(10, 14)], speaker };
}

interface Said extends Filled {
  readonly decision: string;
  readonly source: string;
}

/** Adds decisions on both versions, and names of sources: in the article, in another, and everywhere. */
async function fillAndSay(): Promise<Said> {
  const filled = await fill();
  const { storage, platform, article, other } = filled;
  const store = valueOf(await open(storage, platform));
  const [decision, next, source] = [newIdentifier(platform), newIdentifier(platform), newIdentifier(platform)];
  const suggested = statement(secret.text, null);
  const stands = statement(secret.text, 'Hans Hemmelig');
  const events: readonly EventBody[] = [
    {
      type: 'attribution-decided',
      article,
      decision: { id: decision, version: id(secret), rule: null, suggested, stands },
    },
    {
      type: 'attribution-decided',
      article,
      decision: { id: next, version: id(plain), rule: null, suggested: null, stands: statement(plain.text, 'Retten') },
    },
    {
      type: 'source-assigned',
      source,
      names: [
        { article, name: 'Hans Hemmelig' },
        { article: other, name: 'kommunen' },
        { article, name: 'Hemmelig' },
      ],
    },
    { type: 'source-unassigned', names: [{ article, name: 'hr. Hemmelig' }] },
  ];
  for (const event of events) valueOf(await store.commit({ events: [event] }));
  await store.close();
  return { ...filled, decision, source };
}

/** Names that are a source somewhere. */
function namesIn(store: Store): readonly string[] {
  const { everywhere, inArticle } = store.sources();
  return [...everywhere.keys(), ...[...inArticle.values()].flatMap((names) => [...names.keys()])];
}

function copyJournals(from: MemoryStorage, to: MemoryStorage): void {
  for (const [path, bytes] of from.files) if (/^(?:journal|devices)\//.test(path)) to.files.set(path, bytes.slice());
}

describe('what people said of a text that is purged', () => {
  it('keeps its shape and loses the words: decisions on the version, and no others', async () => {
    const { storage, platform, article, decision } = await fillAndSay();
    const store = valueOf(await open(storage, platform));
    const report = valueOf(await store.purge(order));
    expect(report.versions).toMatchObject([{ decisions: 1, names: 0 }]);
    const [purged, other] = valueOf(await store.article(article)).decisions ?? [];
    expect(purged).toMatchObject({
      id: decision,
      stands: { speaker: null, content: [{ start: 0, end: 8, exact: '' }] },
    });
    expect(JSON.stringify(purged)).not.toContain('Hans');
    expect(other?.stands).toEqual(statement(plain.text, 'Retten'));
    expect(valueOf(await store.verify()).findings).toEqual([]);
    await store.close();
  });

  it('loses the names of its sources with the whole article, and leaves those of other articles', async () => {
    const { storage, platform, article } = await fillAndSay();
    const store = valueOf(await open(storage, platform));
    const report = valueOf(await store.purge({ ...order, of: { article } }));
    expect(report.versions.map(({ decisions, names }) => [decisions, names])).toEqual([
      [1, 0],
      [1, 3],
    ]);
    expect(report.namesLeft).toEqual([]);
    expect(namesIn(store)).toEqual(['kommunen']);
    expect(valueOf(await store.verify()).findings).toEqual([]);
    await store.close();
    expect(holding(storage)).toEqual([]);
    const again = valueOf(await open(storage, platform));
    expect([namesIn(again), again.describe().repairs]).toEqual([['kommunen'], []]);
    expect(valueOf(await again.verify()).findings).toEqual([]);
    await again.close();
  });

  it('is told to stay where it was said of the whole archive', async () => {
    const { storage, platform, article, source } = await fillAndSay();
    const store = valueOf(await open(storage, platform));
    const names = [{ article: null, name: 'Hans Hemmelig' }];
    valueOf(await store.commit({ events: [{ type: 'source-assigned', source, names }] }));
    const report = valueOf(await store.purge({ ...order, of: { article } }));
    expect(report.namesLeft).toEqual(['Hans Hemmelig']);
    expect(namesIn(store)).toEqual(['Hans Hemmelig', 'kommunen']);
    await store.close();
  });

  it('goes here too where another device purged it, also from what the catalogue knew', async () => {
    const filled = await fillAndSay();
    const { storage, platform, article } = filled;
    const elsewhere = memoryStorage(storage.files);
    const there = valueOf(await open(elsewhere, platform, 'b'));
    valueOf(await there.purge({ ...order, of: { article } }));
    await there.close();
    copyJournals(elsewhere, storage);
    const here = valueOf(await open(storage, platform));
    expect(namesIn(here)).toEqual(['kommunen']);
    expect(valueOf(await here.verify()).findings).toEqual([]);
    await here.close();
    expect(holding(storage)).toEqual([]);
  });

  it('goes in its turn where a device that did not know decides on it', async () => {
    const { storage, platform, article } = await fill();
    const elsewhere = memoryStorage(storage.files);
    const there = valueOf(await open(elsewhere, platform, 'b'));
    const said = { id: newIdentifier(platform), version: id(secret), rule: null, suggested: null };
    const decision = { ...said, stands: statement(secret.text, 'Hans Hemmelig') };
    valueOf(await there.commit({ events: [{ type: 'attribution-decided', article, decision }] }));
    await there.close();
    const here = valueOf(await open(storage, platform));
    valueOf(await here.purge(order));
    await here.close();
    for (const [path, bytes] of elsewhere.files) if (!storage.files.has(path)) storage.files.set(path, bytes);
    for (const path of holding(storage)) if (/^(?:versions|originals|index)\//.test(path)) storage.files.delete(path);
    const again = valueOf(await open(storage, platform));
    expect(valueOf(await again.verify()).findings).toEqual([]);
    expect(valueOf(await again.article(article)).decisions).toMatchObject([{ stands: { speaker: null } }]);
    await again.close();
    expect(holding(storage)).toEqual([]);
  });
});

it('names of several articles are recorded an event an article', async () => {
  const { storage, platform, article, other, source } = await fillAndSay();
  const store = valueOf(await open(storage, platform));
  const { entries } = valueOf(
    await store.history({ article: undefined, annotation: undefined, from: undefined, limit: 2 }),
  );
  expect(entries.map(({ count }) => count)).toEqual([1, 2]);
  const { inArticle } = store.sources();
  expect([inArticle.get(article)?.get('Hemmelig'), inArticle.get(other)?.get('kommunen')]).toEqual([source, source]);
  await store.close();
});
