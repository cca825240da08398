// `variorum note place`: a person says where a note stands on a version, or takes back what was said.
import { type Command, InvalidArgumentError } from 'commander';
import type { Client } from '../../archive/contract.ts';
import type { Annotation } from '../../archive/model/annotation.ts';
import type { Article } from '../../archive/model/article.ts';
import { candidatePlaces } from '../../archive/model/candidate-places.ts';
import type { TextRange } from '../../archive/model/range.ts';
import { fail, ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { findPassage } from '../find-passage.ts';
import { findVersion, type NumberedVersion, readVersion } from '../find-version.ts';
import { articleArgument, noteArgument, onNote, said } from '../on-note.ts';
import { wholeNumber } from '../whole-number.ts';

interface PlaceOptions extends ArchiveOptions {
  readonly version?: string;
  readonly candidate?: number;
  readonly quote?: string;
  readonly occurrence?: number;
  readonly range?: TextRange;
  readonly lost?: boolean;
  readonly asFound?: boolean;
}

export function placeCommand(): Command {
  return archiveCommand({
    name: 'place',
    summary: 'say where a note stands on a version: that holds, there and from there on',
    examples: [
      'note place 3 1 --version 2 --candidate 2',
      'note place 3 1 --version 2 --quote "500 people"',
      'note place 3 1 --version 2 --lost',
    ],
  })
    .argument(...articleArgument)
    .argument(...noteArgument)
    .option('--version <version>', 'the version that it stands on (default: the newest)')
    .option('--candidate <number>', 'one of the places that `note list` names', wholeNumber(1))
    .option('--quote <words>', 'the passage, as the text has it')
    .option('--occurrence <number>', 'which of several places with these words', wholeNumber(1))
    .option('--range <start-end>', 'the passage, half-open in UTF-16 code units', rangeOf)
    .option('--lost', 'it is not there')
    .option('--as-found', 'takes back what was said: the program finds it')
    .action((name: string, note: string, options: PlaceOptions, self: Command) => {
      const { candidate, quote, range, lost, asFound } = options;
      if ([candidate, quote, range, lost, asFound].filter((given) => given !== undefined).length !== 1) {
        const which = 'give one of --candidate, --quote, --range, --lost, --as-found';
        self.error(`error: where does it stand? ${which}`, { exitCode: 2 });
      }
      return answer(options, (session) => place(session, name, note, options));
    });
}

function place(
  session: Session,
  name: string,
  note: string,
  options: PlaceOptions,
): Promise<Result<Answer<Annotation>>> {
  const { client } = session;
  return onNote(session, name, note, async (article, annotation, number) => {
    const version = findVersion(article, options.version);
    if (!version.ok) return version;
    const params = { article: article.id, annotation: annotation.id, version: version.value.entry.id };
    const on = `on version ${version.value.number}`;
    if (options.asFound) {
      return said(await client.call('annotation.unplace', params), `Note ${number} stands where it is found ${on}.`);
    }
    const range = await chosenRange(client, { article, annotation, version: version.value }, options);
    if (!range.ok) return range;
    const words = range.value === null ? `is not ${on}` : `stands there ${on}`;
    return said(await client.call('annotation.place', { ...params, range: range.value }), `Note ${number} ${words}.`);
  });
}

interface Placed {
  readonly article: Article;
  readonly annotation: Annotation;
  readonly version: NumberedVersion;
}

/** Null where a person says that it is not there. */
async function chosenRange(
  client: Client,
  placed: Placed,
  { candidate, quote, occurrence, range }: PlaceOptions,
): Promise<Result<TextRange | null>> {
  if (range !== undefined) return ok(range);
  if (candidate !== undefined) return candidateRange(client, placed, candidate);
  if (quote === undefined) return ok(null);
  const version = await readVersion(client, placed.version);
  return version.ok ? findPassage(version.value.text, quote, occurrence) : version;
}

async function candidateRange(
  client: Client,
  { article, annotation, version }: Placed,
  candidate: number,
): Promise<Result<TextRange>> {
  const params = { article: article.id, version: version.entry.id, removed: true };
  const listed = await client.call('annotation.list', params);
  if (!listed.ok) return listed;
  const own = listed.value.annotations.find((placed) => placed.annotation.id === annotation.id);
  const places = own === undefined ? [] : candidatePlaces(own.anchor);
  const chosen = places[candidate - 1];
  if (chosen !== undefined) return ok(chosen);
  return fail(
    'not-found',
    places.length === 0
      ? `The note's place on version ${version.number} is not in doubt.`
      : `There is no place ${candidate} that the note could mean on version ${version.number}.`,
    '`variorum note list` names the places; --quote or --range says any other.',
  );
}

function rangeOf(text: string): TextRange {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
  if (start === undefined || end === undefined || Number(start) >= Number(end)) {
    throw new InvalidArgumentError('It must be two whole numbers, the smaller one first, such as 120-134.');
  }
  return [Number(start), Number(end)];
}
