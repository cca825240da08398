import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { markdownToHtml } from '../../archive/export/markdown-html.ts';

test.each([
  ['**stærk** og *skrå*', '<p><strong>stærk</strong> og <em>skrå</em></p>\n'],
  ['[ord](https://kyst.example)', '<p><a href="https://kyst.example" rel="noopener noreferrer nofollow">ord</a></p>\n'],
  ['<b>fed</b>', '<p>&lt;b&gt;fed&lt;/b&gt;</p>\n'],
])('%s', (markdown, html) => {
  expect(markdownToHtml(markdown)).toBe(html);
});

test.each([
  '<script>alert(1)</script>',
  '[ord](javascript:alert(1))',
  '[ord](data:text/html,x)',
  '![billede](https://sporing.example/x.png)',
  '<a href="https://x.example" onclick="alert(1)">ord</a>',
  '[ord](https://x.example "a\\" onclick=\\"alert(1)")',
  '<https://x.example/"onmouseover="alert(1)>',
  '| a |\n|---|\n| <img src=x onerror=alert(1)> |',
])('nothing runs or loads: %s', (markdown) => {
  const { document } = parseHTML(`<body>${markdownToHtml(markdown)}</body>`);
  for (const element of document.querySelectorAll('body *')) {
    expect(['SCRIPT', 'IMG', 'IFRAME', 'OBJECT']).not.toContain(element.tagName);
    for (const { name, value } of element.attributes) {
      expect(name).toMatch(/^(?:href|rel|align|start)$/);
      if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:)/);
    }
  }
});

test('what nests too deep to be read is shown as it was written', () => {
  expect(markdownToHtml(`${'> '.repeat(20_000)}<b>`)).toMatch(/&gt; &lt;b&gt;/);
});
