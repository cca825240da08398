// A proof is checked as the person it is handed to checks it: by the commands that its own pages print, run as they
// stand, on the folder as it was written and on one with each of its files altered.
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Proof } from '../../archive/export/proof.ts';
import { proofOf } from '../../archive/export/proof.ts';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { signerWith } from '../../archive/node/ed25519.ts';
import { openStore } from '../../archive/store/open.ts';
import {
  capturedEvent,
  importChange,
  noteEvent,
  originalOf,
  steadyPlatform,
  valueOf,
  versionOf,
} from '../helpers/changes.ts';
import { memoryStorage } from '../helpers/memory-storage.ts';

const headline = 'Broen åbner “igen”,"prev":"00","seq":1';

/** An archive with three articles, and the proof of the middle one's first version; it was captured twice. */
async function makeProof(purging = false): Promise<{ proof: Proof; article: string; head: string }> {
  const storage = memoryStorage();
  const platform = steadyPlatform();
  const site = { place: 'a'.repeat(64), host: 'redaktion' };
  const signer = signerWith(generateKeyPairSync('ed25519').privateKey);
  if (signer === undefined) throw new Error('no key');
  const keys = { make: () => Promise.resolve(signer), find: () => Promise.resolve(signer) };
  const store = valueOf(await openStore(storage, platform, { location: '/archive', site, create: true, keys }));
  const [before, article, after] = [newIdentifier(platform), newIdentifier(platform), newIdentifier(platform)];
  const content = versionOf(headline, 'Broen åbner tirsdag \\ onsdag 🌊, siger "kommunen".');
  valueOf(await store.commit(importChange(platform, before, versionOf('Før', 'En anden sag.'), true)));
  valueOf(await store.testimony.startSigning());
  valueOf(await store.commit(importChange(platform, article, content, true)));
  valueOf(await store.commit(importChange(platform, after, versionOf('Efter', 'En tredje sag.'), true)));
  valueOf(await store.commit({ events: [noteEvent(platform, article, content, 'Hvornår?')] }));
  valueOf(
    await store.commit({ originals: [originalOf(content)], events: [capturedEvent(platform, article, content)] }),
  );
  if (purging) {
    valueOf(await store.purge({ of: { article: after }, notes: true, reason: 'En kendelse', by: 'Redaktøren' }));
  }
  const asked = { version: store.prepare(content), article: undefined, head: undefined };
  const evidence = valueOf(await store.testimony.evidence(asked));
  return { proof: proofOf(evidence, headline, platform.sha256), article, head: evidence.head.id };
}

/** The commands of a page, in their order: what stands four spaces in. */
function commandsOf(page: string): readonly string[] {
  const blocks: string[][] = [];
  let open = false;
  for (const line of page.split('\n')) {
    if (line.startsWith('    ')) {
      if (!open) blocks.push([]);
      blocks.at(-1)?.push(line.slice(4));
      open = true;
    } else if (line !== '') open = false;
    else if (open) blocks.at(-1)?.push('');
  }
  return blocks.map((block) => block.join('\n').trimEnd());
}

interface Said {
  readonly code: number;
  readonly output: string;
}

let folder: string;
let made: Awaited<ReturnType<typeof makeProof>>;
let commands: readonly string[];

beforeAll(async () => {
  made = await makeProof();
  folder = await mkdtemp(join(tmpdir(), 'variorum-proof-'));
  await write(join(folder, 'proof'));
  commands = commandsOf(textOf('INSTRUCTIONS.txt'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(target: string, { files } = made.proof): Promise<void> {
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), bytes);
  }
}

function textOf(path: string): string {
  return Buffer.from(made.proof.files.find((file) => file.path === path)?.bytes ?? []).toString();
}

function run(command: string, name = 'proof'): Said {
  try {
    const output = execFileSync('sh', ['-c', `${command} 2>&1`], { cwd: join(folder, name) }).toString();
    return { code: 0, output };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: Buffer };
    return { code: status, output: stdout.toString() };
  }
}

/** The command of the page that holds `word`. */
function command(word: string): string {
  const found = commands.find((each) => each.includes(word));
  if (found === undefined) throw new Error(`The page has no command with ${word}.`);
  return found;
}

