// `variorum prove`: a folder that shows, to anyone and without Variorum, that the archive holds a version.
import type { Command } from 'commander';
import type { ExportedFolder } from '../../archive/contract.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { findArticle } from '../find-article.ts';
import { findVersion } from '../find-version.ts';
import { count } from '../words.ts';
import { writeFolder } from '../write-folder.ts';

interface ProveOptions extends ArchiveOptions {
  readonly to?: string;
  readonly head?: string;
}

/** What is printed: the folder, and what is in it by name. */
interface Proved {
  readonly folder: string;
  readonly files: readonly string[];
  readonly disclosure: ExportedFolder['disclosure'];
}

export function proveCommand(): Command {
  return archiveCommand({
    name: 'prove',
    summary: 'write a folder that proves a version to anyone, by sha256sum and a page of instructions',
    examples: ['prove 3 --to ~/proofs', 'prove 3 1 --to bridge-monday', 'prove 3 --head 5f1c…(64 digits) --to .'],
  })
    .argument('<article>', 'its number, id or title words; or the whole SHA-256 of a version')
    .argument('[version]', 'its number, or the beginning of its SHA-256 (default: the newest)')
    .option('--to <folder>', 'where to write it: a folder that is there gets it inside (default: here)')
    .option('--head <sha256>', 'prove it up to this stated head, with fewer lines (default: up to now)')
    .action((name: string, version: string | undefined, options: ProveOptions) =>
      answer(options, (session) => prove(session, { name, version, options })),
    );
}

async function prove(
  { client, signal, onProgress }: Session,
  {
    name,
    version,
    options,
  }: { readonly name: string; readonly version: string | undefined; readonly options: ProveOptions },
): Promise<Result<Answer<Proved>>> {
  const named = await versionNamed(client, name, version);
  if (!named.ok) return named;
  const head = options.head === undefined ? {} : { head: options.head.toLowerCase() };
  const proof = await client.call('export.proof', { ...named.value, ...head }, { signal, onProgress });
  if (!proof.ok) return proof;
  const written = await writeFolder(proof.value, options.to ?? '.');
  if (!written.ok) return written;
  const { files, disclosure } = proof.value;
  return ok({
    value: { folder: written.value, files: files.map(({ path }) => path), disclosure },
    text: ({ folder }) => `Written to ${folder}: ${count(files.length, 'file')}. INSTRUCTIONS.txt says how to check it.
${disclosed(disclosure)}`,
  });
}

async function versionNamed(
  client: Session['client'],
  name: string,
  version: string | undefined,
): Promise<Result<{ readonly version: string; readonly article?: string }>> {
  if (version === undefined && /^[0-9a-f]{64}$/i.test(name)) return ok({ version: name.toLowerCase() });
  const article = await findArticle(client, name);
  if (!article.ok) return article;
  const found = findVersion(article.value, version);
  return found.ok ? ok({ version: found.value.entry.id, article: article.value.id }) : found;
}

function disclosed({ lines, others, otherArticles }: ExportedFolder['disclosure']): string {
  const all = `It holds ${count(lines, 'journal line')}`;
  if (others === 0) return `${all}, about this article and the archive alone.`;
  return `${all}. ${others} of them tell of ${count(otherArticles, 'other article')}: mind that before you hand it on.`;
}
