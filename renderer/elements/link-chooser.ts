// <variorum-link-chooser>: what a link in a note may lead to, as a list under the text. The text keeps the focus: whoever
// has it hands the keys over, and says in the field which of the list is meant.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LinkChoice } from '../state/link-choices.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';

/** One of the list was chosen. */
export class LinkChosenEvent extends Event {
  static readonly type = 'variorum-link-chosen';
  readonly choice: LinkChoice;

  constructor(choice: LinkChoice) {
    super(LinkChosenEvent.type);
    this.choice = choice;
  }
}

@localized()
@customElement('variorum-link-chooser')
export class VariorumLinkChooser extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        border: var(--hairline);
        border-radius: var(--radius);
        background: var(--paper);
        overflow: hidden;
      }
      .choice {
        display: flex;
        align-items: baseline;
        gap: var(--space-2);
        padding: 0.3rem 0.5rem;
        cursor: pointer;
      }
      variorum-icon {
        color: var(--ink-faint);
      }
      span {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      small {
        flex: 0 3 auto;
        min-width: 3rem;
        margin-left: auto;
        color: var(--ink-faint);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      [aria-selected='true'] {
        background: var(--accent-tint);
        color: var(--accent);
        box-shadow: inset 2px 0 var(--accent);
      }
      p {
        padding: 0.3rem 0.5rem;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) choices: readonly LinkChoice[] = [];
  @property({ type: Number }) chosen = 0;

  /** Steps through the list; false for a key that is not its. */
  press(key: string): boolean {
    const count = this.choices.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step !== undefined && count > 0) this.chosen = (this.chosen + step + count) % count;
    else if ((key === 'Enter' || key === 'Tab') && count > 0) this.choose(this.chosen);
    else return false;
    return true;
  }

  override render(): unknown {
    const chosen = this.choices[this.chosen];
    return html`<div
        role="listbox"
        aria-label=${msg('Notes and articles', { id: 'notes.linkChoices' })}
        @pointerdown=${this.pointed}
      >
        ${this.choices.map(
          ({ kind, label, detail }, index) =>
            html`<div
              class="choice"
              role="option"
              data-index=${index}
              aria-selected=${index === this.chosen ? 'true' : 'false'}
            >
              <variorum-icon name=${kind === 'note' ? 'note' : 'file-text'}></variorum-icon><span>${label}</span>
              ${detail ? html`<small>${detail}</small>` : nothing}
            </div>`,
        )}
      </div>
      ${
        this.choices.length === 0
          ? html`<p>${msg('Go on with words of a note or of a headline.', { id: 'notes.linkHint' })}</p>`
          : nothing
      }
      <div class="visually-hidden" role="status">${chosen?.label ?? ''}</div>`;
  }

  /** The text must keep the focus. */
  private readonly pointed = (event: PointerEvent): void => {
    event.preventDefault();
    const row = event.composedPath().find((target) => target instanceof HTMLElement && target.dataset['index']);
    if (row) this.choose(Number((row as HTMLElement).dataset['index']));
  };

  private choose(index: number): void {
    const choice = this.choices[index];
    if (choice) this.dispatchEvent(new LinkChosenEvent(choice));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-link-chooser': VariorumLinkChooser;
  }
  interface HTMLElementEventMap {
    'variorum-link-chosen': LinkChosenEvent;
  }
}
