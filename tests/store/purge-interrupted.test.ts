// A purge that is cut off, or whose storage fails, at any step: it is not begun, or it is finished at the next opening.
import { describe, expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { importChange, valueOf, versionOf } from '../helpers/changes.ts';
import { faultyStorage, moments } from '../helpers/faulty-storage.ts';
import { memoryStorage } from '../helpers/memory-storage.ts';
import { expectPurged, fill, holding, id, open, order, secret } from './secret-archive.ts';

describe('a purge that is interrupted', () => {
  it('at any step is not begun, or is finished at the next opening', { timeout: 60_000 }, async () => {
    const purged: boolean[] = [];
    for (const when of moments) {
      for (let at = 0; ; at += 1) {
        const filled = await fill();
        const { storage, platform } = filled;
        const faulty = faultyStorage(storage, { at, when, then: 'is dead' });
        const opened = await open(faulty, platform);
        const outcome = opened.ok ? await opened.value.purge(order) : opened;
        if (outcome.ok && faulty.steps() <= at) break;
        const store = valueOf(await open(storage, platform));
        const state = valueOf(await store.article(filled.article));
        const isPurged = state.versions[0]?.purged !== undefined;
        if (outcome.ok) expect(isPurged).toBe(true);
        purged.push(isPurged);
        await store.close();
        if (isPurged) {
          expect(holding(storage), `${when} ${String(at)}`).toEqual([]);
          await (await expectPurged(storage, platform, filled)).close();
        } else {
          const again = valueOf(await open(storage, platform));
          expect(valueOf(await again.version(id(secret))).text).toBe(secret.text);
          expect(valueOf(await again.verify()).findings).toEqual([]);
          await again.close();
        }
      }
    }
    expect(purged).toContain(true);
    expect(purged).toContain(false);
  });

  it('says what was finished', async () => {
    const { storage, platform } = await fill();
    const before = memoryStorage(storage.files);
    const store = valueOf(await open(storage, platform));
    valueOf(await store.purge(order));
    const [journal = ''] = [...storage.files.keys()].filter((path) => path.startsWith('journal/'));
    // As if it had ended at the commit point: the event is there, and nothing else was done.
    const events = Buffer.from(storage.files.get(journal) ?? [])
      .toString()
      .trim()
      .split('\n')
      .slice(-1);
    const unredacted = `${Buffer.from(before.files.get(journal) ?? []).toString()}${events.join('\n')}\n`;
    before.files.set(journal, new TextEncoder().encode(unredacted));
    const again = valueOf(await open(before, platform));
    expect(again.describe().repairs).toEqual([
      expect.stringContaining('2 journal lines were redacted and 2 contents removed'),
    ]);
    expect(valueOf(await again.verify()).findings).toEqual([]);
    await again.close();
    expect(holding(before)).toEqual([]);
  });
});

describe('what was set aside of what is purged', () => {
  it('goes too, wherever the purge was interrupted', { timeout: 60_000 }, async () => {
    let begun = 0;
    for (let at = 0; ; at += 1) {
      const { storage, platform, article } = await fill();
      for (const [path, bytes] of [...storage.files]) {
        if (/^(?:journal|versions|catalogue)/.test(path)) storage.files.set(`quarantine/2026/files/${path}`, bytes);
      }
      const faulty = faultyStorage(storage, { at, when: 'before', then: 'is dead' });
      const opened = await open(faulty, platform);
      const outcome = opened.ok ? await opened.value.purge(order) : opened;
      if (outcome.ok && faulty.steps() <= at) break;
      const store = valueOf(await open(storage, platform));
      const [first] = valueOf(await store.article(article)).versions;
      await store.close();
      if (first?.purged === undefined) continue;
      begun += 1;
      expect(holding(storage), String(at)).toEqual([]);
    }
    expect(begun).toBeGreaterThan(3);
  });
});

describe('a purge whose storage fails once', () => {
  it('leaves an archive that can be written on, and is finished at the next opening', { timeout: 60_000 }, async () => {
    let begun = 0;
    for (let at = 0; ; at += 1) {
      const { storage, platform, article } = await fill();
      const faulty = faultyStorage(storage, { at, when: 'before', then: 'goes on' });
      const opened = await open(faulty, platform);
      if (!opened.ok) continue;
      const outcome = await opened.value.purge(order);
      if (outcome.ok && faulty.steps() <= at) break;
      const later = newIdentifier(platform);
      valueOf(await opened.value.commit(importChange(platform, later, versionOf('Senere', 'Videre.'), true)));
      await opened.value.close();
      const store = valueOf(await open(storage, platform));
      expect(valueOf(await store.article(later)).title).toBe('Senere');
      const [first] = valueOf(await store.article(article)).versions;
      if (outcome.ok) expect(first?.purged).toBeDefined();
      expect(valueOf(await store.verify()).findings).toEqual([]);
      await store.close();
      if (first?.purged === undefined) continue;
      begun += 1;
      expect(holding(storage), String(at)).toEqual([]);
    }
    expect(begun).toBeGreaterThan(3);
  });
});
