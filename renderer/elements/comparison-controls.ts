// <variorum-comparison-controls>: which two versions are compared, and how the comparison is shown.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Sha256 } from '../../archive/model/version.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './pair-chooser.ts';
import type { VersionChoice } from './pair-chooser.ts';

/** Both versions in one text, or beside each other; and whether what did not change is folded away. */
export interface ComparisonForm {
  readonly sides: boolean;
  readonly onlyChanges: boolean;
}

export class FormAsked extends Event {
  static readonly type = 'variorum-form-asked';
  readonly form: ComparisonForm;
  constructor(form: ComparisonForm) {
    super(FormAsked.type, { bubbles: true, composed: true });
    this.form = form;
  }
}

@localized()
@customElement('variorum-comparison-controls')
export class VariorumComparisonControls extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-4);
        align-items: center;
        justify-content: space-between;
      }
      .forms {
        display: flex;
        flex-wrap: wrap;
        gap: 2px;
        align-items: center;
      }
      .forms [aria-pressed='true'] {
        background: var(--accent-tint);
        color: var(--accent);
        font-weight: 600;
      }
      .forms > :last-child {
        margin-left: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) versions: readonly VersionChoice[] = [];
  @property({ attribute: false }) beforeVersion: Sha256 = '';
  @property({ attribute: false }) afterVersion: Sha256 = '';
  @property({ attribute: false }) form: ComparisonForm = { sides: false, onlyChanges: false };

  override render(): unknown {
    const { sides, onlyChanges } = this.form;
    return html`<variorum-pair-chooser
        .versions=${this.versions}
        .beforeVersion=${this.beforeVersion}
        .afterVersion=${this.afterVersion}
      ></variorum-pair-chooser>
      <div class="forms" role="group" aria-label=${msg('Show as', { id: 'compare.show-as' })}>
        ${this.#toggle(!sides, msg('Inline', { id: 'compare.inline' }), { sides: false })}
        ${this.#toggle(sides, msg('Side by side', { id: 'compare.side-by-side' }), { sides: true })}
        ${this.#toggle(onlyChanges, msg('Only changes', { id: 'compare.only-changes' }), { onlyChanges: !onlyChanges })}
      </div>`;
  }

  #toggle(pressed: boolean, label: string, asked: Partial<ComparisonForm>): TemplateResult {
    return html`<button
      class="quiet"
      aria-pressed=${pressed ? 'true' : 'false'}
      @click=${() => this.dispatchEvent(new FormAsked({ ...this.form, ...asked }))}
    >
      ${label}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-comparison-controls': VariorumComparisonControls;
  }
  interface HTMLElementEventMap {
    'variorum-form-asked': FormAsked;
  }
}
