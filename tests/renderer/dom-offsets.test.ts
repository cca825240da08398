// Between a text in a real browser and positions in it, through the marks that cut it up.
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import fc from 'fast-check';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../build/find-chromium.mjs';
import type * as domOffsets from '../../renderer/text/dom-offsets.ts';
import { takesHyphens, withHyphens } from '../../renderer/text/drawn-hyphens.ts';

const found = await findChromium();
if ('reason' in found) console.log(`Skipped: ${found.reason}`);

/** The blocks of a text as they are drawn: `|` is where a mark begins or ends. */
const drawn = ['Head|line', 'First |para|graph.', 'Æ 😀| last'];
const text = drawn.map((block) => block.replaceAll('|', '')).join('\n\n');

/** Half of a surrogate pair at either end. */
const cutsACharacter = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/;

/** What the bundle leaves in the browser. */
declare const offsets: typeof domOffsets;

/** A block as it is drawn: its pieces, every other of which is a mark; and whether its soft hyphens are drawn ones. */
interface Drawn {
  readonly pieces: readonly string[];
  readonly hyphenated: boolean;
}

/** Blocks with words broken anywhere, marks that cut them, and soft hyphens that some of them have of their own. */
const someBlocks: fc.Arbitrary<readonly { readonly text: string; readonly drawn: Drawn }[]> = fc.array(
  fc
    .array(fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom('a', 'b', 'é', '😀', '\u00ad') }), {
      minLength: 1,
      maxLength: 4,
    })
    .chain((parts) => {
      const text = parts.join('');
      const pieces = parts.map((part) => ({ text: part, classes: '', note: null }));
      return fc.subarray(Array.from({ length: text.length - 1 }, (_, at) => at + 1)).map((places) => {
        const hyphenated = takesHyphens('paragraph', pieces);
        const drawn = hyphenated ? withHyphens(pieces, () => places) : pieces;
        return { text, drawn: { pieces: drawn.map((piece) => piece.text), hyphenated } };
      });
    }),
  { minLength: 1, maxLength: 3 },
);

