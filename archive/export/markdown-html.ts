// A note's Markdown as HTML that is safe by the way it is made: the grammar's own elements and escaped text, with no
// markup of the author's, no address but http, https and mailto, and nothing that loads.
import { Marked } from 'marked';
import { escapeHtml } from './escape-html.ts';

const marked = new Marked({
  gfm: true,
  async: false,
  renderer: {
    html: ({ text }) => escapeHtml(text),
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      return isAddress(href) ? `<a href="${escapeHtml(href)}" rel="noopener noreferrer nofollow">${words}</a>` : words;
    },
    image: ({ text, href }) => escapeHtml(text || href),
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
  },
});

/** Never throws: what nests deeper than the grammar's reader can follow is shown as it was written. */
export function markdownToHtml(markdown: string): string {
  try {
    return marked.parse(markdown) as string;
  } catch {
    return `<p>${escapeHtml(markdown)}</p>\n`;
  }
}

function isAddress(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(href);
}
