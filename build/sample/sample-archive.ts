// Makes the sample archive from the pages and notes in this folder, by the same service that people use. Time and
// randomness are fixed, so that the same sources give the same archive.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../../archive/contract.ts';
import { inProcess } from '../../archive/in-process.ts';
import { openArchive } from '../../archive/node/open-archive.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import type { AnnotationFields } from '../../archive/model/annotation.ts';
import { sampleAgent } from '../../archive/model/capture.ts';
import type { Platform } from '../../archive/model/platform.ts';
import type { Result } from '../../archive/model/result.ts';
import { createService } from '../../archive/service.ts';

interface SampleArticle {
  readonly folder: string;
  readonly zone: string;
  readonly versions: readonly { readonly file: string; readonly capturedAt: string }[];
  readonly notes: readonly (AnnotationFields & { readonly version: number; readonly passage: string })[];
}

/** Writes the archive into `target`, which must not be there yet. Rejects when a note's passage is not in its version. */
export async function writeArchive(source: string, target: string): Promise<void> {
  const sample = JSON.parse(readFileSync(join(source, 'sample.json'), 'utf8')) as {
    title: string;
    articles: readonly SampleArticle[];
  };
  const platform = fixedPlatform(Date.parse('2026-11-17T08:00:00.000Z'));
  // Not this machine's name and folder: they would be shipped, and would differ on the next one.
  const site = { host: 'variorum', place: platform.sha256(Buffer.from('the sample archive')) };
  const opened = must(await openArchive(target, { create: true, platform, site }));
  const service = createService({ store: opened.store, platform, agent: sampleAgent });
  const client = inProcess(service);
  must(await client.call('archive.setTitle', { title: sample.title }));
  for (const article of sample.articles) await addArticle(client, source, article);
  must(await client.call('archive.verify', {}));
  await service.close();
  await opened.close();
}

async function addArticle(client: Client, source: string, sample: SampleArticle): Promise<void> {
  const documents = sample.versions.map(({ file, capturedAt }) => ({
    name: file,
    content: readFileSync(join(source, sample.folder, file)).toString('base64'),
    capturedAt,
    zone: sample.zone,
  }));
  const { outcomes } = must(await client.call('archive.import', { documents, asVersions: true }));
  const versions = outcomes.map((outcome) => {
    if (outcome.outcome === 'failed') throw new Error(outcome.error.message);
    return outcome;
  });
  for (const { version: number, passage, ...fields } of sample.notes) {
    const { article, version } = versions[number - 1]!;
    const { text } = must(await client.call('version.get', { version }));
    const start = text.indexOf(passage);
    if (start < 0) throw new Error(`Version ${number} of ${sample.folder} does not hold: ${passage}`);
    const range = [start, start + passage.length] as const;
    must(await client.call('annotation.create', { article, version, range, fields }));
  }
}

/** A clock that goes a second at each look, and bytes drawn from a counted hash. */
function fixedPlatform(start: number): Platform {
  let looks = 0;
  let draws = 0;
  const hash = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();
  return {
    now: () => start + 1000 * looks++,
    randomBytes: (count) => new Uint8Array(hash(`variorum sample ${draws++}`).subarray(0, count)),
    sha256: (bytes) => hash(bytes).toString('hex'),
    verifySignature: nodePlatform.verifySignature,
    subtle: nodePlatform.subtle,
  };
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.message} ${result.error.remedy}`);
  return result.value;
}
