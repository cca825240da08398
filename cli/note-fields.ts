// What a person says of a note on the command line, as the contract takes it.
import { type Command, Option } from 'commander';
import { annotationColours, type AnnotationFields, motivations } from '../archive/model/annotation.ts';
import { ok, type Result } from '../archive/model/result.ts';
import { repeated } from './repeated.ts';

export interface NoteOptions {
  readonly message?: string;
  readonly tag?: readonly string[];
  readonly motivation?: AnnotationFields['motivation'];
  readonly colour?: AnnotationFields['colour'];
}

/** Adds the options that `noteFields` reads. */
export function withNoteOptions(command: Command): Command {
  return command
    .option('-m, --message <text>', 'the note, in Markdown; - reads what is piped in')
    .option('-t, --tag <tag>', 'a tag; may be given several times', repeated)
    .addOption(new Option('--motivation <motivation>', 'why the note is there').choices(motivations))
    .addOption(new Option('--colour <colour>', 'the colour of the marked passage').choices(annotationColours));
}

/** The fields that were given; the others are left out. */
export async function noteFields(options: NoteOptions): Promise<Result<Partial<AnnotationFields>>> {
  let body = options.message;
  if (body === '-') {
    const { readStandardInput } = await import('../archive/node/read-input.ts');
    const read = await readStandardInput();
    if (!read.ok) return read;
    body = read.value.bytes.toString('utf8').trimEnd();
  }
  return ok({
    ...(body !== undefined && { body }),
    ...(options.tag && { tags: options.tag }),
    ...(options.motivation && { motivation: options.motivation }),
    ...(options.colour && { colour: options.colour }),
  });
}
