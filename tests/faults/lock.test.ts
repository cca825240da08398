// One writer: a second process is told who has the archive, and gets it as soon as that one is gone.
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodePlatform } from '../../archive/node/platform.ts';
import { openArchive } from '../../archive/node/open-archive.ts';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { bundleWriter, startWriter as startProcess } from './written.ts';
import { importChange, valueOf, versionOf } from '../helpers/changes.ts';

let writer: string;
let folder: string;
let child: ChildProcess | undefined;
beforeAll(async () => {
  writer = await bundleWriter();
});
afterAll(() => rm(path.dirname(writer), { recursive: true, force: true }));
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'variorum-lock-'));
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** A process that has the archive open and writes to it. */
async function startWriter(): Promise<ChildProcess> {
  const writing = startProcess(writer);
  child = writing.process;
  writing.begin({ folder, name: 'en anden', articles: [], towards: 'working' });
  await writing.until((said) => 'opened' in said);
  return writing.process;
}

function ended(process: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => process.once('close', resolve));
}

const change = () =>
  importChange(nodePlatform, newIdentifier(nodePlatform), versionOf('Overskrift', 'Et afsnit.'), true);

describe('the lock', () => {
  it('is refused to a second process with the pid and host of the first, and had at once after a kill', async () => {
    const first = await startWriter();
    const refused = await openArchive(folder);
    expect(refused).toMatchObject({
      error: { code: 'archive-locked', details: { pid: first.pid, host: hostname() } },
    });
    expect(refused.ok ? '' : refused.error.message).toContain(`process ${String(first.pid)} on ${hostname()}`);

    first.kill('SIGKILL');
    await ended(first);
    const before = performance.now();
    const opened = valueOf(await openArchive(folder));
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(valueOf(await opened.store.verify()).findings).toEqual([]);
    await opened.close();
  });

  it('is given back at closing', async () => {
    for (const create of [true, false]) {
      const opened = valueOf(await openArchive(folder, { create }));
      await opened.close();
      await opened.close();
    }
  });

  it('goes to one alone of many that find its owner dead', async () => {
    valueOf(await openArchive(folder, { create: true }));
    const owner = path.join(folder, 'lock', 'owner.json');
    const dead = { ...(JSON.parse(await readFile(owner, 'utf8')) as object), pid: 2 ** 22 + 1, token: 'dead' };
    await writeFile(owner, JSON.stringify(dead));
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => openArchive(folder)));
    const winners = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    expect(winners).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.error.code).toBe('archive-locked');
    await winners[0]?.close();
  });

  it('that names no owner, as a power cut leaves it, is nobody’s', async () => {
    await valueOf(await openArchive(folder, { create: true })).close();
    await mkdir(path.join(folder, 'lock', 'held'));
    await valueOf(await openArchive(folder)).close();
    await mkdir(path.join(folder, 'lock', 'held'));
    await writeFile(path.join(folder, 'lock', 'owner.json'), '');
    await valueOf(await openArchive(folder)).close();
  });

  it('of another machine is respected while it is alive, and taken over once it has been silent for long', async () => {
    const there = valueOf(await openArchive(folder, { create: true }));
    const owner = path.join(folder, 'lock', 'owner.json');
    const elsewhere = { ...(JSON.parse(await readFile(owner, 'utf8')) as object), host: 'elsewhere', token: 'other' };
    await writeFile(owner, JSON.stringify(elsewhere));
    expect(await openArchive(folder)).toMatchObject({ error: { details: { host: 'elsewhere' } } });

    const longAgo = new Date(Date.now() - 60_000);
    await utimes(path.join(folder, 'lock', 'held'), longAgo, longAgo);
    const here = valueOf(await openArchive(folder));
    // Whoever lost the lock writes nothing more, and leaves the other's lock alone.
    expect(await there.store.commit(change())).toMatchObject({ error: { code: 'archive-locked' } });
    await there.close();
    valueOf(await here.store.commit(change()));
    expect(await openArchive(folder)).toMatchObject({
      error: { code: 'archive-locked', details: { pid: process.pid } },
    });
    await here.close();
  });
});
