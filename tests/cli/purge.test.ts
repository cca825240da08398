// `variorum purge`: says what would go, asks nobody that is not there, and leaves no word of what went in the folder.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PurgeReport } from '../../archive/model/purge.ts';
import type { Article } from '../../archive/model/article.ts';
import { workplace, type Workplace } from './run-variorum.ts';

const texts = {
  'hemmelig.txt': 'Hans Hemmelig dømt\n\nHans Hemmelig fik to år.\n',
  'mand.txt': 'Mand dømt\n\nEn mand fik to år.\n',
};
const signedOff = ['--reason', 'Østre Landsret 12/2026', '--by', 'A. Arkivar'];

let place: Workplace;
beforeEach(async () => {
  place = await workplace();
  for (const [name, text] of Object.entries(texts)) await writeFile(join(place.folder, name), text);
  await place.run(['import', ...Object.keys(texts), '--as-versions']);
  await place.run(['note', 'add', '1', '--version', '1', '--quote', 'Hans Hemmelig fik', '-m', 'Navnet skal ud.']);
});
afterEach(() => place.leave());

/** The files of the archive in which a word stands. */
async function holding(word: RegExp): Promise<readonly string[]> {
  const files = await readdir(place.archive, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const file of files.filter((each) => each.isFile())) {
    const path = join(file.parentPath, file.name);
    if (word.test(await readFile(path, 'utf8'))) found.push(path);
  }
  return found;
}

describe('variorum purge', () => {
  test('says what would go and what stays, and does nothing', async () => {
    const { code, stdout } = await place.run(['purge', '1', '1', ...signedOff, '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toContain('version 1 of “Mand dømt”');
    expect(stdout).toContain('1 other version of the same article');
    expect(stdout).toContain('what was written in 1 note on it (--with-notes)');
    expect(await holding(/Hemmelig/)).not.toEqual([]);
  });

  test('does nothing where nobody can be asked', async () => {
    const { code, stderr } = await place.run(['purge', '1', '1', ...signedOff]);
    expect([code, stderr.includes('--yes')]).toEqual([1, true]);
    expect((await place.run(['show', '1', '--version', '1'])).stdout).toContain('Hans Hemmelig fik to år.');
  });

  test('needs a reason and a name', async () => {
    expect((await place.run(['purge', '1', '1', '--yes', '--by', 'A. Arkivar'])).code).toBe(2);
    expect((await place.run(['purge', '1', '1', '--yes', '--reason', 'Østre Landsret'])).code).toBe(2);
  });

  test('takes a version out for good, and every command says so', async () => {
    const report = (await place.json(['purge', '1', '1', ...signedOff, '--yes'])) as PurgeReport;
    expect(report.versions).toMatchObject([{ captures: 1, quotes: 1, notes: 0 }]);
    expect(await holding(/hemmelig/i)).toEqual([]);
    expect((await place.run(['verify'])).code).toBe(0);
    const shown = await place.run(['show', '1', '--version', '1']);
    expect([shown.code, shown.stderr]).toEqual([1, expect.stringContaining('A. Arkivar: Østre Landsret 12/2026')]);
    expect((await place.run(['history', '1'])).stdout).toMatch(/Version 1.*purged .* by A\. Arkivar/);
    expect((await place.run(['show', '1'])).stdout).toContain('En mand fik to år.');
    const notes = await place.run(['note', 'list', '1']);
    expect(notes.stdout).toContain('Navnet skal ud.');
    expect(notes.stdout).toContain('Its passage was purged.');
    expect((await place.run(['search', 'Hemmelig'])).stdout).not.toContain('fik to');
    const again = await place.run(['import', 'hemmelig.txt']);
    expect([again.code, `${again.stdout}${again.stderr}`]).toEqual([1, expect.stringContaining('was purged')]);
    expect((await place.run(['purge', '1', '1', ...signedOff, '--yes'])).code).toBe(1);
    expect(await holding(/hemmelig/i)).toEqual([]);
  });

  test('takes a whole article out, named by one of its versions or by its number', async () => {
    const { versions } = (await place.json(['history', '1'])) as Article;
    const one = await place.run(['purge', versions[1]?.id ?? '', ...signedOff, '--yes']);
    expect([one.code, one.stdout]).toEqual([0, expect.stringContaining('Gone for good:')]);
    expect((await place.run(['purge', '1', ...signedOff, '--with-notes', '--yes'])).code).toBe(0);
    expect(await holding(/hemmelig|Mand dømt|Navnet skal/i)).toEqual([]);
    expect((await place.run(['list'])).stdout).toContain('[…]');
    expect((await place.run(['verify'])).code).toBe(0);
  });
});
