// `variorum search`: words in headlines, texts and notes.
import type { Command } from 'commander';
import type { Value } from '../../archive/contract.ts';
import type { SearchHit } from '../../archive/model/search-hit.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { readCatalogue } from '../find-article.ts';
import type { Style } from '../style.ts';
import { wholeNumber } from '../whole-number.ts';

interface SearchOptions extends ArchiveOptions {
  readonly limit: number;
}

export function searchCommand(): Command {
  return archiveCommand({
    name: 'search',
    summary: 'search headlines, texts and notes',
    examples: ['search storm harbour', 'search havn --limit 5 --json'],
  })
    .argument('<words...>', 'what to look for; endings do not count')
    .option('--limit <number>', 'how many places to show at most, up to 200', wholeNumber(1, 200), 50)
    .action((words: string[], options: SearchOptions) => answer(options, (session) => search(session, words, options)));
}

async function search(
  { client }: Session,
  words: readonly string[],
  { limit, json }: SearchOptions,
): Promise<Result<Answer<Value<'search.query'>>>> {
  const found = await client.call('search.query', { text: words.join(' '), limit });
  if (!found.ok) return found;
  const catalogue = json ? ok([]) : await readCatalogue(client);
  if (!catalogue.ok) return catalogue;
  const numbers = new Map(catalogue.value.map(({ number, entry }) => [entry.id, number]));
  return ok({
    value: found.value,
    text: ({ hits }, style) =>
      hits.length === 0 ? 'Nothing was found.' : hits.map((hit) => hitText(hit, numbers, style)).join('\n'),
  });
}

function hitText(
  { article, title, field, versionNumber, versions, snippet, ranges }: SearchHit,
  numbers: ReadonlyMap<string, number>,
  style: Style,
): string {
  let at = 0;
  let line = '';
  for (const [start, end] of ranges) {
    line += snippet.slice(at, start) + style.strong(snippet.slice(start, end));
    at = end;
  }
  line += snippet.slice(at);
  const where = versionNumber === null || versions === 1 ? field : `${field}, version ${versionNumber} of ${versions}`;
  return `${numbers.get(article) ?? article}  ${title} ${style.faint(`(${where})`)}\n   ${line.replace(/\s+/g, ' ')}`;
}
