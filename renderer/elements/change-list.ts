// What changed, each in words with the class of the change on a chip, and each a click away from its place.
// Knows nothing of how the changes were found.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TextRange } from '../../archive/model/range.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { chipStyles } from '../styles/chip-styles.ts';
import { ledgerStyles } from '../styles/ledger-styles.ts';

/** One entry of the list. `before` and `after` are its places in the two texts; null where it has none there. */
export interface ToldChange {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** The class of the change in a word, and the colour it is written in. */
  readonly chip: string;
  readonly colour: 'kept' | 'altered' | 'moved' | 'added' | 'removed';
  readonly before: TextRange | null;
  readonly after: TextRange | null;
}

export class ChangeChosen extends Event {
  static readonly type = 'variorum-change-chosen';
  readonly change: ToldChange;
  constructor(change: ToldChange) {
    super(ChangeChosen.type, { bubbles: true, composed: true });
    this.change = change;
  }
}

@customElement('variorum-change-list')
export class VariorumChangeList extends LitElement {
  static override readonly styles = [
    baseStyles,
    chipStyles,
    ledgerStyles,
    css`
      li {
        border-bottom: var(--hairline);
      }
      .entry {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.1rem var(--space-2);
        align-items: baseline;
      }
      b {
        font-weight: 600;
      }
      small {
        grid-column: 1 / -1;
      }
      .chip.added {
        color: var(--added);
      }
      .chip.removed {
        color: var(--removed);
      }
    `,
  ];

  @property({ attribute: false }) changes: readonly ToldChange[] = [];
  /** The id of the one at hand. */
  @property() current: string | null = null;

  override render(): unknown {
    return html`<ul>
      ${repeat(
        this.changes,
        ({ id }) => id,
        (change) => html`<li>${this.#entry(change)}</li>`,
      )}
    </ul>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('current') || this.current === null) return;
    this.renderRoot.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #entry(change: ToldChange): TemplateResult {
    return html`<button
      class="entry"
      aria-current=${this.current === change.id ? 'true' : nothing}
      @click=${() => this.dispatchEvent(new ChangeChosen(change))}
    >
      <b>${change.title}</b>
      <span class="chip ${change.colour}">${change.chip}</span>
      ${change.detail === '' ? nothing : html`<small>${change.detail}</small>`}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-change-list': VariorumChangeList;
  }
  interface HTMLElementEventMap {
    'variorum-change-chosen': ChangeChosen;
  }
}
