// <variorum-age-legend>: which line under a word says that it came with which versions.
import { localized } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ageInWords } from '../localisation/collate-words.ts';
import { ageClass, ageColours } from '../styles/age-colours.ts';
import { baseStyles } from '../styles/base-styles.ts';
import type { Age } from '../text/flow-ages.ts';

@localized()
@customElement('variorum-age-legend')
export class VariorumAgeLegend extends LitElement {
  static override readonly styles = [
    baseStyles,
    ageColours,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-4);
        color: var(--ink-soft);
      }
      span {
        text-decoration: var(--age-line) underline 1.5px var(--band);
        text-underline-offset: 0.3em;
      }
      .age-0 {
        text-decoration: none;
      }
    `,
  ];

  @property({ attribute: false }) ages: readonly Age[] = [];

  override render(): unknown {
    return html`<ul>
      ${this.ages.map((age, at) => html`<li><span class=${ageClass(at)}>${ageInWords(age)}</span></li>`)}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-age-legend': VariorumAgeLegend;
  }
}
