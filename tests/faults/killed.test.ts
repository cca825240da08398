// A real process that writes to a real folder is killed at any moment (SIGKILL), again and again. VARIORUM_KILLS sets
// how often.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../archive/node/open-archive.ts';
import type { Store } from '../../archive/store/store.ts';
import { bundle } from '../helpers/bundle.ts';
import { valueOf } from '../helpers/changes.ts';
import type { Acknowledged } from './writer.ts';

const kills = Number(process.env['VARIORUM_KILLS'] ?? 20);

let writer: string;
let folder: string;
beforeAll(async () => {
  writer = await bundle('tests/faults/writer.ts');
  folder = await mkdtemp(path.join(tmpdir(), 'variorum-killed-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(path.dirname(writer), { recursive: true, force: true });
});

/** Lets a writer run for `lifetime` milliseconds after it opened the archive, and answers what was acknowledged. */
function writeUntilKilled(run: number, lifetime: number): Promise<readonly Acknowledged[]> {
  const child = spawn(process.execPath, [writer, folder, String(run)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaint = '';
  child.stdout.on('data', (chunk: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), lifetime);
    said += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') {
        reject(new Error(`the writer ended by itself: ${complaint}`));
        return;
      }
      const lines = said.split('\n').slice(1, -1);
      resolve(lines.map((line) => JSON.parse(line) as Acknowledged));
    });
  });
}

/** Checks that everything acknowledged is there, and that no commit is there by half. */
async function check(store: Store, acknowledged: readonly Acknowledged[]): Promise<void> {
  for (const { article: id, headline, note, body, title } of acknowledged) {
    const article = valueOf(await store.article(id));
    if (headline !== undefined) expect(article.versions.map((version) => version.headline)).toContain(headline);
    if (title !== undefined) expect(article.title).toBe(title);
    if (note === undefined) continue;
    const found = article.annotations.find((annotation) => annotation.id === note);
    // A note that was acknowledged as `først` may have been changed since, acknowledged or not.
    expect(body === 'først' ? ['først', `så ${article.versions[0]?.headline ?? ''}`] : [body]).toContain(found?.body);
  }
  for (const { id } of store.catalogue()) {
    const { versions, annotations } = valueOf(await store.article(id));
    expect(annotations.map((annotation) => annotation.body)).toContain(`hel ${versions[0]?.headline ?? ''}`);
    for (const version of versions) valueOf(await store.version(version.id));
  }
}

describe('a writer that is killed', () => {
  it(`${String(kills)} times leaves everything that it was told is safe, and nothing half done`, async () => {
    const all: Acknowledged[] = [];
    let mended = 0;
    for (let run = 0; run < kills; run += 1) {
      // Mostly within the first commits, now and then as late as when views are written.
      const acknowledged = await writeUntilKilled(run, Math.random() ** 3 * 900);
      all.push(...acknowledged);
      const opened = valueOf(await openArchive(folder));
      mended += opened.store.describe().repairs.length;
      await check(opened.store, acknowledged);
      if (run % 10 === 9 || run === kills - 1) {
        await check(opened.store, all);
        expect(valueOf(await opened.store.verify()).findings).toEqual([]);
      }
      await opened.close();
    }
    expect(all.length).toBeGreaterThan(kills);
    console.info(`${String(kills)} kills, ${String(all.length)} acknowledged changes, ${String(mended)} things mended`);
  }, 600_000);
});
