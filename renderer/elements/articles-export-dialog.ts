// <variorum-articles-export-dialog>: asks in which form the selected articles are to leave the archive.
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { corpusFormats } from '../../archive/model/corpus.ts';
import { countArticles } from '../localisation/counts.ts';
import { articlesFormWords } from '../localisation/export-words.ts';
import { type ArticlesForm, articlesForms } from '../state/save-articles.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';
import { radioListStyles } from '../styles/radio-list-styles.ts';

@localized()
@customElement('variorum-articles-export-dialog')
export class VariorumArticlesExportDialog extends LitElement {
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

  @state() private articles = 0;
  @state() private form: ArticlesForm = 'html';
  @state() private open = false;
  private settle: (form: ArticlesForm | null) => void = () => undefined;

  /** The form that was chosen; null where none was. What was chosen last is offered first. */
  ask(articles: number): Promise<ArticlesForm | null> {
    this.settle(null);
    this.articles = articles;
    this.open = true;
    return new Promise((resolve) => (this.settle = resolve));
  }

  override render(): unknown {
    const statements: readonly ArticlesForm[] = corpusFormats;
    return html`<wa-dialog
      label=${msg(str`Export ${countArticles(this.articles)}`, { id: 'export.heading' })}
      light-dismiss
      .open=${live(this.open)}
      @wa-after-hide=${() => this.#close(null)}
    >
      <fieldset>
        <legend>${msg('The articles', { id: 'export.articles' })}</legend>
        ${articlesForms.filter((form) => !statements.includes(form)).map((form) => this.#radio(form))}
      </fieldset>
      <fieldset>
        <legend>${msg('Who says what', { id: 'export.statements' })}</legend>
        ${statements.map((form) => this.#radio(form))}
      </fieldset>
      <div class="actions" slot="footer">
        <button class="button" @click=${() => this.#close(null)}>${msg('Cancel', { id: 'import.cancel' })}</button>
        <button class="button primary" @click=${() => this.#close(this.form)}>
          ${msg('Export', { id: 'corpus.export' })}
        </button>
      </div>
    </wa-dialog>`;
  }

  #radio(form: ArticlesForm): TemplateResult {
    const [name, about] = articlesFormWords(form);
    return html`<label
      ><input type="radio" name="form" .checked=${live(this.form === form)} @change=${() => (this.form = form)} /><span
        >${name}</span
      ><small>${about}</small></label
    >`;
  }

  #close(form: ArticlesForm | null): void {
    this.open = false;
    this.settle(form);
    this.settle = () => undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-articles-export-dialog': VariorumArticlesExportDialog;
  }
}
