// What a writer's process said was safe, and the check that an archive has all of it and nothing by half.
import { type ChildProcess, spawn } from 'node:child_process';
import { expect } from 'vitest';
import type { Store } from '../../archive/store/store.ts';
import { valueOf } from '../helpers/changes.ts';
import type { Acknowledged } from './writer.ts';

export interface Writing {
  readonly process: ChildProcess;
  /** Settles once the archive is open. */
  readonly opened: Promise<void>;
  /** What was acknowledged so far. */
  acknowledged(): readonly Acknowledged[];
  /** Kills the process and waits for its end; rejects when it had ended by itself. */
  kill(): Promise<void>;
}

/** Starts the bundled `writer` on the archive in `folder`. */
export function startWriting(writer: string, folder: string, run: number): Writing {
  const child = spawn(process.execPath, [writer, folder, String(run)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaint = '';
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_code, signal) => resolve(signal));
  });
  const opened = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      resolve();
    });
    void ended.then(() => reject(new Error(`the writer ended by itself: ${complaint}`)));
  });
  opened.catch(() => undefined);
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  return {
    process: child,
    opened,
    acknowledged: () =>
      said
        .split('\n')
        .slice(1, -1)
        .map((line) => JSON.parse(line) as Acknowledged),
    kill: async () => {
      child.kill('SIGKILL');
      if ((await ended) !== 'SIGKILL') throw new Error(`the writer ended by itself: ${complaint}`);
    },
  };
}

/** Checks that everything acknowledged is there, and that no commit is there by half. */
export async function expectWritten(store: Store, acknowledged: readonly Acknowledged[]): Promise<void> {
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
