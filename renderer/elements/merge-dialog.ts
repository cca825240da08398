// <variorum-merge-dialog>: which of some articles stays when they become one, and what comes together in it.
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { CatalogueEntry } from '../../archive/model/article.ts';
import { countArticles, countVersions } from '../localisation/counts.ts';
import { formatDays } from '../localisation/format.ts';
import { countNotes } from '../localisation/library-words.ts';
import { Asking } from '../state/asking.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';

@localized()
@customElement('variorum-merge-dialog')
export class VariorumMergeDialog extends LitElement {
  static override readonly styles = [
    baseStyles,
    dialogStyles,
    css`
      wa-dialog {
        --width: 34rem;
      }
      fieldset {
        border: 0;
        margin: 0;
        padding: 0;
        max-height: 45vh;
        overflow-y: auto;
        scrollbar-width: thin;
      }
      legend {
        padding: 0 0 var(--space-2);
        color: var(--ink-soft);
      }
      label {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 var(--space-3);
        padding: 0.45rem var(--space-1);
        border-top: var(--hairline);
        cursor: pointer;
      }
      strong {
        font: 600 0.9375rem/1.3 var(--font-text);
        overflow-wrap: anywhere;
      }
      small {
        grid-column: 2;
        font-size: var(--ui-small);
        color: var(--ink-faint);
      }
      input {
        accent-color: var(--accent);
      }
      p {
        margin-top: var(--space-3);
        line-height: 1.5;
        color: var(--ink-soft);
      }
    `,
  ];

  @state() private articles: readonly CatalogueEntry[] = [];
  @state() private into = '';
  private readonly asking = new Asking<string>(this);

  /** The article that stays; null where they are left as they are. The one that was captured first is proposed. */
  ask(articles: readonly CatalogueEntry[]): Promise<string | null> {
    this.articles = [...articles].sort((a, b) => (a.firstCaptured < b.firstCaptured ? -1 : 1));
    this.into = this.articles[0]?.id ?? '';
    return this.asking.ask();
  }

  override render(): unknown {
    const { articles } = this;
    const heading = msg(str`Make one of ${countArticles(articles.length)}`, { id: 'library.mergeHeading' });
    return html`<wa-dialog
      label=${heading}
      light-dismiss
      .open=${live(this.asking.isOpen)}
      @wa-after-hide=${() => this.asking.answer(null)}
    >
      <fieldset>
        <legend>${msg('Which one stays?', { id: 'library.mergeInto' })}</legend>
        ${articles.map((entry) => this.drawChoice(entry))}
      </fieldset>
      <p>${this.result()}</p>
      <div class="actions" slot="footer">
        <button class="button" @click=${() => this.asking.answer(null)}>
          ${msg('Cancel', { id: 'import.cancel' })}
        </button>
        <button class="button primary" @click=${() => this.asking.answer(this.into)}>
          ${msg('Merge', { id: 'library.mergeNow' })}
        </button>
      </div>
    </wa-dialog>`;
  }

  private drawChoice(entry: CatalogueEntry): unknown {
    const facts = [
      entry.publisher,
      formatDays(entry.firstCaptured, entry.lastCaptured),
      countVersions(entry.versions),
      entry.annotations > 0 ? countNotes(entry.annotations) : undefined,
    ].filter((fact) => fact !== undefined);
    return html`<label>
      <input
        type="radio"
        name="into"
        value=${entry.id}
        .checked=${live(entry.id === this.into)}
        @change=${() => (this.into = entry.id)}
      />
      <strong lang=${entry.language}>${entry.title}</strong>
      <small>${facts.join(' · ')}</small>
    </label>`;
  }

  /** Texts that are the same are one version. */
  private result(): string {
    const { articles } = this;
    const versions = countVersions(new Set(articles.flatMap(({ textSha256s }) => textSha256s)).size);
    const notes = countNotes(articles.reduce((sum, { annotations }) => sum + annotations, 0));
    return msg(
      str`It gets the versions of all in order of time, with their notes, tags and collections: ${versions}, ${notes}. The others are removed. Undo takes all of it back.`,
      { id: 'library.mergeResult' },
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-merge-dialog': VariorumMergeDialog;
  }
}
