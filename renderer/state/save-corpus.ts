// Saves who says what as a corpus: asked for a page at a time, and handed over as one file, or as a .zip of several.
import type { Client, ExportedFile, Params, Value } from '../../archive/contract.ts';
import type { CorpusFormat } from '../../archive/model/corpus.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { saveFile } from './save-file.ts';

export interface CorpusWish {
  readonly format: CorpusFormat;
  /** Null for all articles. */
  readonly article: string | null;
}

/** Answers how many files there are in it. Aborting `signal` leaves nothing behind. */
export async function saveCorpus(
  client: Client,
  { format, article }: CorpusWish,
  signal: AbortSignal,
): Promise<Result<number>> {
  const files = new Map<string, ExportedFile>();
  let from: string | null = null;
  do {
    const asked: Params<'export.attributions'> = {
      format,
      ...(article !== null && { article }),
      ...(from !== null && { from }),
    };
    const page: Result<Value<'export.attributions'>> = await client.call('export.attributions', asked, { signal });
    if (!page.ok) return page;
    for (const file of page.value.files) {
      const before = files.get(file.fileName);
      files.set(file.fileName, before ? { ...file, content: before.content + file.content } : file);
    }
    from = page.value.next;
  } while (from !== null);
  const [only] = files.values();
  if (only !== undefined && files.size === 1) saveFile(only);
  else saveFile(await zipped([...files.values()], format));
  return ok(files.size);
}

async function zipped(files: readonly ExportedFile[], format: CorpusFormat): Promise<Parameters<typeof saveFile>[0]> {
  const { strToU8, zipSync } = await import('fflate');
  const folder = `variorum-${format}`;
  const entries = Object.fromEntries(
    files.map(({ fileName, content }) => [`${folder}/${fileName}`, strToU8(content)] as const),
  );
  return { fileName: `${folder}.zip`, mediaType: 'application/zip', content: new Uint8Array(zipSync(entries)) };
}
