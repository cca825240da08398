// <variorum-corpus-dialog>: asks in which form who says what is to leave the house, and of which articles.
import { localized, msg } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type CorpusFormat, corpusFormats } from '../../archive/model/corpus.ts';
import { corpusFormatWords } from '../localisation/corpus-words.ts';
import { Asking } from '../state/asking.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { drawExportChoice, drawExportDialog, exportDialogStyles } from './export-dialog-parts.ts';

export interface CorpusChoice {
  readonly format: CorpusFormat;
  readonly of: 'article' | 'archive';
}

@localized()
@customElement('variorum-corpus-dialog')
export class VariorumCorpusDialog extends LitElement {
  static override readonly styles = [baseStyles, exportDialogStyles];

  @state() private choice: CorpusChoice = { format: 'jsonl', of: 'article' };
  private readonly asking = new Asking<CorpusChoice>(this);

  /** What was chosen; null where nothing was. */
  ask(): Promise<CorpusChoice | null> {
    return this.asking.ask();
  }

  override render(): unknown {
    return drawExportDialog(
      msg('Export who says what', { id: 'corpus.heading' }),
      this.asking,
      this.choice,
      html`<fieldset>
          <legend>${msg('Of', { id: 'corpus.of' })}</legend>
          ${this.#choice('of', 'article', msg('This article, all versions', { id: 'corpus.article' }))}
          ${this.#choice('of', 'archive', msg('All articles', { id: 'corpus.archive' }))}
        </fieldset>
        <fieldset>
          <legend>${msg('Form', { id: 'corpus.form' })}</legend>
          ${corpusFormats.map((format) => this.#choice('format', format, ...corpusFormatWords(format)))}
        </fieldset>`,
    );
  }

  #choice<K extends keyof CorpusChoice>(
    name: K,
    value: CorpusChoice[K],
    words: string,
    about?: string,
  ): TemplateResult {
    return drawExportChoice({
      name,
      words,
      ...(about !== undefined && { about }),
      isTaken: this.choice[name] === value,
      take: () => (this.choice = { ...this.choice, [name]: value }),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-corpus-dialog': VariorumCorpusDialog;
  }
}
