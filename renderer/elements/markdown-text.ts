// <variorum-markdown-text>: a note's Markdown as text. Whatever a note holds, only a few plain elements come out of it.
import { localized, msg } from '@lit/localize';
import DOMPurify, { type Config } from 'dompurify';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Marked } from 'marked';
import { noteLinkPattern } from '../../archive/model/note-link.ts';
import { linkAddress, type NoteLinks, noLinks } from '../state/note-links.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** Links to notes and articles go through the cleaning under an address that nobody has. */
const inside = 'https://inside.invalid/';
const linkAtStart = new RegExp(`^${noteLinkPattern.source}`);

const markdown = new Marked({
  gfm: true,
  breaks: true,
  extensions: [
    {
      name: 'noteLink',
      level: 'inline',
      start: (source) => {
        const start = source.indexOf('[[');
        return start < 0 ? undefined : start;
      },
      tokenizer: (source) => {
        const match = linkAtStart.exec(source);
        if (!match) return undefined;
        const [raw, kind = '', id = '', label = ''] = match;
        return { type: 'noteLink', raw, to: `${kind}/${id}`, label };
      },
      renderer: ({ to, label }) => `<a href="${inside}${String(to)}">${escaped(String(label))}</a>`,
    },
  ],
  renderer: {
    // A heading inside a note is no heading of the page.
    heading({ tokens }) {
      return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>`;
    },
    // Markup in a note is shown as it was typed, and never reaches a parser.
    html({ text }) {
      return escaped(text);
    },
  },
});

const purify = DOMPurify(window);
purify.addHook('afterSanitizeAttributes', (element) => {
  if (element.localName !== 'a' || element.getAttribute('href')?.startsWith(inside) === true) return;
  element.setAttribute('target', '_blank');
  element.setAttribute('rel', 'noopener noreferrer');
});

const allowed: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: ['p', 'br', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a', 'hr'],
  ALLOWED_ATTR: ['href', 'target', 'rel'],
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  ADD_ATTR: ['target'],
  RETURN_DOM_FRAGMENT: true,
};

@localized()
@customElement('variorum-markdown-text')
export class VariorumMarkdownText extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        line-height: 1.5;
        overflow-wrap: anywhere;
      }
      /* Each paragraph goes the way that its own letters go. */
      p,
      li {
        unicode-bidi: plaintext;
      }
      p,
      ul,
      ol,
      blockquote,
      pre {
        margin: 0 0 0.45em;
      }
      :last-child {
        margin-bottom: 0;
      }
      ul,
      ol {
        padding-left: 1.2em;
        list-style: revert;
      }
      blockquote {
        padding-left: 0.7em;
        border-left: 2px solid var(--line);
        color: var(--ink-soft);
        font-family: var(--font-text);
      }
      code,
      pre {
        font: 0.92em var(--font-mono);
      }
      pre {
        white-space: pre-wrap;
      }
      .broken {
        color: var(--lost);
      }
      a.removed {
        text-decoration-line: underline line-through;
      }
      hr {
        border: 0;
        border-top: var(--hairline);
      }
    `,
  ];

  @property({ attribute: false }) source = '';
  /** What the links to notes and articles lead to. */
  @property({ attribute: false }) links: NoteLinks = noLinks;

  override render(): unknown {
    const drawn = purify.sanitize(markdown.parse(this.source, { async: false }), allowed);
    for (const link of drawn.querySelectorAll<HTMLAnchorElement>(`a[href^="${inside}"]`)) this.lead(link);
    return html`${drawn}`;
  }

  /** Leads a link to what it means; one that leads nowhere says so. */
  private lead(link: HTMLAnchorElement): void {
    const key = link.href.slice(inside.length).replace('/', ' ');
    const target = this.links.targets?.get(key);
    if (target) {
      link.href = linkAddress(target);
      link.title = target.words === '' ? target.title : `${target.title}: ${target.words}`;
      link.classList.toggle('removed', target.removed);
      return;
    }
    const text = document.createElement('span');
    text.append(...link.childNodes);
    if (this.links.targets !== null) {
      text.className = 'broken';
      text.append(` (${msg('not in this archive', { id: 'notes.linkBroken' })})`);
    }
    link.replaceWith(text);
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-markdown-text': VariorumMarkdownText;
  }
}
