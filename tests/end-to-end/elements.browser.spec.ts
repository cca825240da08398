// Every element of the interface in every state that the page of elements knows, in both themes and both languages: nothing
// in the console, nothing that axe finds, nothing cut off or wider than a narrow window, no value that was not meant to be
// read. It needs no archive: only the built page.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { serveElements } from '../elements/serve-elements.ts';
import { expect, test } from './application.ts';
import type { BrowserLauncher } from './browser-host.ts';
import { layoutFaults } from './layout-faults.ts';

/** The sheets are looked at in so many tests, so that a slow machine can do some beside one another. */
const parts = 4;
/** CSS pixels: the narrowest window that WCAG 2.1 asks for (1.4.10), a narrow pane, and a wide one for axe. */
const widths = [320, 480] as const;
const wide = 1000;
/** What stands on a page only by mistake, wherever it comes from. */
const mistaken = /\bundefined\b|\[object |\bNaN\b|Invalid Date/;

for (const [theme, language] of [
  ['light', 'en'],
  ['dark', 'da'],
] as const) {
  for (const part of Array.from({ length: parts }, (_, index) => index)) {
    test(`every element in its states, ${theme}, ${language}, ${String(part + 1)} of ${String(parts)}`, async ({
      launcher,
    }) => {
      test.setTimeout(120_000);
      expect(await faultsOf(launcher, { theme, language, part })).toEqual([]);
    });
  }
}

interface Look {
  readonly theme: 'light' | 'dark';
  readonly language: 'en' | 'da';
  /** Which of the parts, from 0. */
  readonly part: number;
}

/** What is wrong on a part of the sheets, each thing once. */
async function faultsOf(launcher: BrowserLauncher, { theme, language, part }: Look): Promise<readonly string[]> {
  const served = await serveElements(join(process.cwd(), 'out/elements'));
  const browser = await launcher.get();
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const faults: string[] = [];
  let sheet = '';
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`${sheet}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${sheet}: ${error.message}`));
  try {
    await page.goto(`${served.address}stage.html`);
    await page.getByRole('navigation').waitFor();
    const sheets = await page
      .locator('nav a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(sheets.length).toBeGreaterThan(20);
    for (sheet of sheets.filter((_, index) => index % parts === part)) {
      await page.setViewportSize({ width: wide, height: 800 });
      await show(page, `${sheet}&theme=${theme}&language=${language}`);
      faults.push(...(await accessibilityFaults(page, sheet)));
      const isAlone = sheet.includes('state=');
      for (const width of isAlone ? widths.slice(0, 1) : widths) {
        await page.setViewportSize({ width, height: 800 });
        // What floats over a window is placed when it is shown.
        if (isAlone) await show(page, `${sheet}&theme=${theme}&language=${language}&again`);
        else await settle(page);
        const found = await page.evaluate(layoutFaults, mistaken.source);
        faults.push(...found.map((fault) => `${sheet} at ${String(width)}: ${fault}`));
      }
    }
  } finally {
    await context.close();
    await served.close();
  }
  return [...new Set(faults)];
}

/** Draws a sheet, and waits until it is drawn and its fonts are there. */
async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate((asked) => (location.hash = asked), hash);
  await page.locator(`html[data-drawn=${JSON.stringify(hash)}]`).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await settle(page);
}

/** Waits until what follows a change of size has been drawn: what is told of its size may take another form. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** What axe finds. That a page has landmarks and one heading of the first level is the application's affair. */
async function accessibilityFaults(page: Page, sheet: string): Promise<readonly string[]> {
  const rulesOfWholePages = ['region', 'page-has-heading-one', 'landmark-unique', 'heading-order', 'document-title'];
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .disableRules([...rulesOfWholePages, 'landmark-no-duplicate-main', 'landmark-complementary-is-top-level'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${sheet}: ${id} ${JSON.stringify(target)}`));
}
