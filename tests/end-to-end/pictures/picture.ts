// What a picture of the guides shows, and how the one that is kept in docs/images/ is compared with what is seen now.
// Knows no room; `npm run pictures` draws anew what differs.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../application.ts';
import type { ListedArticle } from './listed-articles.ts';

/** A picture in docs/images/: `<name>-light.png`, and `<name>-dark.png` where it is drawn in both themes. */
export interface Picture {
  /** The file's name, without theme and ending. */
  readonly name: string;
  /** Of the window, in CSS pixels. */
  readonly size?: readonly [width: number, height: number];
  /** Brings about what is to be seen, in a window that was just opened there, and waits for it. */
  readonly show: (scene: Scene) => Promise<void>;
  /** What must be seen: the picture is the smallest box around it. The whole window where left out. */
  readonly of?: (page: Page) => readonly Locator[];
  /** CSS pixels around what is shown, where it is not the whole window. */
  readonly margin?: number;
  readonly themes?: readonly Theme[];
  /** Pixels that may differ where they are more than usual. */
  readonly maxDiffPixels?: number;
}

/** The window, with an archive in it that is the same every time. */
export interface Scene {
  readonly page: Page;
  /** Whether there are notes to review, which the foot of the window counts when it has nothing else to do. */
  readonly hasNotes: boolean;
  /** Opens a place of the archive; versions and articles are counted from 1, as people count them. */
  open(place: PictureRoom | { readonly at: string }): Promise<void>;
}

export interface PictureRoom {
  readonly article?: number;
  readonly room: 'read' | 'compare' | 'versions' | 'sources' | 'evidence';
  readonly version?: number;
  readonly before?: number;
}

export type Theme = 'light' | 'dark';
export const bothThemes: readonly Theme[] = ['light', 'dark'];
/** The size that a window has where a picture does not say otherwise. */
export const usualSize = [1120, 720] as const;
const usualMargin = 10;

/**
 * How far a picture may be from the one that is kept. A kept one has 256 colours, none of them more than 8 of 255 beside
 * the seen one's in any channel, which is up to 0.03 of pixelmatch's `threshold` (0 to 1, in YIQ). Two versions of
 * Chromium, 143 and 156, drew 53 of 59 pictures alike to the last pixel, and all but one within 36 pixels of
 * `threshold` 0.02; one version drew all of them alike twice. A test plants what must be found.
 */
export const tolerance = { threshold: 0.04, maxDiffPixels: 40 } as const;

/** The scene in `page` of an archive that has these articles. */
export function sceneOf(page: Page, articles: readonly ListedArticle[]): Scene {
  const hasNotes = articles.length > 0;
  return {
    page,
    hasNotes,
    async open(place) {
      const hash = 'at' in place ? place.at : addressOf(place);
      await page.goto(new URL(`#${hash}`, page.url()).href);
      // Nothing of what the picture before it opened, chose or scrolled to is left.
      await page.reload();
      await settled(page, hasNotes);
    },
  };

  function addressOf({ article = 1, room, version, before }: PictureRoom): string {
    const { id = '', versions = [] } = articles[article - 1] ?? {};
    const asked = new URLSearchParams();
    if (version !== undefined) asked.set('version', versions[version - 1] ?? '');
    if (before !== undefined) asked.set('before', versions[before - 1] ?? '');
    return `/article/${id}/${room}?${asked}`;
  }
}

/** Shows the picture and expects it to be the kept one, in each of its themes. Goes on after a difference. */
export async function expectAsKept(scene: Scene, picture: Picture): Promise<void> {
  const { page, hasNotes } = scene;
  const [width, height] = picture.size ?? usualSize;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await picture.show(scene);
  await settled(page, hasNotes);
  for (const theme of picture.themes ?? bothThemes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const clip = picture.of && (await boxAround(picture.of(page), picture.margin ?? usualMargin));
    await expect.soft(page).toHaveScreenshot(`${picture.name}-${theme}.png`, {
      ...tolerance,
      ...(picture.maxDiffPixels === undefined ? {} : { maxDiffPixels: picture.maxDiffPixels }),
      scale: 'device',
      ...(clip ? { clip } : {}),
    });
  }
}

/** Waits until nothing is being fetched, and the last that is asked for has been told. */
async function settled(page: Page, hasNotes: boolean): Promise<void> {
  await page.locator('variorum-archive-line').waitFor();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('variorum-pending-lines')).toHaveCount(0);
  if (hasNotes) await page.locator('footer variorum-icon[name="note"]').waitFor();
}

/** Whether what is seen is kept, as `npm run pictures` wants it, and nothing is compared. */
export function keeps(): boolean {
  return ['all', 'changed'].includes(test.info().config.updateSnapshots);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest box around the first that each finds, and `margin` CSS pixels on every side. */
async function boxAround(shown: readonly Locator[], margin: number): Promise<Box> {
  for (const locator of shown) await locator.first().waitFor();
  const found = await Promise.all(shown.map((locator) => locator.first().boundingBox()));
  const boxes = found.filter((box) => box !== null);
  const left = Math.min(...boxes.map(({ x }) => x)) - margin;
  const top = Math.min(...boxes.map(({ y }) => y)) - margin;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + margin;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + margin;
  return {
    x: Math.max(0, left),
    y: Math.max(0, top),
    width: right - Math.max(0, left),
    height: bottom - Math.max(0, top),
  };
}
