// <variorum-what-changed>: the changes of a comparison in words, those of the classes that are looked for, and the steps
// from one to the next.
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { spokenChange, toldChange } from '../localisation/change-words.ts';
import type { ChangeOrder } from '../state/preferences.ts';
import { baseStyles } from '../styles/base-styles.ts';
import type { ChangeEntry } from '../text/change-entries.ts';
import type { ComparedVersions } from '../text/compared-versions.ts';
import type { ShownClass } from '../text/shown-class.ts';
import './change-list.ts';
import './change-order.ts';
import './change-steps.ts';
import './no-such-changes.ts';

@localized()
@customElement('variorum-what-changed')
export class VariorumWhatChanged extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) compared: ComparedVersions | null = null;
  /** Those that are shown, in the order of the list. */
  @property({ attribute: false }) entries: readonly ChangeEntry[] = [];
  /** How many changes there are, shown or not. */
  @property({ type: Number }) count = 0;
  /** The classes that are looked for; all where it is empty. */
  @property({ attribute: false }) only: readonly ShownClass[] = [];
  @property() order: ChangeOrder = 'place';
  /** The id of the entry at hand. */
  @property() listed: string | null = null;

  override render(): unknown {
    const { compared, entries, count, only, listed } = this;
    if (!compared) return nothing;
    const index = entries.findIndex(({ id }) => id === listed);
    const entry = entries[index];
    return html`<variorum-change-steps
        .index=${index}
        .count=${entries.length}
        .said=${entry ? spokenChange(entry, compared) : ''}
      ></variorum-change-steps>
      ${entries.length > 1 ? html`<variorum-change-order .order=${this.order}></variorum-change-order>` : nothing}
      ${
        entries.length === 0 && count > 0
          ? html`<variorum-no-such-changes .only=${only} .others=${count}></variorum-no-such-changes>`
          : html`<variorum-change-list
              .changes=${entries.map((shown) => toldChange(shown, compared))}
              .current=${listed}
            ></variorum-change-list>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-what-changed': VariorumWhatChanged;
  }
}
