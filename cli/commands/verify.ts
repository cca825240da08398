// `variorum verify`: checks everything in the archive against what was written down when it came in.
import type { Command } from 'commander';
import type { Verification } from '../../archive/model/verification.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { count } from '../words.ts';

export function verifyCommand(): Command {
  return archiveCommand({
    name: 'verify',
    summary: 'check the whole archive: every version, original, journal line and view',
    examples: ['verify', 'verify --archive ~/articles --json'],
  }).action((options: ArchiveOptions) => answer(options, verify));
}

async function verify({ client, signal, onProgress }: Session): Promise<Result<Answer<Verification>>> {
  const verified = await client.call('archive.verify', {}, { signal, onProgress });
  if (!verified.ok) return verified;
  return ok({ value: verified.value, text: verificationText, refused: verified.value.findings.length > 0 });
}

function verificationText({ versions, originals, journalLines, views, findings }: Verification): string {
  const checked = [
    count(versions, 'version'),
    count(originals, 'original'),
    count(journalLines, 'journal line'),
    count(views, 'view'),
  ].join(', ');
  if (findings.length === 0) return `All is as it was written: ${checked}.`;
  const lines = findings.map(({ kind, path, message }) => `  ${path} (${kind}): ${message}`);
  return `${count(findings.length, 'thing')} not as it should be, of ${checked}:\n${lines.join('\n')}`;
}
