// <variorum-corpus-dialog>: asks in which form who says what is to leave the house, and of which articles.
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { type CorpusFormat, corpusFormats } from '../../archive/model/corpus.ts';
import { corpusFormatWords } from '../localisation/corpus-words.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';
import { radioListStyles } from '../styles/radio-list-styles.ts';

export interface CorpusChoice {
  readonly format: CorpusFormat;
  readonly of: 'article' | 'archive';
}

@localized()
@customElement('variorum-corpus-dialog')
export class VariorumCorpusDialog extends LitElement {
  static override readonly styles = [
    baseStyles,
    dialogStyles,
    radioListStyles,
    css`
      wa-dialog {
        --width: 30rem;
      }
    `,
  ];

  @state() private choice: CorpusChoice = { format: 'jsonl', of: 'article' };
  @state() private open = false;
  private settle: (choice: CorpusChoice | null) => void = () => undefined;

  /** What was chosen; null where nothing was. */
  ask(): Promise<CorpusChoice | null> {
    this.settle(null);
    this.open = true;
    return new Promise((resolve) => (this.settle = resolve));
  }

  override render(): unknown {
    return html`<wa-dialog
      label=${msg('Export who says what', { id: 'corpus.heading' })}
      light-dismiss
      .open=${live(this.open)}
      @wa-after-hide=${() => this.#close(null)}
    >
      <fieldset>
        <legend>${msg('Of', { id: 'corpus.of' })}</legend>
        ${this.#radio('of', 'article', msg('This article, all versions', { id: 'corpus.article' }))}
        ${this.#radio('of', 'archive', msg('All articles', { id: 'corpus.archive' }))}
      </fieldset>
      <fieldset>
        <legend>${msg('Form', { id: 'corpus.form' })}</legend>
        ${corpusFormats.map((format) => this.#radio('format', format, ...corpusFormatWords(format)))}
      </fieldset>
      <div class="actions" slot="footer">
        <button class="button" @click=${() => this.#close(null)}>${msg('Cancel', { id: 'import.cancel' })}</button>
        <button class="button primary" @click=${() => this.#close(this.choice)}>
          ${msg('Export', { id: 'corpus.export' })}
        </button>
      </div>
    </wa-dialog>`;
  }

  #radio<K extends keyof CorpusChoice>(name: K, value: CorpusChoice[K], words: string, about = ''): unknown {
    return html`<label
      ><input
        type="radio"
        name=${name}
        .checked=${live(this.choice[name] === value)}
        @change=${() => (this.choice = { ...this.choice, [name]: value })}
      /><span>${words}</span>${about === '' ? '' : html`<small>${about}</small>`}</label
    >`;
  }

  #close(choice: CorpusChoice | null): void {
    this.open = false;
    this.settle(choice);
    this.settle = () => undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-corpus-dialog': VariorumCorpusDialog;
  }
}
