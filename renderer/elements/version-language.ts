// <variorum-version-language>: the language that a version is read in: as it was detected, or as a person says.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { languageName } from '../localisation/library-words.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** Languages that the rules know, whatever else is detected. */
const known = ['da', 'en', 'nb', 'sv', 'de'] as const;

/** A language is chosen; null for the one that is detected. */
export class LanguageChosen extends Event {
  static readonly type = 'variorum-language-chosen';
  readonly language: string | null;
  constructor(language: string | null) {
    super(LanguageChosen.type);
    this.language = language;
  }
}

@localized()
@customElement('variorum-version-language')
export class VariorumVersionLanguage extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      @media print {
        :host {
          display: none;
        }
      }
      label {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-2);
        align-items: baseline;
        font-size: var(--ui-small);
        color: var(--ink-faint);
      }
      select {
        font: inherit;
        color: var(--ink-soft);
        background: transparent;
        border: 0;
        border-bottom: 1px solid var(--line-strong);
        padding: 0.1rem 0;
        max-width: 100%;
      }
    `,
  ];

  /** As it was detected, and as a person says, where one does. */
  @property() detected = 'und';
  @property() set: string | null = null;
  @property({ type: Boolean }) locked = false;

  override render(): unknown {
    const { detected, set } = this;
    const others = [...new Set([...known, ...(set === null ? [] : [set])])].filter((tag) => tag !== detected);
    const option = (value: string, words: string, chosen: boolean) =>
      html`<option value=${value} ?selected=${chosen}>${words}</option>`;
    return html`<label>
      ${msg('Language of the text', { id: 'deciding.language' })}
      <select ?disabled=${this.locked} @change=${this.#onChange}>
        ${option('', msg(str`${languageName(detected)}, found by the program`, { id: 'deciding.detected' }), set === null)}
        ${others.map((tag) => option(tag, languageName(tag), tag === set))}
      </select>
    </label>`;
  }

  readonly #onChange = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.dispatchEvent(new LanguageChosen(value === '' ? null : value));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-version-language': VariorumVersionLanguage;
  }
  interface HTMLElementEventMap {
    'variorum-language-chosen': LanguageChosen;
  }
}
