// Takes in files that the desktop handed over: from the menu, the command line, a second start, the file manager.
// Knows nothing of what is in them.
import type { Client, Value } from '../archive/contract.ts';
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
  let act: string | null = null;
  for (const path of paths) {
    const imported = await importFile(client, path, act);
    act ??= imported.act;
    for (const outcome of imported.outcomes) {
      if (outcome.outcome === 'failed') failures.push({ name: outcome.name, error: outcome.error });
      else articles.push(outcome.article);
    }
  }
  return { articles, failures };
}

/** `act` is what the files before belong to: taking them all in is one thing to undo. */
async function importFile(client: Client, path: string, act: string | null): Promise<Value<'archive.import'>> {
  const failed = (error: Failure): Value<'archive.import'> => ({
    outcomes: [{ name: path, outcome: 'failed', error }],
    act: null,
  });
  const file = await readInputFile(path);
  if (!file.ok) return failed(file.error);
  const { name, bytes } = file.value;
  const documents = [{ name, content: bytes.toString('base64') }];
  const result = await client.call('archive.import', { documents, ...(act === null ? {} : { act }) });
  return result.ok ? result.value : failed(result.error);
}
