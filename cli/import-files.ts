// Brings files into an archive, a few at a time, so that memory holds a few files however many are named.
import type { Params, Value } from '../archive/contract.ts';
import type { ImportDocument, ImportOutcome } from '../archive/model/import-document.ts';
import { type Failure, ok, type Result } from '../archive/model/result.ts';
import { type InputFile, readInputFile, readStandardInput } from '../archive/node/read-input.ts';
import type { Session } from './answer.ts';

export interface ImportRequest {
  /** Paths; a lone "-" is standard input, taken in as pasted. */
  readonly files: readonly string[];
  readonly asVersions: boolean;
  readonly article?: string;
  /** What is said of every document. */
  readonly about: Pick<ImportDocument, 'capturedAt' | 'zone' | 'url'>;
}

type Imported = Value<'archive.import'>;

/** How many bytes of files go into one call, unless one file alone has more. */
const groupBytes = 16 * 1024 * 1024;
const groupFiles = 200;

/**
 * What became of each file, in the order given and under the path given; a file that cannot be read has failed as one
 * that cannot be parsed.
 */
export async function importFiles(
  session: Session,
  { files, asVersions, article, about }: ImportRequest,
): Promise<Result<Imported>> {
  const outcomes: ImportOutcome[] = [];
  let act: string | null = null;
  let target = article;
  for (let next = 0; next < files.length && !session.signal.aborted;) {
    const group = await readGroup(files, next);
    const documents = group.flatMap((file) => (file.ok ? [documentOf(file.value, about)] : []));
    const imported = await importGroup(session, files.length, next, {
      documents,
      via: files[0] === '-' ? 'paste' : 'file',
      asVersions: asVersions && target === undefined,
      ...(target !== undefined && { article: target }),
      ...(act !== null && { act }),
    });
    if (!imported.ok) return imported;
    act ??= imported.value.act;
    const answers = imported.value.outcomes.values();
    for (const [index, file] of group.entries()) {
      const outcome = file.ok ? answers.next().value : undefined;
      const path = files[next + index] ?? '';
      if (outcome) outcomes.push(path === '-' ? outcome : { ...outcome, name: path });
      else if (!file.ok) outcomes.push(failed(path, file.error));
    }
    if (asVersions) target ??= firstArticle(imported.value.outcomes);
    next += group.length;
  }
  return ok({ outcomes, act });
}

async function readGroup(files: readonly string[], from: number): Promise<readonly Result<InputFile>[]> {
  const group: Result<InputFile>[] = [];
  let bytes = 0;
  while (from + group.length < files.length && group.length < groupFiles && bytes < groupBytes) {
    const path = files[from + group.length] ?? '';
    const file = await (path === '-' ? readStandardInput() : readInputFile(path));
    if (file.ok) bytes += file.value.bytes.length;
    group.push(file);
  }
  return group;
}

async function importGroup(
  { client, signal, onProgress }: Session,
  total: number,
  doneBefore: number,
  params: Params<'archive.import'>,
): Promise<Result<Imported>> {
  if (params.documents.length === 0) return ok({ outcomes: [], act: null });
  return client.call('archive.import', params, {
    signal,
    onProgress: ({ done, item }) => onProgress({ done: doneBefore + done, total, item }),
  });
}

function documentOf({ name, bytes }: InputFile, about: ImportRequest['about']): ImportDocument {
  return { name, content: bytes.toString('base64'), ...about };
}

function failed(name: string, error: Failure): ImportOutcome {
  return { name, outcome: 'failed', error };
}

/** Why a file was not taken in, with the file as it was named: files of two folders may go by one name. */
export function fileFailure({ name, error }: Extract<ImportOutcome, { outcome: 'failed' }>): Failure {
  return error.message.includes(name) ? error : { ...error, message: `${name}: ${error.message}` };
}

function firstArticle(outcomes: readonly ImportOutcome[]): string | undefined {
  for (const outcome of outcomes) if (outcome.outcome !== 'failed') return outcome.article;
  return undefined;
}