describe('a proof', () => {
  it('says the same commands in both languages, and prints the script that lies beside it', () => {
    expect(commandsOf(textOf('VEJLEDNING.txt'))).toEqual(commands);
    expect(commands).toHaveLength(6);
    expect(`${commands.at(-1)}\n`).toBe(textOf('check.py'));
  });

  it('says how much of other articles its lines tell', () => {
    // article-created and version-captured of the third article; those of the first stand before the capture.
    expect(made.proof.disclosure).toEqual({ lines: 5, others: 2, otherArticles: 1 });
    expect(textOf('INSTRUCTIONS.txt')).toContain('Of the 5 lines in chain/, 2 tell of 1 other articles');
    expect(textOf('VEJLEDNING.txt')).toContain('Af de 5 linjer i chain/ fortæller 2 om 1 andre artikler');
  });

  it('lets nothing from outside start a line of the page', () => {
    expect(textOf('INSTRUCTIONS.txt')).toContain(`Headline: ${headline}\n`);
  });

  it('holds by sha256sum', () => {
    const { code, output } = run(command('sha256sum -c'));
    expect(code).toBe(0);
    expect(output.match(/: OK$/gm)).toHaveLength(made.proof.files.length - 1);
  });

  it('holds by the shell loop, up to the head that the page names', () => {
    expect(run(command('while IFS=')).output).toMatch(/^chain\/[0-9a-f]{8}\.ndjson reaches the head\n$/);
    expect(run(command('sha256sum head.json')).output).toContain(made.head);
    expect(textOf('INSTRUCTIONS.txt')).toContain(`Head: ${made.head}`);
  });

  it('holds by check.py', () => {
    const { code, output } = run(command('python3'));
    expect([code, output.match(/^captured/gm)?.length]).toEqual([0, 2]);
    expect(output).toContain(`head      ${made.head}`);
  });

  it('is signed, as OpenSSL says', () => {
    expect(run(command('openssl pkeyutl'))).toEqual({ code: 0, output: 'Signature Verified Successfully\n' });
  });

  it('holds also where a purge took words out of its lines since, and says so', async () => {
    const { proof } = await makeProof(true);
    await write(join(folder, 'redacted'), proof);
    expect(run(command('sha256sum -c'), 'redacted').code).toBe(0);
    expect(run(command('while IFS='), 'redacted').output).toMatch(/reaches the head\n$/);
    const { code, output } = run(command('python3'), 'redacted');
    expect(code).toBe(0);
    expect(output).toMatch(/lines, (\d) of them redacted since, \1 of these by a purge told of here/);
    expect(run('grep -c Efter chain/*', 'redacted').output).toBe('0\n');
  });

  it('does not hold with any of its files altered, gone or added', async () => {
    for (const { path, bytes } of made.proof.files) {
      await rm(join(folder, 'altered'), { recursive: true, force: true });
      await cp(join(folder, 'proof'), join(folder, 'altered'), { recursive: true });
      const altered = Buffer.from(bytes);
      // Another letter or digit, so that the file stays text and JSON and only says something else.
      const at = altered.findIndex(
        (byte, index) => index >= altered.length / 2 && /[a-y0-8]/.test(String.fromCharCode(byte)),
      );
      altered[at] = (altered[at] ?? 0) + 1;
      await writeFile(join(folder, 'altered', path), altered);
      expect([path, run(command('sha256sum -c'), 'altered').code]).not.toEqual([path, 0]);
      // An altered check.py may say anything: the first step is what tells of it.
      if (path !== 'check.py') expect([path, run(command('python3'), 'altered').code]).toEqual([path, 1]);
      await rm(join(folder, 'altered', path));
      if (path !== 'check.py') expect([path, run(command('python3'), 'altered').code]).toEqual([path, 1]);
    }
    await write(join(folder, 'altered'));
    await writeFile(join(folder, 'altered', 'originals', 'more.txt'), 'more');
    expect(run(command('python3'), 'altered').output).toContain('originals/more.txt: not listed');
  });

  it('does not hold when whoever alters it makes new sums', async () => {
    const forged = join(folder, 'forged');
    const forge = async (path: string, change: (text: string) => string): Promise<Said> => {
      await rm(forged, { recursive: true, force: true });
      await cp(join(folder, 'proof'), forged, { recursive: true });
      await writeFile(join(forged, path), change(await readFile(join(forged, path), 'utf8')));
      const files = made.proof.files.map((file) => `"${file.path}"`).filter((each) => each !== '"SHA256SUMS"');
      run(`sha256sum ${files.join(' ')} > SHA256SUMS`, 'forged');
      expect(run(command('sha256sum -c'), 'forged').code).toBe(0);
      return run(command('python3'), 'forged');
    };
    const chain = made.proof.files.find(({ path }) => path.startsWith('chain/'))?.path ?? '';
    const version = made.proof.files.find(({ path }) => path.startsWith('versions/'))?.path ?? '';
    const another = (text: string): string => text.replace('Hvornår?', 'Hvornaar?');
    const cases: readonly (readonly [string, (text: string) => string, RegExp])[] = [
      [chain, another, /does not continue the chain/],
      [chain, (text) => text.split('\n').slice(0, -2).join('\n') + '\n', /does not end where head\.json says/],
      [chain, (text) => text.split('\n').toSpliced(2, 1).join('\n'), /does not continue the chain/],
      [version, (text) => text.replace('tirsdag', 'onsdag'), /its SHA-256 is not its name/],
      ['text.txt', (text) => text.replace('tirsdag', 'onsdag'), /text\.txt: not the text/],
      ['captures.json', (text) => text.replace('redaktion', '').replace('text/plain', 'text/html'), /captures\.json/],
      ['head.json', (text) => text.replace(/"lines":\d+/, '"lines":3'), /head\.json/],
      ['archive.json', (text) => text.replace('2026', '2025'), /archive\.json: not as it was sealed/],
    ];
    for (const [path, change, found] of cases) {
      const said = await forge(path, change);
      expect([path, said.code]).toEqual([path, 1]);
      expect(said.output).toMatch(found);
    }
    await forge(chain, another);
    expect(run(command('while IFS='), 'forged').output).toContain('BROKEN');
    await forge(chain, (text) => text.replace('"capturedAt":"2026', '"capturedAt":"2025'));
    expect(run(command('openssl pkeyutl'), 'forged').code).toBe(0);
    expect(run(command('while IFS='), 'forged').output).toContain('BROKEN');
  });
});
