// <variorum-candidate-list>: the documents of an import in their order, which a person can change, with the time each
// was captured. Tells the new list; keeps none.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatBytes } from '../localisation/format.ts';
import { type ImportCandidate, isTooLarge } from '../state/import-candidate.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';

/** The list as it should be now. */
export class CandidatesChangedEvent extends Event {
  static readonly type = 'variorum-candidates-changed';
  readonly candidates: readonly ImportCandidate[];

  constructor(candidates: readonly ImportCandidate[]) {
    super(CandidatesChangedEvent.type, { bubbles: true, composed: true });
    this.candidates = candidates;
  }
}

@localized()
@customElement('variorum-candidate-list')
export class VariorumCandidateList extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto auto;
        align-items: center;
        gap: 0 var(--space-2);
        padding: 0.4rem 0;
        border-bottom: var(--hairline);
      }
      .number {
        min-width: 1.4rem;
        color: var(--ink-faint);
        font-variant-numeric: tabular-nums;
        text-align: right;
      }
      .name {
        overflow-wrap: anywhere;
        line-height: 1.35;
      }
      small {
        display: block;
        color: var(--ink-faint);
        font-size: var(--ui-tiny);
      }
      .too-large {
        color: var(--removed);
      }
      input {
        font: 400 var(--ui-small) var(--font-ui);
        color: var(--ink-faint);
        background: transparent;
        border: 1px solid var(--line);
        border-radius: 4px;
        padding: 0.15rem 0.3rem;
        color-scheme: inherit;
      }
      .tools {
        display: flex;
      }
      .tools button {
        padding: 0.25rem;
        border-radius: 4px;
        color: var(--ink-faint);
      }
      .tools button:hover:not(:disabled) {
        color: var(--accent);
        background: var(--accent-tint);
      }
      @media (max-width: 40rem) {
        li {
          grid-template-columns: auto minmax(0, 1fr) auto;
        }
        .when {
          grid-column: 2;
        }
      }
    `,
  ];

  @property({ attribute: false }) candidates: readonly ImportCandidate[] = [];
  /** Whether their order means something: they will be versions of one article. */
  @property({ type: Boolean }) ordered = false;

  override render(): unknown {
    return html`<ol>
      ${repeat(
        this.candidates,
        ({ id }) => id,
        (candidate, index) => this.row(candidate, index),
      )}
    </ol>`;
  }

  private row(candidate: ImportCandidate, index: number): unknown {
    const { name } = candidate;
    const tooLarge = isTooLarge(candidate);
    return html`<li>
      <span class="number">${this.ordered ? `${String(index + 1)}.` : nothing}</span>
      <span class="name"
        >${name}<small class=${tooLarge ? 'too-large' : ''}
          >${formatBytes(candidate.content.size)}${
            tooLarge ? html` · ${msg('too large to be imported', { id: 'import.tooLarge' })}` : nothing
          }</small
        ></span
      >
      <label class="when">
        <span class="visually-hidden">${msg(str`When ${name} was captured`, { id: 'import.capturedAt' })}</span>
        <input
          type="datetime-local"
          title=${msg('When it was captured; now, where it is empty', { id: 'import.capturedHint' })}
          .value=${candidate.capturedAt}
          @change=${(event: Event) => this.setTime(candidate, (event.target as HTMLInputElement).value)}
        />
      </label>
      <span class="tools">
        ${
          this.ordered && this.candidates.length > 1
            ? html`<button
                  aria-label=${msg(str`Move ${name} up`, { id: 'import.moveUp' })}
                  ?disabled=${index === 0}
                  @click=${() => this.move(index, -1)}
                >
                  <variorum-icon name="arrow-up"></variorum-icon>
                </button>
                <button
                  aria-label=${msg(str`Move ${name} down`, { id: 'import.moveDown' })}
                  ?disabled=${index === this.candidates.length - 1}
                  @click=${() => this.move(index, 1)}
                >
                  <variorum-icon name="arrow-down"></variorum-icon>
                </button>`
            : nothing
        }
        <button
          aria-label=${msg(str`Leave ${name} out`, { id: 'import.leaveOut' })}
          @click=${() => this.tell(this.candidates.filter((other) => other !== candidate))}
        >
          <variorum-icon name="x"></variorum-icon>
        </button>
      </span>
    </li>`;
  }

  private setTime(candidate: ImportCandidate, capturedAt: string): void {
    this.tell(this.candidates.map((other) => (other === candidate ? { ...candidate, capturedAt } : other)));
  }

  private move(index: number, by: number): void {
    const order = [...this.candidates];
    order.splice(index + by, 0, ...order.splice(index, 1));
    this.tell(order);
  }

  private tell(candidates: readonly ImportCandidate[]): void {
    this.dispatchEvent(new CandidatesChangedEvent(candidates));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-candidate-list': VariorumCandidateList;
  }
  interface HTMLElementEventMap {
    'variorum-candidates-changed': CandidatesChangedEvent;
  }
}
