// `variorum stamp`: time stamps of the archive's heads. Requests are written to files; sending them is the person's own
// act, and so is fetching what a stamp is checked against.
import { readFile, writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import type { Value } from '../../archive/contract.ts';
import { fail, ok, type Result } from '../../archive/model/result.ts';
import type { StampedHead } from '../../archive/model/stamped-head.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand, describedCommand } from '../archive-command.ts';
import { stampText } from '../stamp-text.ts';
import { count } from '../words.ts';

export function stampCommand(): Command {
  return describedCommand({
    name: 'stamp',
    summary: 'have the time of the archive’s state attested by others, and check that',
    examples: [
      'stamp request --to head.tsq',
      'stamp attach head.tsr',
      'stamp list',
      'stamp verify --ca authority-root.pem',
    ],
  })
    .addCommand(requestCommand())
    .addCommand(attachCommand())
    .addCommand(listCommand())
    .addCommand(verifyCommand());
}

interface RequestOptions extends ArchiveOptions {
  readonly to: string;
  readonly force?: boolean;
}

function requestCommand(): Command {
  return archiveCommand({
    name: 'request',
    summary: 'state the archive’s head, and write what is to be stamped',
    examples: ['stamp request --to head.tsq'],
  })
    .requiredOption('--to <file>', 'the request for a time-stamping authority; the statement itself is put beside it')
    .option('--force', 'write over files that are there already')
    .action((options: RequestOptions) => answer(options, (session) => request(session, options)));
}

interface Requested {
  readonly head: string;
  readonly request: string;
  readonly statement: string;
}

async function request({ client }: Session, { to, force = false }: RequestOptions): Promise<Result<Answer<Requested>>> {
  const requested = await client.call('stamp.request', {});
  if (!requested.ok) return requested;
  const statement = `${to.replace(/\.tsq$/, '')}.json`;
  for (const [path, content] of [
    [to, requested.value.request.content],
    [statement, requested.value.statement.content],
  ] as const) {
    const written = await write(path, content, force);
    if (!written.ok) return written;
  }
  return ok({
    value: { head: requested.value.head, request: to, statement },
    text: ({ head }) => `The head ${head} is stated in the archive. Nothing was sent.
  For a time-stamping authority: send ${to}, for example with
    curl -H 'Content-Type: application/timestamp-query' --data-binary @${to} AUTHORITY > head.tsr
  For OpenTimestamps: ots stamp ${statement}
  Then: variorum stamp attach FILE`,
  });
}

interface AttachOptions extends ArchiveOptions {
  readonly for?: string;
}

function attachCommand(): Command {
  return archiveCommand({
    name: 'attach',
    summary: 'keep a stamp in the archive, once it is found to be of one of its heads',
    examples: ['stamp attach head.tsr', 'stamp attach head.json.ots'],
  })
    .argument('<file>', 'the answer of an authority (.tsr) or an OpenTimestamps proof (.ots)')
    .option('--for <head>', 'the SHA-256 of the head statement that it must be of')
    .action((file: string, options: AttachOptions) => answer(options, (session) => attach(session, file, options)));
}

async function attach(
  { client }: Session,
  file: string,
  options: AttachOptions,
): Promise<Result<Answer<Value<'stamp.attach'>>>> {
  const content = await read(file);
  if (!content.ok) return content;
  const head = options.for === undefined ? {} : { head: options.for.toLowerCase() };
  const attached = await client.call('stamp.attach', { content: content.value, ...head });
  if (!attached.ok) return attached;
  return ok({ value: attached.value, text: (value) => `Kept with head ${value.head}.\n${stampText(value)}` });
}

function listCommand(): Command {
  return archiveCommand({
    name: 'list',
    summary: 'list the heads that were stated, with their stamps',
    examples: ['stamp list'],
  }).action((options: ArchiveOptions) => answer(options, (session) => heads(session, {})));
}

interface VerifyOptions extends ArchiveOptions {
  readonly ca: readonly string[];
  readonly blockHeader?: string;
}

function verifyCommand(): Command {
  return archiveCommand({
    name: 'verify',
    summary: 'check every stamp offline, up to what you give to trust',
    examples: ['stamp verify --ca authority-root.pem', 'stamp verify --block-header 0400…(160 digits)'],
  })
    .option('--ca <file>', 'certificates to trust, in PEM or DER; may be given again', gather, [])
    .option('--block-header <hex>', 'the header of the Bitcoin block that a proof names, 80 bytes', blockHeader)
    .action((options: VerifyOptions) => answer(options, (session) => verify(session, options)));
}

async function verify(session: Session, { ca, blockHeader }: VerifyOptions): Promise<Result<Answer<Listed>>> {
  const roots: string[] = [];
  for (const file of ca) {
    const content = await read(file);
    if (!content.ok) return content;
    roots.push(content.value);
  }
  const listed = await heads(session, { roots, ...(blockHeader === undefined ? {} : { blockHeader }) });
  return listed.ok ? ok({ ...listed.value, refused: listed.value.value.heads.some(isAmiss) }) : listed;
}

type Listed = Value<'stamp.list'>;

async function heads(
  { client }: Session,
  trusted: { readonly roots?: string[]; readonly blockHeader?: string },
): Promise<Result<Answer<Listed>>> {
  const listed = await client.call('stamp.list', trusted);
  if (!listed.ok) return listed;
  return ok({
    value: listed.value,
    text: ({ heads: all }) => all.map(headText).join('\n') || 'No head was stated yet.',
  });
}

function headText({ head, lines, holds, stamps }: StampedHead): string {
  const state = holds ? '' : '\n  WRONG: the journals do not hold what it states any more';
  const said = stamps.length === 0 ? '\n  not stamped yet' : stamps.map((stamp) => `\n${stampText(stamp)}`).join('');
  return `${head}  after ${count(lines, 'journal line')}${state}${said}`;
}

function isAmiss({ holds, stamps }: StampedHead): boolean {
  return !holds || stamps.some(({ verification: { status } }) => status === 'wrong' || status === 'unreadable');
}

function gather(file: string, files: readonly string[]): readonly string[] {
  return [...files, file];
}

function blockHeader(hex: string): string {
  if (!/^[0-9a-fA-F]{160}$/.test(hex)) throw new InvalidArgumentError('It must be 160 hexadecimal digits.');
  return hex;
}

async function read(file: string): Promise<Result<string>> {
  try {
    return ok((await readFile(file)).toString('base64'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail('unreadable', `${file} could not be read: ${reason}`, 'Check its name.', { file, reason });
  }
}

async function write(path: string, base64: string, force: boolean): Promise<Result<null>> {
  try {
    await writeFile(path, Buffer.from(base64, 'base64'), { flag: force ? 'w' : 'wx' });
    return ok(null);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason.startsWith('EEXIST')) {
      return fail('invalid-input', `${path} is there already.`, 'Choose another name, or add --force.', { file: path });
    }
    return fail('read-only', `${path} could not be written: ${reason}`, 'Choose another place.', {
      file: path,
      reason,
    });
  }
}
