import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintToPDFOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { paperFor } from '../../electron/paper.ts';
import { savePdf } from '../../electron/save-pdf.ts';

let folder: string;
let file: string;
let drawn: PrintToPDFOptions[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-pdf-'));
  file = join(folder, 'ferry.pdf');
  drawn = [];
  ground = '#17181a';
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

let ground: string;
const page = {
  getBackgroundColor: () => ground,
  setBackgroundColor: (colour: string) => void (ground = colour),
  webContents: {
    printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
      drawn.push(options);
      return Promise.resolve(Buffer.from(`%PDF on ${ground}`));
    },
  },
};
const save = (path: string, header = 'Ferry', signal = new AbortController().signal) =>
  savePdf(page, { path, header, footer: 'Variorum', paper: 'A4' }, { signal, onProgress: () => undefined });

describe('a page saved as a PDF', () => {
  test('is there whole, in place of what was there, and nothing else is left', async () => {
    writeFileSync(file, 'an older one');
    expect(await save(file)).toEqual({ ok: true, value: null });
    expect(readFileSync(file, 'utf8')).toBe('%PDF on #ffffff');
    expect(ground).toBe('#17181a');
    expect(readdirSync(folder)).toEqual(['ferry.pdf']);
    expect(drawn).toMatchObject([{ pageSize: 'A4', printBackground: true, displayHeaderFooter: true }]);
  });

  test('shows a title as it is, whatever stands in it', async () => {
    await save(file, '<img src=x onerror="alert(1)"> & more');
    expect(drawn[0]?.headerTemplate).toContain('&#60;img src=x onerror=&#34;alert(1)&#34;&#62; &#38; more');
    expect(drawn[0]?.headerTemplate).not.toContain('<img');
  });

  test('is not there where it was called off meanwhile', async () => {
    const result = await save(file, '', AbortSignal.abort());
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(existsSync(file)).toBe(false);
  });

  test.each([
    ['the folder is not there', () => join(folder, 'none/ferry.pdf'), 'unreadable'],
    [
      'a folder stands in its place',
      () => {
        mkdirSync(join(folder, 'there.pdf'));
        return join(folder, 'there.pdf');
      },
      'unreadable',
    ],
  ])('is refused by name where %s, and nothing is left', async (_name, place, code) => {
    const path = place();
    const before = readdirSync(folder);
    expect(await save(path)).toMatchObject({ ok: false, error: { code, details: { file: path } } });
    expect(readdirSync(folder)).toEqual(before);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'is refused where nothing may be written',
    async () => {
      chmodSync(folder, 0o500);
      expect(await save(file)).toMatchObject({ ok: false, error: { code: 'read-only' } });
      chmodSync(folder, 0o700);
    },
  );
});

test.each([
  ['da', 'A4'],
  ['da-DK', 'A4'],
  ['en-GB', 'A4'],
  ['en-US', 'Letter'],
  ['fr-CA', 'Letter'],
  ['und-MX', 'Letter'],
  ['und-DK', 'A4'],
  ['not a locale', 'A4'],
])('the paper of %s is %s', (locale, paper) => expect(paperFor(locale)).toBe(paper));
