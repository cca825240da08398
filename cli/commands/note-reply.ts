// `variorum note reply`: answers a note.
import type { Command } from 'commander';
import type { Annotation } from '../../archive/model/annotation.ts';
import { fail, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { noteFields, type NoteOptions } from '../note-fields.ts';
import { articleArgument, noteArgument, onNote, said } from '../on-note.ts';

interface ReplyOptions extends ArchiveOptions, Pick<NoteOptions, 'message' | 'tag'> {}

export function replyCommand(): Command {
  return archiveCommand({
    name: 'reply',
    summary: 'answer a note; the answer stands where the note stands',
    examples: ['note reply 3 1 -m "The police did, at noon."'],
  })
    .argument(...articleArgument)
    .argument(...noteArgument)
    .requiredOption('-m, --message <text>', 'the answer, in Markdown; - reads what is piped in')
    .option('-t, --tag <tag>', 'a tag; may be given several times', (tag: string, tags: string[] = []) => [
      ...tags,
      tag,
    ])
    .action((name: string, note: string, options: ReplyOptions) =>
      answer(options, (session) => reply(session, name, note, options)),
    );
}

async function reply(
  session: Session,
  name: string,
  note: string,
  options: ReplyOptions,
): Promise<Result<Answer<Annotation>>> {
  const fields = await noteFields(options);
  if (!fields.ok) return fields;
  const { body = '', tags = [] } = fields.value;
  if (body.trim() === '') return fail('invalid-input', 'The answer has no words.', 'Say something with -m.');
  return onNote(session, name, note, async (article, annotation, number) => {
    const params = { article: article.id, annotation: annotation.id, body, tags };
    const written = article.annotations.length + 1;
    return said(await session.client.call('annotation.reply', params), `Note ${written} answers note ${number}.`);
  });
}
