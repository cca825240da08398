// `variorum sign`: whether this computer signs what it writes to the archive.
import type { Command } from 'commander';
import type { Params } from '../../archive/contract.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import type { Signing } from '../../archive/model/signing.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand, describedCommand } from '../archive-command.ts';
import { moment } from '../words.ts';

type SigningCall = 'signing.describe' | 'signing.start' | 'signing.end';

export function signCommand(): Command {
  return describedCommand({
    name: 'sign',
    summary: 'sign what this computer writes to the archive with a key of its own',
    examples: ['sign status', 'sign on', 'sign off'],
  })
    .addCommand(signingCommand('status', 'say whether this computer signs, and with which key', 'signing.describe'))
    .addCommand(signingCommand('on', 'make a key, keep it outside the archive, and sign from now on', 'signing.start'))
    .addCommand(signingCommand('off', 'sign no more, from the next line on', 'signing.end'));
}

function signingCommand(name: string, summary: string, call: SigningCall): Command {
  return archiveCommand({ name, summary, examples: [`sign ${name}`] }).action((options: ArchiveOptions) =>
    answer(options, (session) => told(session, call)),
  );
}

async function told({ client }: Session, call: SigningCall): Promise<Result<Answer<Signing>>> {
  const signing = await client.call(call, {} satisfies Params<SigningCall>);
  if (!signing.ok) return signing;
  const archive = await client.call('archive.describe', {});
  if (!archive.ok) return archive;
  // Where a key is gone, opening the archive said so.
  const { repairs } = archive.value;
  return ok({ value: signing.value, text: (value) => [signingText(value), ...repairs].join('\n') });
}

function signingText({ device, publicKey, since }: Signing): string {
  if (publicKey === null) return `What this computer (${device}) writes is not signed.`;
  return `What this computer (${device}) writes is signed since ${moment(since ?? '')}.
  Public key ${publicKey} (Ed25519)
  Give that key to whoever is to know that a signature is yours. The private one never leaves this computer.`;
}
