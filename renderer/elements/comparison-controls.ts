// <variorum-comparison-controls>: which two versions are compared, and how the comparison is shown.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Sha256 } from '../../archive/model/version.ts';
import { counted, formatNumber } from '../localisation/format.ts';
import type { SinceSeen } from '../state/since-seen.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './pair-chooser.ts';
import { PairChosen, type VersionChoice } from './pair-chooser.ts';

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
      .pair {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-2);
        align-items: center;
      }
      .forms {
        display: flex;
        flex-wrap: wrap;
        gap: 2px;
        align-items: center;
      }
      [aria-pressed='true'] {
        background: var(--accent-tint);
        color: var(--accent);
        font-weight: 600;
      }
      .forms > :last-child {
        margin-left: var(--space-2);
      }
      /* A page enlarged to twice its size: one line, which fades where it goes on. */
      @media (max-height: 30rem) {
        :host,
        .pair,
        .forms,
        variorum-pair-chooser {
          flex-wrap: nowrap;
        }
        .pair,
        .forms,
        variorum-pair-chooser {
          flex: none;
        }
        :host {
          overflow-x: auto;
          scrollbar-width: none;
          padding: 3px 1.75rem 3px 3px;
          margin: -3px;
          mask-image: linear-gradient(to right, black calc(100% - 1.75rem), transparent);
        }
      }
    `,
  ];

  @property({ attribute: false }) versions: readonly VersionChoice[] = [];
  @property({ attribute: false }) beforeVersion: Sha256 = '';
  @property({ attribute: false }) afterVersion: Sha256 = '';
  /** What came since someone last looked; null where nothing did. */
  @property({ attribute: false }) since: SinceSeen | null = null;
  @property({ attribute: false }) form: ComparisonForm = { sides: false, onlyChanges: false };

  override render(): unknown {
    const { sides, onlyChanges } = this.form;
    return html`<div class="pair">
        <variorum-pair-chooser
          .versions=${this.versions}
          .beforeVersion=${this.beforeVersion}
          .afterVersion=${this.afterVersion}
        ></variorum-pair-chooser>
        ${this.since ? this.#since(this.since) : nothing}
      </div>
      <div class="forms" role="group" aria-label=${msg('Show as', { id: 'compare.show-as' })}>
        ${this.#toggle(!sides, msg('Inline', { id: 'compare.inline' }), { sides: false })}
        ${this.#toggle(sides, msg('Side by side', { id: 'compare.side-by-side' }), { sides: true })}
        ${this.#toggle(onlyChanges, msg('Only changes', { id: 'compare.only-changes' }), { onlyChanges: !onlyChanges })}
      </div>`;
  }

  /** The pair of what was seen last and what is newest. */
  #since({ before, version, count }: SinceSeen): TemplateResult {
    const chosen = this.beforeVersion === before && this.afterVersion === version;
    const number = formatNumber(count);
    const came = counted(count, {
      one: () => msg('1 version came since', { id: 'compare.since-one' }),
      other: () => msg(str`${number} versions came since`, { id: 'compare.since-other' }),
    });
    return html`<button
      class="quiet"
      aria-pressed=${chosen ? 'true' : 'false'}
      title=${came}
      @click=${() => this.dispatchEvent(new PairChosen(before, version))}
    >
      ${msg('Since you last looked', { id: 'compare.since' })}
    </button>`;
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
