// The guides, in both languages: what they name is there, and what there is they name. The pictures themselves are
// compared with the rooms by tests/end-to-end/pictures.browser.spec.ts.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commandWords } from '../../commands/words.ts';
import { enginePictures } from '../end-to-end/pictures/engine-pictures.ts';
import {
  danishPictures,
  emptyPicture,
  firstStepsPicture,
  guidePictures,
} from '../end-to-end/pictures/guide-pictures.ts';
import { bothThemes, type Picture } from '../end-to-end/pictures/picture.ts';
import { commandsPage } from './commands-page.ts';

const docs = new URL('../../docs/', import.meta.url);
const root = new URL('../../', import.meta.url);
const guides = { en: 'guide.md', da: 'vejledning.md' } as const;
const languages = ['en', 'da'] as const;
const startPictures = [firstStepsPicture, emptyPicture];

const read = (name: string, base = docs): string => readFileSync(new URL(name, base), 'utf8');

describe.each(languages)('the guide in %s', (language) => {
  const text = read(guides[language]);
  const { names } = commandWords[language];

  test('names each room and each page, with its key where it has one', () => {
    const shown = ['room.read', 'room.compare', 'room.versions', 'room.sources', 'room.evidence'] as const;
    for (const id of shown) expect(text).toContain(`**${names[id]}**`);
    const pages = ['library.show', 'review.show', 'settings.show', 'steps.show'] as const;
    for (const id of pages) expect(text.toLowerCase()).toContain(names[id].toLowerCase());
  });

  test('leads to a page that has every command with its keys', async () => {
    const page = { en: 'keys.md', da: 'taster.md' }[language];
    expect(text).toContain(`(${page})`);
    // Written by `npx vitest run tests/docs -u`.
    await expect(commandsPage(language)).toMatchFileSnapshot(new URL(page, docs).pathname);
  });

  test('has a picture of every room', () => {
    const pictures = language === 'en' ? [...startPictures, ...guidePictures] : [...startPictures, ...danishPictures];
    for (const { name } of pictures) expect(text).toContain(`images/${name}-light.png`);
  });
});

describe('the pictures', () => {
  const pictures: readonly Picture[] = [...startPictures, ...guidePictures, ...danishPictures, ...enginePictures];
  const files = pictures.flatMap(({ name, themes = bothThemes }) => themes.map((theme) => `${name}-${theme}.png`));

  test('are those that the tests compare, and no others', () => {
    expect(readdirSync(new URL('images/', docs)).sort()).toEqual([...files].sort());
  });

  test('are each shown somewhere', () => {
    const shown = ['README.md', ...markdownOf(docs).map((name) => `docs/${name}`)]
      .map((name) => read(name, root))
      .join();
    expect(files.filter((name) => !shown.includes(`images/${name}`))).toEqual([]);
  });

  test.each(files)('%s is smaller than 80 kB', (name) => {
    expect(statSync(new URL(`images/${name}`, docs)).size).toBeLessThan(80_000);
  });
});

describe.each([...markdownOf(docs).map((name) => `docs/${name}`), ...markdownOf(root)])('%s', (name) => {
  const text = read(name, root);
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
    ([, link, source]) => link ?? source ?? '',
  );

  test('leads to files and headings that are there', () => {
    const lost = links.filter((link) => !/^[a-z]+:/i.test(link)).filter((link) => !isThere(link, name));
    expect(lost).toEqual([]);
  });
});

function markdownOf(folder: URL): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.md'));
}

/** @param name The file that has the link, from the root. */
function isThere(link: string, name: string): boolean {
  const [path = '', heading] = link.split('#');
  const file = path === '' ? new URL(name, root) : new URL(path, new URL(name, root));
  if (!existsSync(file)) return false;
  return heading === undefined || headings(readFileSync(file, 'utf8')).has(decodeURIComponent(heading));
}

/** The anchors that GitHub gives headings. */
function headings(markdown: string): ReadonlySet<string> {
  const titles = [...markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) => title);
  return new Set(
    titles.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\- ]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
