// What comes from elsewhere after a purge, and what verifying says of a purged archive that was tampered with.
import { describe, expect, it } from 'vitest';
import { versionPath } from '../../archive/store/files/content.ts';
import { capturedEvent, noteEvent, valueOf } from '../helpers/changes.ts';
import { type MemoryStorage, memoryStorage } from '../helpers/memory-storage.ts';
import { expectPurged, fill, holding, id, open, order, plain, secret } from './secret-archive.ts';

/** Brings what `from` has and `to` has not, as a file synchroniser does; of a journal `newer` tells which one counts. */
function synchronise(
  from: MemoryStorage,
  to: MemoryStorage,
  paths = /^(?:versions|originals|journal|devices)\//,
): void {
  for (const [path, bytes] of from.files) if (paths.test(path)) to.files.set(path, bytes.slice());
}

describe('what comes from elsewhere', () => {
  it('a journal that comes back as it was is redacted again, and contents are removed again', async () => {
    const filled = await fill();
    const { storage, platform } = filled;
    const backup = memoryStorage(storage.files);
    // A later device writes, so that the journal of the first is another's when it comes back.
    const there = valueOf(await open(storage, platform, 'b'));
    valueOf(await there.purge(order));
    await there.close();
    synchronise(backup, storage);
    expect(holding(storage).length).toBeGreaterThan(0);
    const again = valueOf(await open(storage, platform, 'b'));
    expect(again.describe().repairs).toEqual([expect.stringContaining('had come back')]);
    expect(valueOf(await again.verify()).findings).toEqual([]);
    await again.close();
    expect(holding(storage)).toEqual([]);
    await (await expectPurged(storage, platform, filled)).close();
  });

  it('a purge of another device is carried out here too', async () => {
    const filled = await fill();
    const { storage, platform } = filled;
    const elsewhere = memoryStorage(storage.files);
    const there = valueOf(await open(elsewhere, platform, 'b'));
    valueOf(await there.purge(order));
    await there.close();
    for (const [path, bytes] of elsewhere.files) {
      if (/^(?:journal|devices)\//.test(path) && !storage.files.has(path)) storage.files.set(path, bytes);
    }
    const here = valueOf(await open(storage, platform));
    expect(here.describe().repairs).toHaveLength(1);
    await here.close();
    expect(holding(storage)).toEqual([]);
    await (await expectPurged(storage, platform, filled)).close();
  });

  it('lines of a device that did not know yet are purged in their turn', async () => {
    const filled = await fill();
    const { storage, platform, article } = filled;
    const elsewhere = memoryStorage(storage.files);
    const there = valueOf(await open(elsewhere, platform, 'b'));
    const metadata = { title: 'Hans Hemmelig igen' };
    const captured = capturedEvent(platform, article, secret, { metadata });
    valueOf(await there.commit({ events: [captured, noteEvent(platform, article, secret, 'Set igen.')] }));
    await there.close();
    const here = valueOf(await open(storage, platform));
    valueOf(await here.purge(order));
    await here.close();
    for (const [path, bytes] of elsewhere.files) {
      if (/^(?:journal|devices|versions|originals)\//.test(path) && !storage.files.has(path))
        storage.files.set(path, bytes);
    }
    expect(holding(storage).length).toBeGreaterThan(0);
    const again = valueOf(await open(storage, platform));
    expect(again.describe().repairs.join('\n')).toContain('2 journal lines came here');
    const state = valueOf(await again.article(article));
    expect(state.annotations.map(({ quote, body }) => [quote.exact, body])).toContainEqual(['', 'Set igen.']);
    expect(valueOf(await again.verify()).findings).toEqual([]);
    await again.close();
    expect(holding(storage)).toEqual([]);
    const last = valueOf(await open(storage, platform));
    expect(last.describe().repairs).toEqual([]);
    await last.close();
  });
});

describe('verifying after a purge', () => {
  /** An archive after the purge, with its one journal in lines. */
  async function purgedArchive() {
    const filled = await fill();
    const store = valueOf(await open(filled.storage, filled.platform));
    valueOf(await store.purge(order));
    await store.close();
    const [path = ''] = [...filled.storage.files.keys()].filter((each) => each.startsWith('journal/'));
    const lines = Buffer.from(filled.storage.files.get(path) ?? [])
      .toString()
      .trimEnd()
      .split('\n');
    return { ...filled, path, lines };
  }

  it('finds a line that was rewritten as a purge rewrites it, and that no purge lists', async () => {
    const { storage, platform, path, lines } = await purgedArchive();
    const at = lines.findIndex((line) => line.includes('Mand dømt') && line.includes('version-captured'));
    const line = lines[at] ?? '';
    const was = platform.sha256(new TextEncoder().encode(line));
    const event = JSON.parse(line) as { event: { headline: string } };
    lines[at] = JSON.stringify({ ...event, event: { ...event.event, headline: 'Kvinde dømt' }, was });
    storage.files.set(path, new TextEncoder().encode(`${lines.join('\n')}\n`));
    storage.files.delete('catalogue.json');
    const store = valueOf(await open(storage, platform));
    const { findings } = valueOf(await store.verify());
    expect(findings).toMatchObject([{ kind: 'chain-broken', path }]);
    expect(findings[0]?.message).toContain('no purge');
    await store.close();
  });

  it('finds a line that was altered and that a forged purge lists', async () => {
    const { storage, platform, path, lines, article } = await purgedArchive();
    const at = lines.findIndex((line) => line.includes('Mand dømt') && line.includes('version-captured'));
    const line = lines[at] ?? '';
    const was = platform.sha256(new TextEncoder().encode(line));
    const whole = JSON.parse(line) as { seq: number; event: { headline: string } };
    const altered = JSON.stringify({ ...whole, event: { ...whole.event, headline: 'Kvinde dømt' }, was });
    lines[at] = altered;
    storage.files.set(path, new TextEncoder().encode(`${lines.join('\n')}\n`));
    storage.files.delete('catalogue.json');
    const is = platform.sha256(new TextEncoder().encode(altered));
    const device = path.slice('journal/'.length, -'.ndjson'.length);
    const store = valueOf(await open(storage, platform, 'b'));
    const forged = { article, version: id(plain), contents: [], lines: [{ device, seq: whole.seq, was, is }] };
    valueOf(await store.commit({ events: [{ ...forged, type: 'version-purged', reason: 'Fordi', by: 'Nogen' }] }));
    const { findings } = valueOf(await store.verify());
    expect(findings).toMatchObject([{ kind: 'chain-broken', path }]);
    expect(findings[0]?.message).toContain('not as the purge');
    await store.close();
  });

  it('finds a redacted line that was altered again', async () => {
    const { storage, platform, path, lines } = await purgedArchive();
    const at = lines.findIndex((line) => line.includes('"was"') && line.includes('version-captured'));
    lines[at] = lines[at]?.replace(/"words":\d+/, '"words":99') ?? '';
    storage.files.set(path, new TextEncoder().encode(`${lines.join('\n')}\n`));
    storage.files.delete('catalogue.json');
    const store = valueOf(await open(storage, platform));
    const { findings } = valueOf(await store.verify());
    expect(findings.map(({ kind, path: where }) => [kind, where])).toContainEqual(['chain-broken', path]);
    await store.close();
  });

  it('lets words that were put back into a redacted line be taken out again', async () => {
    const { storage, platform, path, lines } = await purgedArchive();
    const at = lines.findIndex((line) => line.includes('"was"') && line.includes('version-captured'));
    lines[at] = lines[at]?.replace('"headline":""', '"headline":"Hans Hemmelig"') ?? '';
    storage.files.set(path, new TextEncoder().encode(`${lines.join('\n')}\n`));
    const store = valueOf(await open(storage, platform));
    expect(store.describe().repairs).toEqual([expect.stringContaining('had come back')]);
    expect(valueOf(await store.verify()).findings).toEqual([]);
    expect(holding(storage)).toEqual([]);
    await store.close();
  });

  it('finds what came back while the archive was open', async () => {
    const before = await fill();
    const backup = memoryStorage(before.storage.files);
    const store = valueOf(await open(before.storage, before.platform));
    valueOf(await store.purge(order));
    const path = versionPath(id(secret));
    before.storage.files.set(path, backup.files.get(path) ?? new Uint8Array());
    const { findings } = valueOf(await store.verify());
    expect(findings).toMatchObject([{ kind: 'unexpected', path }]);
    expect(findings[0]?.message).toContain('purged');
    await store.close();
  });
});
