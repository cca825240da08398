// Every command once, in a process of its own, as it is typed at a terminal: it does what it is for, ends by itself with
// the right exit code, and has nothing to complain of. A command that is not in this story fails it.
import type { Command } from 'commander';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { programFor } from '../../cli/main.ts';
import { pending, proof } from '../stamp/proof-writer.ts';
import { ended, says, type Workplace, workplace } from './run-variorum.ts';

/** What is typed after `variorum`, what it says then, and what is piped in. */
type Step = readonly [typed: string, says: RegExp, input?: string];

const bridge = (day: string): string =>
  `Broen lukkes\n\nBroen lukker på ${day}, siger borgmester Ida Lund.\n\nDet bliver dyrt, siger Lund.\n`;
const files = {
  'friday.txt': bridge('fredag'),
  'monday.txt': bridge('mandag'),
  'tunnel.txt': 'Tunnelen åbner\n\nTunnelen åbner på tirsdag, oplyser direktør Ida Lund.\n',
};
const signedOff = `--reason 'Østre Landsret 12/2026' --by 'A. Arkivar'`;
const line = (asked: object): string => `${JSON.stringify({ id: 'a', lang: 'da', ...asked })}\n`;

const steps: readonly Step[] = [
  ['import friday.txt monday.txt --as-versions', /^friday\.txt: new article 1, “Broen lukkes”/],
  ['import tunnel.txt', /^tunnel\.txt: new article 2,/],
  ['list', /^2 .*1 version .*\n1 .*2 versions /],
  ['show 1 --version 1', /Broen lukker på fredag/],
  ['history 1', /Version 1[^]*Version 2/],
  ['compare 1', /\[-fredag-\]\{\+mandag\+\}/],
  ['collate 1', /mandag\] fredag 1/],
  ['search tunneler', /^2 {2}/],
  ['tag 1 2 --add trafik', /^2 articles changed\.$/m],
  ['collection make Søndag', /^“Søndag” is made/],
  ['collection put Søndag 2', /^1 article put into “Søndag”/],
  ['collection list', /^Søndag /],
  ['collection take Søndag 2', /^1 article taken out of/],
  ['collection rename Søndag Mandag', /is called “Mandag” now/],
  ['collection remove Mandag', /^“Mandag” is removed\.$/m],
  ['version remove 1 1', /is taken out/],
  ['version restore 1 1', /is back/],
  ['version language 1 1 nb', /is read as nb/],
  ['split 1 1', /is an article of its own now/],
  ['merge 1 3', /2 versions/],
  [`note add 1 --version 1 --quote 'på fredag' -m 'Hvornår?'`, /^Note 1 /],
  [`note reply 1 1 -m 'Klokken otte.'`, /^Note 2 answers note 1\.$/m],
  ['note change 1 1 -m -', /^Note 1 changed\.$/m, 'Hvornår præcis?\n'],
  ['note list 1 --version 1', /Hvornår præcis\?[^]*Klokken otte\./],
  ['note place 1 1 --version 2 --lost', /^Note 1 is not on version 2\.$/m],
  ['note review', /^There are no notes to review\.$/m],
  ['note remove 1 1', /^Note 1 removed\.$/m],
  ['note restore 1 1', /^Note 1 restored\.$/m],
  ['attribution list 1', /^1 {2}borgmester Ida Lund: /],
  ['attribution confirm 1 1', /^Statement 1 confirmed on version 2\.$/m],
  [`attribution correct 1 2 --speaker 'Ida Lund'`, /^Statement 2 corrected on version 2\.$/m],
  ['attribution reject 1 2', /^Statement 2 rejected on version 2\.$/m],
  ['attribution undecide 1 2', /^What was decided on statement 2 is taken back\.$/m],
  [`attribution add 2 --content 'på tirsdag' --source 'Ida Lund' --cue ''`, /^A statement added on version 1\.$/m],
  ['sources 1 --why', /rule \S+/],
  ['source list', /2 articles .*Ida Lund/],
  [`source card 'ida lund'`, /roles: borgmester; direktør/],
  [`source split 'Ida Lund' --name Lund`, /^Lund, person \(decided by a person\)/],
  [`source merge 'Ida Lund' Lund`, /^Ida Lund, person[^]* in 2 articles/],
  [`source describe 'Ida Lund' --note 'Siden 2022.'`, /^Ida Lund, person/],
  [`source unassign 'Ida Lund'`, /^Ida Lund, person/],
  ['log', /source/],
  ['undo', /^Undone: /],
  ['redo', /^Redone: /],
  ['export article 1', /^<!doctype html>/i],
  ['export comparison 1', /<ins[ >]/],
  ['export notes 1', /Hvornår præcis\?/],
  ['sign on', /is signed since /],
  ['sign status', /is signed since /],
  ['sign off', /is not signed\.$/m],
  ['stamp request --to head.tsq', /is stated in the archive\. Nothing was sent\./],
  ['stamp attach head.ots', /^Kept with head /],
  ['stamp list', /^[0-9a-f]{64} {2}after /],
  ['stamp verify', /OpenTimestamps/],
  ['prove 1 1 --to proof', /^Written to .*\d+ files\./],
  ['verify', /^All is as it was written: /],
  ['repair', /^There was nothing to repair\./],
  [`purge 1 1 ${signedOff} --yes`, /^Gone for good:/m],
  ['attribute --jsonl', /"attributions":\[\{/, line({ text: files['tunnel.txt'] })],
  [
    'reanchor --jsonl',
    /"status":"kept"/,
    line({ before: files['friday.txt'], after: files['monday.txt'], spans: [{ id: 's', range: [0, 5] }] }),
  ],
];

let place: Workplace;
beforeAll(async () => {
  place = await workplace();
  for (const [name, text] of Object.entries(files)) await writeFile(join(place.folder, name), text);
});
afterAll(() => place.leave());

describe.sequential('every command does what it is for, and ends', () => {
  for (const [typed, pattern, input] of steps) {
    test(typed, async () => {
      if (typed.startsWith('stamp attach')) await stampHead();
      const { code, stdout, stderr } = await place.runAlone(words(typed), input);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(pattern);
    });
  }

  test('serve', async () => {
    const server = place.start(['serve']);
    const end = ended(server);
    const [address] = await says(server, /http:\S+/);
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
    server.kill('SIGTERM');
    expect((await end).code).toBe(0);
  });

  test('and none is left out', async () => {
    const told = [...steps.map(([typed]) => words(typed)), ['serve']];
    const names = leaves(await programFor(undefined, false)).map((command) => command.join(' '));
    expect(names.length).toBeGreaterThan(50);
    const untold = names.filter((name) => !told.some((typed) => `${typed.join(' ')} `.startsWith(`${name} `)));
    expect(untold).toEqual([]);
  });
});

test('a refusal and a misuse are told from each other by the exit code', async () => {
  expect((await place.runAlone(['show', '99'])).code).toBe(1);
  expect((await place.runAlone(['frobnicate'])).code).toBe(2);
});

/** A proof of OpenTimestamps that the head was handed to a calendar, as `ots stamp` leaves it. */
async function stampHead(): Promise<void> {
  const digest = createHash('sha256')
    .update(await readFile(join(place.folder, 'head.json')))
    .digest();
  await writeFile(join(place.folder, 'head.ots'), proof(digest, [pending('https://calendar.example')]));
}

/** The words of a line as a shell takes it apart, as far as there are quotes in the story. */
function words(typed: string): readonly string[] {
  return Array.from(typed.matchAll(/'([^']*)'|\S+/g), ([whole, quoted]) => quoted ?? whole);
}

/** The names of all commands that have none below them. */
function leaves(command: Command): readonly (readonly string[])[] {
  return command.commands.flatMap((child) =>
    child.commands.length === 0 ? [[child.name()]] : leaves(child).map((names) => [child.name(), ...names]),
  );
}
