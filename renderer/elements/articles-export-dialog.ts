// <variorum-articles-export-dialog>: asks in which form the selected articles are to leave the archive.
import { localized, msg, str } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { corpusFormats } from '../../archive/model/corpus.ts';
import { countArticles } from '../localisation/counts.ts';
import { articlesFormWords } from '../localisation/export-words.ts';
import { Asking } from '../state/asking.ts';
import { type ArticlesForm, articlesForms } from '../state/save-articles.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { drawExportChoice, drawExportDialog, exportDialogStyles } from './export-dialog-parts.ts';

@localized()
@customElement('variorum-articles-export-dialog')
export class VariorumArticlesExportDialog extends LitElement {
  static override readonly styles = [baseStyles, exportDialogStyles];

  @state() private articles = 0;
  @state() private form: ArticlesForm = 'html';
  private readonly asking = new Asking<ArticlesForm>(this);

  /** The form that was chosen; null where none was. What was chosen last is offered first. */
  ask(articles: number): Promise<ArticlesForm | null> {
    this.articles = articles;
    return this.asking.ask();
  }

  override render(): unknown {
    const statements: readonly ArticlesForm[] = corpusFormats;
    const heading = msg(str`Export ${countArticles(this.articles)}`, { id: 'export.heading' });
    return drawExportDialog(
      heading,
      this.asking,
      this.form,
      html`<fieldset>
          <legend>${msg('The articles', { id: 'export.articles' })}</legend>
          ${articlesForms.filter((form) => !statements.includes(form)).map((form) => this.#choice(form))}
        </fieldset>
        <fieldset>
          <legend>${msg('Who says what', { id: 'export.statements' })}</legend>
          ${statements.map((form) => this.#choice(form))}
        </fieldset>`,
    );
  }

  #choice(form: ArticlesForm): TemplateResult {
    const [words, about] = articlesFormWords(form);
    return drawExportChoice({
      name: 'form',
      words,
      about,
      isTaken: this.form === form,
      take: () => (this.form = form),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-articles-export-dialog': VariorumArticlesExportDialog;
  }
}
