// Saves who says what as a corpus: asked for a page at a time, and handed over as one file, or as a .zip of several.
import type { CallOptions, Client, ExportedFile, Params, Value } from '../../archive/contract.ts';
import type { CorpusFormat } from '../../archive/model/corpus.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { type FileToSave, saveFile } from './save-file.ts';
import { zipWriter } from './zip-writer.ts';

export interface CorpusWish {
  readonly format: CorpusFormat;
  /** Null for all. */
  readonly articles: readonly string[] | null;
}

/** Answers how many files there are in it. Aborting leaves nothing behind. */
export async function saveCorpus(
  client: Client,
  { format, articles }: CorpusWish,
  options: CallOptions,
  save: (file: FileToSave) => void = saveFile,
): Promise<Result<number>> {
  const files = new Map<string, ExportedFile>();
  let from: string | null = null;
  do {
    const asked: Params<'export.attributions'> = {
      format,
      ...(articles !== null && { articles: [...articles] }),
      ...(from !== null && { from }),
    };
    const page: Result<Value<'export.attributions'>> = await client.call('export.attributions', asked, options);
    if (!page.ok) return page;
    for (const file of page.value.files) {
      const before = files.get(file.fileName);
      files.set(file.fileName, before ? { ...file, content: before.content + file.content } : file);
    }
    from = page.value.next;
  } while (from !== null);
  const [only] = files.values();
  if (only !== undefined && files.size === 1) save(only);
  else {
    const zip = await zipWriter(`variorum-${format}`);
    for (const { fileName, content } of files.values()) zip.add(fileName, content);
    save({ fileName: `variorum-${format}.zip`, mediaType: 'application/zip', content: zip.end() });
  }
  return ok(files.size);
}
