// `variorum history`: the versions of an article, with each time they were seen.
import type { Command } from 'commander';
import type { Article } from '../../archive/model/article.ts';
import type { Capture } from '../../archive/model/capture.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { findArticle } from '../find-article.ts';
import { count, moment } from '../words.ts';

export function historyCommand(): Command {
  return archiveCommand({
    name: 'history',
    summary: 'show the versions of an article and each time they were captured',
    examples: ['history 3', 'history storm --json'],
  })
    .argument('<article>', 'its number, id or title words')
    .action((name: string, options: ArchiveOptions) => answer(options, (session) => history(session, name)));
}

async function history({ client }: Session, name: string): Promise<Result<Answer<Article>>> {
  const article = await findArticle(client, name);
  if (!article.ok) return article;
  return ok({
    value: article.value,
    text: ({ title, versions }, style) => {
      const parts = versions.map(({ id, headline, words, captures, purged }, index) => {
        const before = versions[index - 1];
        const grown = before ? `, ${words >= before.words ? '+' : '−'}${Math.abs(words - before.words)}` : '';
        const lines = captures.map(captureText).join('\n');
        const called = purged ? `purged ${moment(purged.at)} by ${purged.by}: ${purged.reason}` : `“${headline}”`;
        return `${style.strong(`Version ${index + 1}`)}  ${called}\n  ${count(words, 'word')}${grown}\n  SHA-256 ${id}\n${lines}`;
      });
      return `${style.strong(title)}\n\n${parts.join('\n\n')}`;
    },
  });
}

function captureText({ capturedAt, zone, via, original, metadata }: Capture): string {
  const from = metadata.url ?? metadata.canonicalUrl ?? original.fileName ?? via;
  const what = [original.mediaType, original.encoding, count(original.byteLength, 'byte')].filter(Boolean).join(', ');
  return `  captured ${moment(capturedAt, zone)} from ${from}\n    original ${original.sha256} (${what})`;
}
