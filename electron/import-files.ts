// Takes in files that the desktop handed over: from the menu, the command line, a second start, the file manager.
// Knows nothing of what is in them.
import type { Client, ImportOutcome } from '../archive/contract.ts';
import type { Failure } from '../archive/model/result.ts';
import { readInputFile } from '../archive/node/read-input.ts';

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
  const file = await readInputFile(path);
  if (!file.ok) return [{ name: path, outcome: 'failed', error: file.error }];
  const { name, bytes } = file.value;
  const result = await client.call('archive.import', { documents: [{ name, content: bytes.toString('base64') }] });
  return result.ok ? result.value.outcomes : [{ name: path, outcome: 'failed', error: result.error }];
}
