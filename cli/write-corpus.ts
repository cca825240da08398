// Writes who says what as a corpus, a page at a time, so that an archive of any size needs no more room than one page.
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Params, Value } from '../archive/contract.ts';
import type { CorpusFormat } from '../archive/model/corpus.ts';
import { fail, ok, type Result } from '../archive/model/result.ts';
import type { Session } from './answer.ts';
import { printableText } from './printable.ts';
import { write } from './terminal.ts';
import { writeExport } from './write-export.ts';

export interface CorpusOptions {
  readonly format: CorpusFormat;
  /** A file for JSON Lines and CSV, else a folder; the terminal where none is given. */
  readonly output: string | undefined;
  readonly force: boolean;
}

/** What was written: the paths of the files, none where it went to standard output. */
export interface WrittenCorpus {
  readonly files: number;
  readonly to: string | null;
}

/** Asks for page after page of `asked` and writes each before the next. What was written before a failure stays. */
export async function writeCorpus(
  session: Session,
  asked: Omit<Params<'export.attributions'>, 'format' | 'from'>,
  { format, output, force }: CorpusOptions,
): Promise<Result<WrittenCorpus>> {
  const oneFile = format === 'jsonl' || format === 'csv';
  if (!oneFile && output !== undefined) {
    const made = await makeFolder(output);
    if (!made.ok) return made;
  }
  const written = new Set<string>();
  let from: string | null = null;
  do {
    const page: Result<Value<'export.attributions'>> = await session.client.call(
      'export.attributions',
      { ...asked, format, ...(from !== null && { from }) },
      session,
    );
    if (!page.ok) return page;
    for (const file of page.value.files) {
      if (output === undefined) {
        if (!(await write(process.stdout.isTTY ? printableText(file.content) : file.content))) return ok(toTerminal);
        continue;
      }
      const path = oneFile && !(await isFolder(output)) ? output : join(output, basename(file.fileName));
      if (written.has(path)) {
        await writeFile(path, file.content, { flag: 'a' });
        continue;
      }
      const begun = await writeExport(file, path, force);
      if (!begun.ok) return begun;
      written.add(path);
    }
    from = page.value.next;
  } while (from !== null);
  return ok(output === undefined ? toTerminal : { files: written.size, to: output });
}

const toTerminal: WrittenCorpus = { files: 0, to: null };

async function makeFolder(path: string): Promise<Result<null>> {
  try {
    await mkdir(path, { recursive: true });
    return ok(null);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail('read-only', `${path} could not be made a folder: ${reason}`, 'Choose another with -o.', { reason });
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
