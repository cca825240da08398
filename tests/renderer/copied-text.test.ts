// What of a text is put on the clipboard.
import { expect, it } from 'vitest';
import { copiedHtml, copiedPlain } from '../../renderer/text/copied-text.ts';

const blocks = [
  { element: 'h2', text: 'Is & <ild>' },
  { element: 'p', text: 'Første linje\nAnden "linje"' },
];

it('is the words alone, with a blank line between blocks', () => {
  expect(copiedPlain(blocks)).toBe('Is & <ild>\n\nFørste linje\nAnden "linje"');
});

it('is as HTML the same words, in their elements and their language', () => {
  expect(copiedHtml(blocks, 'da')).toBe(
    '<h2 lang="da">Is &amp; &lt;ild&gt;</h2>\n<p lang="da">Første linje<br>Anden &quot;linje&quot;</p>',
  );
  expect(copiedHtml(blocks.slice(0, 1), 'und')).toBe('<h2>Is &amp; &lt;ild&gt;</h2>');
});
