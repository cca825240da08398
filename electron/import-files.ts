// Takes in files that the desktop handed over: from the menu, the command line, a second start, the file manager.
// Knows nothing of what is in them.
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { largestDocument, type Client, type ImportDocument, type ImportOutcome } from '../archive/contract.ts';
import { fail, type Failure, type Result } from '../archive/model/result.ts';

export interface ImportedFiles {
  /** The articles that the files are in now, in the order of the files. */
  readonly articles: readonly string[];
  readonly failures: readonly { readonly name: string; readonly error: Failure }[];
}

/**
 * Imports the files, one at a time so that no more than one is held in memory. A file that cannot be taken does not
 * hinder the others. `paths` are absolute.
 */
export async function importFiles(client: Client, paths: readonly string[]): Promise<ImportedFiles> {
  const articles: string[] = [];
  const failures: { name: string; error: Failure }[] = [];
  for (const path of paths) {
    for (const outcome of await importFile(client, path)) {
      if (outcome.outcome === 'failed') failures.push({ name: outcome.name, error: outcome.error });
      else articles.push(outcome.article);
    }
  }
  return { articles, failures };
}

async function importFile(client: Client, path: string): Promise<readonly ImportOutcome[]> {
  const read = await readDocument(path);
  if (!read.ok) return [{ name: path, outcome: 'failed', error: read.error }];
  const result = await client.call('archive.import', { documents: [read.value] });
  return result.ok ? result.value.outcomes : [{ name: path, outcome: 'failed', error: result.error }];
}

async function readDocument(path: string): Promise<Result<ImportDocument>> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > largestDocument) {
      const limit = largestDocument / 1024 / 1024;
      const message = `${path} is larger than the ${limit} MB that Variorum takes in.`;
      return fail('too-large', message, 'Import the article alone, without what surrounds it.', { file: path });
    }
    return { ok: true, value: { name, content: (await readFile(path)).toString('base64') } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const remedy = 'Check that the file is there and that you may read it.';
    return fail('unreadable', `${path} could not be read: ${reason}`, remedy, { file: path, reason });
  }
}
