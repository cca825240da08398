// <variorum-what-changed>: the changes of a comparison in words, those of the classes that are looked for, and the steps
// from one to the next.
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { spokenChange, toldChange } from '../localisation/change-words.ts';
import { activeLanguage } from '../localisation/locale.ts';
import type { ChangeOrder, Language } from '../state/preferences.ts';
import { rememberLast } from '../state/remember-last.ts';
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
  /** All changes in the order of the list, and those among them that are shown. */
  @property({ attribute: false }) entries: readonly ChangeEntry[] = [];
  @property({ attribute: false }) shown: readonly ChangeEntry[] = [];
  /** The classes that are looked for; all where it is empty. */
  @property({ attribute: false }) only: readonly ShownClass[] = [];
  @property() order: ChangeOrder = 'place';
  /** The id of the entry at hand. */
  @property() listed: string | null = null;

  override render(): unknown {
    const { compared, entries, shown, only, listed } = this;
    if (!compared) return nothing;
    const index = shown.findIndex(({ id }) => id === listed);
    const entry = shown[index];
    return html`<variorum-change-steps
        .index=${index}
        .count=${shown.length}
        .said=${entry ? spokenChange(entry, compared) : ''}
      ></variorum-change-steps>
      ${shown.length > 1 ? html`<variorum-change-order .order=${this.order}></variorum-change-order>` : nothing}
      ${
        shown.length === 0 && entries.length > 0
          ? html`<variorum-no-such-changes .only=${only} .others=${entries.length}></variorum-no-such-changes>`
          : nothing
      }
      <variorum-change-list
        .changes=${this.#told(entries, compared, activeLanguage())}
        .shown=${this.#ids(shown)}
        .current=${listed}
      ></variorum-change-list>`;
  }

  readonly #told = rememberLast((entries: readonly ChangeEntry[], compared: ComparedVersions, _language: Language) =>
    entries.map((entry) => toldChange(entry, compared)),
  );

  readonly #ids = rememberLast((entries: readonly ChangeEntry[]) => new Set(entries.map(({ id }) => id)));
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-what-changed': VariorumWhatChanged;
  }
}