describe.skipIf('reason' in found)('positions in a drawn text', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const output = await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        lib: {
          entry: join(import.meta.dirname, '../../renderer/text/dom-offsets.ts'),
          name: 'offsets',
          formats: ['iife'],
        },
      },
    });
    const [bundle] = Array.isArray(output) ? output : [];
    const code = bundle && 'output' in bundle ? bundle.output[0].code : '';
    browser = await chromium.launch({
      ...('executable' in found ? { executablePath: found.executable } : {}),
      chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
    });
    page = await browser.newPage();
    await page.addScriptTag({ content: code });
    await page.evaluate((blocks) => {
      const host = document.body.appendChild(document.createElement('section'));
      const root = host.attachShadow({ mode: 'open' });
      let start = 0;
      for (const block of blocks) {
        const element = root.appendChild(document.createElement('p'));
        element.dataset['start'] = String(start);
        block.split('|').forEach((piece, index) => {
          element.append(document.createComment(''), index % 2 === 1 ? document.createElement('mark') : '');
          (index % 2 === 1 ? element.lastElementChild! : element).append(piece);
        });
        start += block.replaceAll('|', '').length + 2;
      }
    }, drawn);
  });

  afterAll(() => browser.close());

  it('a passage becomes a range with its words, and the range the same passage', async () => {
    const passages: [number, number][] = [];
    for (let start = 0; start < text.length; start += 1) {
      for (const end of [start + 1, start + 4, start + 15, text.length]) {
        const words = text.slice(start, end);
        if (end <= text.length && words === words.trim() && !cutsACharacter.test(words)) passages.push([start, end]);
      }
    }
    const back = await page.evaluate(
      ({ all, whole }) => {
        const root = document.querySelector('section')!.shadowRoot!;
        return all.map((passage) => {
          const range = offsets.rangeOfPassage(root, passage);
          return { words: range?.toString(), passage: range && offsets.passageBetween(root, range, whole) };
        });
      },
      { all: passages, whole: text },
    );
    expect(passages.length).toBeGreaterThan(60);
    expect(back.map(({ passage }) => passage)).toEqual(passages);
    expect(back.map(({ words }) => words)).toEqual(
      passages.map(([start, end]) => text.slice(start, end).replaceAll('\n\n', '')),
    );
  });

  it('what is selected across blocks is told without the white space at its edges', async () => {
    const selected = await page.evaluate((whole) => {
      const root = document.querySelector('section')!.shadowRoot!;
      const [first, second] = [...root.querySelectorAll('p')];
      getSelection()!.setBaseAndExtent(second!.lastChild!, 0, first!, 0);
      const range = offsets.selectionWithin(root);
      return range && offsets.passageBetween(root, range, whole);
    }, text);
    expect(selected && text.slice(...selected)).toBe('Headline\n\nFirst para');
  });

  it('a selection that ends between blocks ends with the earlier one', async () => {
    const selected = await page.evaluate((whole) => {
      const root = document.querySelector('section')!.shadowRoot!;
      const range = document.createRange();
      range.setStart(root.querySelector('p')!, 0);
      range.setEndBefore(root.querySelectorAll('p')[1]!);
      return offsets.passageBetween(root, range, whole);
    }, text);
    expect(selected && text.slice(...selected)).toBe('Headline');
  });

  it('an empty selection is no passage', async () => {
    const selected = await page.evaluate(() => {
      const root = document.querySelector('section')!.shadowRoot!;
      getSelection()!.collapse(root.querySelector('p'), 0);
      return offsets.selectionWithin(root);
    });
    expect(selected).toBeNull();
  });

  it('a passage is found and told exactly among hyphens that are drawn and those that are not', async () => {
    const cases = fc.sample(someBlocks, { numRuns: 60, seed: 20 });
    expect(cases.flat().filter(({ text }) => text.includes('\u00ad')).length).toBeGreaterThan(20);
    expect(cases.flat().filter(({ drawn: { pieces } }) => pieces.join('').includes('\u00ad')).length).toBeGreaterThan(
      80,
    );
    const wrong = await page.evaluate(
      (texts) =>
        texts.flatMap((blocks) => {
          const whole = blocks.map(({ text }) => text).join('\n\n');
          const root = document.createElement('section').attachShadow({ mode: 'open' });
          document.body.append(root.host);
          let start = 0;
          for (const { text, drawn } of blocks) {
            const element = root.appendChild(document.createElement('p'));
            element.dataset['start'] = String(start);
            if (drawn.hyphenated) element.dataset['hyphenated'] = '';
            drawn.pieces.forEach((piece, index) => {
              (index % 2 === 1 ? element.appendChild(document.createElement('mark')) : element).append(piece);
            });
            start += text.length + 2;
          }
          const faults: unknown[] = [];
          for (let from = 0; from < whole.length; from += 1) {
            for (let to = from + 1; to <= whole.length; to += 1) {
              const words = whole.slice(from, to);
              if (words !== words.trim()) continue;
              const range = offsets.rangeOfPassage(root, [from, to]);
              const back = range && offsets.passageBetween(root, range, whole);
              const edges = range && [
                (range.startContainer as Text).data[range.startOffset],
                (range.endContainer as Text).data[range.endOffset - 1],
              ];
              // What is drawn of a passage begins and ends with its own characters, not with a hyphen beside it.
              const isOwn = edges?.every((edge) => edge !== '\u00ad' || words.includes('\u00ad'));
              if (back?.[0] !== from || back[1] !== to || isOwn !== true) faults.push([whole, from, to, back, edges]);
            }
          }
          root.host.remove();
          return faults;
        }),
      cases,
    );
    expect(wrong).toEqual([]);
  });
});
