// Proving, signing and stamping as people do it: commands over files, with an authority of OpenSSL's where there is one.
import { execFileSync } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { morning, noon } from '../contract/story.ts';
import { type Workplace, workplace } from './run-variorum.ts';

let place: Workplace;
beforeAll(async () => {
  place = await workplace();
  for (const [name, text] of Object.entries({ '1.txt': morning, '2.txt': noon, '3.txt': 'Andet\n\nEn anden sag.' })) {
    await writeFile(join(place.folder, name), text);
  }
  await words('import', '1.txt', '2.txt', '--as-versions');
  await words('import', '3.txt');
});
afterAll(() => place.leave());

async function words(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await place.run(args);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

function inFolder(command: string, folder = '.'): string {
  return execFileSync('sh', ['-c', `${command} 2>&1`], { cwd: join(place.folder, folder) }).toString();
}

const hasOpenSsl = (() => {
  try {
    return execFileSync('sh', ['-c', 'openssl version']).toString().startsWith('OpenSSL 3');
  } catch {
    return false;
  }
})();
if (!hasOpenSsl) console.log('A stamp of an authority of our own: skipped, there is no OpenSSL 3.');

describe('signing', () => {
  test('on, off and what stands between, with the key outside the archive and for its owner alone', async () => {
    expect(await words('sign', 'status')).toMatch(/is not signed/);
    expect(await words('sign', 'on')).toMatch(/is signed since .*\n {2}Public key [\w-]{43} /);
    await words('note', 'add', '1', '--quote', '40 passagerer', '--version', '1', '-m', 'Talt?');
    const keys = join(place.folder, 'Variorum', 'keys');
    const [key = '', ...others] = await readdir(keys);
    expect(others).toEqual([]);
    expect((await stat(join(keys, key))).mode & 0o777).toBe(0o600);
    const secret = (await readFile(join(keys, key), 'utf8')).split('\n')[1] ?? '';
    expect(inFolder(`grep -rl '${secret}' archive || true`)).toBe('');
    const journal = inFolder('cat archive/journal/*.ndjson').trimEnd().split('\n');
    expect(journal.at(-1)).toMatch(/,"signature":"[\w-]{86}"\}$/);
    expect(await words('verify')).toMatch(/^All is as it was written/);
  });

  test('a journal that is signed is gone on with under another name where the key is not', async () => {
    inFolder('mv Variorum/keys Variorum/elsewhere');
    await words('note', 'add', '1', '--quote', '40 passagerer', '--version', '1', '-m', 'Hvem?');
    expect((await readdir(join(place.archive, 'journal'))).length).toBe(2);
    expect(await words('verify')).toMatch(/^All is as it was written/);
    inFolder('mv Variorum/elsewhere Variorum/keys');
  });
});

describe('stamping', () => {
  test.skipIf(!hasOpenSsl)('a head is stated, stamped by an authority and checked, all from files', async () => {
    const said = await words('stamp', 'request', '--to', 'head.tsq');
    const [head = ''] = /[0-9a-f]{64}/.exec(said) ?? [];
    expect(said).toContain('Nothing was sent.');
    expect(inFolder('sha256sum head.json')).toContain(head);
    expect((await place.run(['stamp', 'request', '--to', 'head.tsq'])).stderr).toContain('is there already');
    await writeFile(join(place.folder, 'tsa.cnf'), authority);
    inFolder(
      'openssl req -new -newkey rsa:2048 -nodes -x509 -keyout tsa.key -out root.pem -config tsa.cnf -extensions ext',
    );
    inFolder(
      'echo 01 > serial; openssl ts -reply -config tsa.cnf -queryfile head.tsq -signer root.pem -inkey tsa.key -out head.tsr',
    );
    expect(await words('stamp', 'attach', 'head.tsr')).toContain(`Kept with head ${head}`);
    expect(await words('stamp', 'list')).toContain('nothing given says who made it');
    expect(await words('stamp', 'verify', '--ca', 'root.pem')).toMatch(/RFC 3161, .* UTC: valid\n/);
    expect((await place.run(['stamp', 'attach', 'root.pem'])).stderr).toContain('neither an answer of');
    await words('prove', '1', '1', '--to', 'stamped', '--head', head);
    const page = await readFile(join(place.folder, 'stamped', 'INSTRUCTIONS.txt'), 'utf8');
    const [command = ''] = /^ {4}openssl ts .*$/m.exec(page) ?? [];
    expect(inFolder(command, 'stamped')).toContain('Verification: OK');
    inFolder('python3 check.py', 'stamped');
  });
});

describe('proving', () => {
  test('a version of an article, which names where it went and what else it tells', async () => {
    const said = await words('prove', '1', '1', '--to', 'proof');
    expect(said).toMatch(/Written to .*\/proof: \d+ files\./);
    expect(said).toMatch(/tell of 1 other article:/);
    expect(inFolder('sha256sum -c SHA256SUMS', 'proof')).not.toContain('FAILED');
    const again = await place.run(['prove', '1', '1', '--to', 'proof/chain/none/deep']);
    expect(again.code).toBe(0);
    await words('prove', '1', '1', '--to', 'proof');
    expect(await readdir(join(place.folder, 'proof'))).toContainEqual(expect.stringMatching(/^proof-[0-9a-f]{12}$/));
  });

  test('a version by its SHA-256 alone, as JSON', async () => {
    const { versions } = (await place.json(['history', '1'])) as { versions: { id: string }[] };
    const id = versions[1]?.id ?? '';
    const printed = (await place.json(['prove', id, '--to', 'second'])) as { folder: string; files: string[] };
    expect(printed.folder).toBe(join(place.folder, 'second'));
    expect(printed.files).toContain(`versions/${id.slice(0, 2)}/${id}.json`);
    expect(inFolder('python3 check.py', 'second')).toContain(`version   ${id}`);
  });

  test('nothing where there is nothing, or no room', async () => {
    expect((await place.run(['prove', 'f'.repeat(64)])).stderr).toContain('Nothing captured version');
    await writeFile(join(place.folder, 'file'), '');
    const refused = await place.run(['prove', '1', '--to', 'file']);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('is there already')]);
  });
});

const authority = `[req]
distinguished_name=dn
prompt=no
[dn]
CN=An authority of a test
[ext]
extendedKeyUsage=critical,timeStamping
keyUsage=critical,digitalSignature
[tsa]
default_tsa=t
[t]
serial=serial
crypto_device=builtin
default_policy=1.2.3.4
digests=sha256
signer_digest=sha256
ess_cert_id_alg=sha256
`;
