// <variorum-corpus-dialog>: asks in which form who says what is to leave the house, and of which articles.
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { type CorpusFormat, corpusFormats } from '../../archive/model/corpus.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';

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
    css`
      wa-dialog {
        --width: 30rem;
      }
      fieldset {
        margin: 0 0 var(--space-4);
        padding: 0;
        border: 0;
        display: grid;
        gap: var(--space-2);
      }
      legend {
        padding: 0 0 var(--space-1);
        font-size: var(--ui-small);
        font-weight: 600;
        color: var(--ink-faint);
      }
      label {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 var(--space-2);
        align-items: baseline;
      }
      small {
        grid-column: 2;
        font-size: var(--ui-small);
        color: var(--ink-soft);
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
        ${corpusFormats.map((format) => this.#radio('format', format, ...formatWords(format)))}
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

/** What a form is called, and what it is good for. */
function formatWords(format: CorpusFormat): readonly [string, string] {
  switch (format) {
    case 'jsonl':
      return ['JSON Lines', msg('A statement a line, for programs', { id: 'corpus.jsonl' })];
    case 'csv':
      return ['CSV', msg('A statement a row, for spreadsheets', { id: 'corpus.csv' })];
    case 'brat':
      return ['brat', msg('Stand-off annotations beside the texts, for annotation tools', { id: 'corpus.brat' })];
    case 'citron':
      return ['Citron', msg('JSON as the BBC’s quotation extractor gives it', { id: 'corpus.citron' })];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-corpus-dialog': VariorumCorpusDialog;
  }
}
