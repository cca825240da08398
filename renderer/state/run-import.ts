// Takes documents into the archive one after the other, so that no message carries more than one of them.
import type { CallOptions, Client } from '../../archive/contract.ts';
import type { ImportDocument, ImportOutcome } from '../../archive/model/import-document.ts';
import { largestDocument } from '../../archive/contract.ts';
import { fail, type Failure } from '../../archive/model/result.ts';
import { type ImportCandidate, isTooLarge } from './import-candidate.ts';

/** Where they go: each to its own article, all to one new article, or all to the article named. */
export type ImportTarget = 'separate' | 'together' | { readonly article: string };

/**
 * One outcome a candidate, in order; those after a cancellation have none. `onProgress` counts candidates. A failed one
 * does not stop the others.
 */
export async function runImport(
  client: Client,
  candidates: readonly ImportCandidate[],
  target: ImportTarget,
  { signal, onProgress }: CallOptions,
): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  let article = typeof target === 'object' ? target.article : undefined;
  let act: string | null = null;
  for (const candidate of candidates) {
    if (signal?.aborted) break;
    onProgress?.({ done: outcomes.length, total: candidates.length, item: candidate.name });
    const where = {
      asVersions: target !== 'separate',
      ...(article === undefined ? {} : { article }),
      ...(act === null ? {} : { act }),
    };
    const imported = await importOne(client, candidate, where, signal);
    const { outcome } = imported;
    act ??= imported.act;
    if (outcome.outcome !== 'failed' && target === 'together') article ??= outcome.article;
    outcomes.push(outcome);
  }
  return outcomes;
}

interface Where {
  readonly asVersions: boolean;
  readonly article?: string;
  /** What the candidates before belong to: taking them all in is one thing to undo. */
  readonly act?: string;
}

interface ImportedOne {
  readonly outcome: ImportOutcome;
  readonly act: string | null;
}

async function importOne(
  client: Client,
  candidate: ImportCandidate,
  where: Where,
  signal: AbortSignal | undefined,
): Promise<ImportedOne> {
  const failed = (error: Failure): ImportedOne => ({
    outcome: { name: candidate.name, outcome: 'failed', error },
    act: null,
  });
  if (isTooLarge(candidate)) return failed(tooLarge(candidate.name).error);
  const document = await readDocument(candidate, candidate.content);
  if (!document) return failed(unreadable(candidate.name).error);
  const result = await client.call(
    'archive.import',
    { documents: [document], via: candidate.via, ...where },
    signal ? { signal } : {},
  );
  if (!result.ok) return failed(result.error);
  const [outcome] = result.value.outcomes;
  if (!outcome) return failed(unreadable(candidate.name).error);
  if (outcome.outcome !== 'failed' || outcome.error.code !== 'no-article-found' || !candidate.otherwise) {
    return { outcome, act: result.value.act };
  }
  const { otherwise, ...rest } = candidate;
  const plain = { ...rest, name: rest.name.replace(/\.html$/, '.txt'), content: otherwise };
  return importOne(client, plain, where, signal);
}

async function readDocument(candidate: ImportCandidate, blob: Blob): Promise<ImportDocument | null> {
  const content = await base64Of(blob);
  if (content === null) return null;
  return {
    name: candidate.name,
    content,
    ...(blob.type === '' ? {} : { mediaType: blob.type }),
    ...(candidate.capturedAt === '' ? {} : instantOf(candidate.capturedAt)),
  };
}

/** The bytes in base64, or null where the file is gone or may not be read. */
function base64Of(blob: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve((reader.result as string).replace(/^[^,]*,/, '')));
    reader.addEventListener('error', () => resolve(null));
    reader.readAsDataURL(blob);
  });
}

/** A local date and time as an instant, with the offset that holds here at that time. */
function instantOf(local: string): { readonly capturedAt: string; readonly zone: string } {
  const date = new Date(local);
  const minutes = -date.getTimezoneOffset();
  const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return {
    capturedAt: date.toISOString(),
    zone: `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(Math.abs(minutes) % 60)}`,
  };
}

function tooLarge(file: string): ReturnType<typeof fail> {
  const limit = largestDocument;
  return fail('too-large', `The file ${file} is larger than 32 MB.`, 'Import the article alone.', { file, limit });
}

function unreadable(file: string): ReturnType<typeof fail> {
  return fail('unreadable', `The file ${file} could not be read.`, 'Check that it is still there.', { file });
}
