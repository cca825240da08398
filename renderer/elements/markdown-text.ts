// <variorum-markdown-text>: a note's Markdown as text. Whatever a note holds, only a few plain elements come out of it.
import DOMPurify, { type Config } from 'dompurify';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Marked } from 'marked';
import { baseStyles } from '../styles/base-styles.ts';

const markdown = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    // A heading inside a note is no heading of the page.
    heading({ tokens }) {
      return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>`;
    },
    // Markup in a note is shown as it was typed, and never reaches a parser.
    html({ text }) {
      return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    },
  },
});

const purify = DOMPurify(window);
purify.addHook('afterSanitizeAttributes', (element) => {
  if (element.localName !== 'a') return;
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
        overflow-x: auto;
      }
      hr {
        border: 0;
        border-top: var(--hairline);
      }
    `,
  ];

  @property({ attribute: false }) source = '';

  override render(): unknown {
    return html`${purify.sanitize(markdown.parse(this.source, { async: false }), allowed)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-markdown-text': VariorumMarkdownText;
  }
}
