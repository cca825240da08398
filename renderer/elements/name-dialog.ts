// <variorum-name-dialog>: asks for a name, and gives it to whoever asked.
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { Asking } from '../state/asking.ts';
import { focusWhenOpen } from '../state/focus-when-open.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';

export interface NameQuestion {
  /** What the name is for: stands over the field. */
  readonly heading: string;
  readonly value: string;
  /** What the button says that takes the name. */
  readonly action: string;
}

@localized()
@customElement('variorum-name-dialog')
export class VariorumNameDialog extends LitElement {
  static override readonly styles = [
    baseStyles,
    dialogStyles,
    css`
      wa-dialog {
        --width: 26rem;
      }
      input {
        width: 100%;
        font: inherit;
        font-size: 0.9375rem;
        color: var(--ink);
        background: var(--paper-raised);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        padding: 0.4rem 0.6rem;
      }
    `,
  ];

  @state() private question: NameQuestion = { heading: '', value: '', action: '' };
  @query('input') private readonly field!: HTMLInputElement;
  private readonly asking = new Asking<string>(this);

  /** The name that was given, without spaces at its ends; null where none was. */
  ask(question: NameQuestion): Promise<string | null> {
    this.question = question;
    const answer = this.asking.ask();
    void focusWhenOpen(
      this,
      () => this.field,
      () => (this.field.value = question.value),
    );
    return answer;
  }

  override render(): unknown {
    const { heading, action } = this.question;
    return html`<wa-dialog
      label=${heading}
      light-dismiss
      .open=${live(this.asking.isOpen)}
      @wa-after-hide=${() => this.asking.answer(null)}
    >
      <form id="name" @submit=${this.submit}>
        <input maxlength="100" required aria-label=${msg('Name', { id: 'library.name' })} />
      </form>
      <div class="actions" slot="footer">
        <button class="button" @click=${() => this.asking.answer(null)}>
          ${msg('Cancel', { id: 'import.cancel' })}
        </button>
        <button class="button primary" type="submit" form="name">${action}</button>
      </div>
    </wa-dialog>`;
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    const name = this.field.value.trim();
    if (name !== '') this.asking.answer(name);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-name-dialog': VariorumNameDialog;
  }
}
