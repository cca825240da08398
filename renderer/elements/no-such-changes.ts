// <variorum-no-such-changes>: that nothing of the classes that are looked for changed, and how to see the rest.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { anyClassInWords } from '../localisation/class-words.ts';
import { counted, formatNumber } from '../localisation/format.ts';
import { baseStyles } from '../styles/base-styles.ts';
import type { ShownClass } from '../text/shown-class.ts';
import { ClassesAsked } from './class-filter.ts';

@localized()
@customElement('variorum-no-such-changes')
export class VariorumNoSuchChanges extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
        justify-items: start;
        padding: var(--space-3) 0;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) only: readonly ShownClass[] = [];
  /** How many changes of other classes there are. */
  @property({ type: Number }) others = 0;

  override render(): unknown {
    const number = formatNumber(this.others);
    const classes = anyClassInWords(this.only, (word) => msg(str`“${word}”`, { id: 'filter.quoted' }));
    const words = counted(this.others, {
      one: () => msg(str`No changes of the class ${classes} here; ${number} of another.`, { id: 'filter.none.one' }),
      other: () => msg(str`No changes of the class ${classes} here; ${number} of others.`, { id: 'filter.none.other' }),
    });
    return html`<p>${words}</p>
      <button class="button" @click=${() => this.dispatchEvent(new ClassesAsked([]))}>
        ${msg('Show all changes', { id: 'filter.show-all' })}
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-no-such-changes': VariorumNoSuchChanges;
  }
}
