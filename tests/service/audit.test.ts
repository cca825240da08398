// The verification that a service does by itself, over a store: what its clients are told, and what stays possible.
import { expect, it } from 'vitest';
import type { Notice } from '../../archive/contract.ts';
import { inProcess } from '../../archive/in-process.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { createService } from '../../archive/service.ts';
import type { Timers } from '../../archive/service/audit-schedule.ts';
import { openStore } from '../../archive/store/open.ts';
import { importAll, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';
import { memoryStorage } from '../helpers/memory-storage.ts';

const timers: Timers = {
  now: () => Date.now(),
  after(delay, work) {
    const timer = setTimeout(work, delay);
    return () => clearTimeout(timer);
  },
};

async function begin() {
  const storage = memoryStorage();
  const site = { host: 'test', place: 'ab'.repeat(32) };
  const store = valueOf(await openStore(storage, nodePlatform, { location: 'memory', site, create: true }));
  const audit = { timers, days: 7, quiet: 30 };
  const service = createService({ store, platform: nodePlatform, agent: 'variorum/test', audit });
  const client = inProcess(service);
  const notices: Notice[] = [];
  let ended: () => void = () => undefined;
  const end = new Promise<void>((resolve) => (ended = resolve));
  client.subscribe((notice) => {
    notices.push(notice);
    if (notice.type === 'audited') ended();
  });
  return { storage, service, client, notices, end };
}

it('is told to every client as it goes, and what it found is there for who asks', async () => {
  const { storage, service, client, notices, end } = await begin();
  await importAll(client, [textFile('a.txt', 'En titel\n\nEn tekst om en bro.')]);
  const [path = ''] = [...storage.files.keys()].filter((each) => each.startsWith('versions/'));
  storage.files.get(path)?.fill(0, 0, 1);
  await end;
  const told = notices.filter(({ type }) => type === 'auditing' || type === 'audited');
  expect(told[0]).toEqual({ type: 'auditing', progress: { done: 0, total: 0, item: '' } });
  expect(told.length).toBeGreaterThan(2);
  expect(told.at(-1)).toEqual({ type: 'audited', findings: 1 });
  const { verification } = valueOf(await client.call('archive.lastVerification', {}));
  expect(verification?.findings).toMatchObject([{ kind: 'content-differs', path }]);
  const { startedAt } = verification ?? {};
  expect(valueOf(await client.call('archive.describe', {}))).toMatchObject({
    lastVerified: startedAt,
    lastFindings: 1,
    auditing: null,
  });
  await service.close();
});

it('makes way for a purge, which no verification may run beside', async () => {
  const { service, client, notices } = await begin();
  const [taken] = await importAll(client, [textFile('a.txt', 'En titel\n\nEn tekst om en bro.')]);
  const begun = new Promise<void>((resolve) => {
    client.subscribe((notice) => notice.type === 'auditing' && resolve());
  });
  await begun;
  const of = { version: taken?.version ?? '' };
  valueOf(await client.call('archive.purge', { of, reason: 'Retten', by: 'A. Arkivar' }));
  expect(notices).toContainEqual({ type: 'auditing', progress: null });
  await service.close();
});

it('is stopped by closing', async () => {
  const { service, client } = await begin();
  await importAll(client, [textFile('a.txt', 'En titel\n\nEn tekst om en bro.')]);
  await new Promise<void>((resolve) => {
    client.subscribe((notice) => notice.type === 'auditing' && resolve());
  });
  await service.close();
});
