// <variorum-split-dialog>: which versions of an article become an article of their own.
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Article, VersionEntry } from '../../archive/model/article.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import { countVersions, countWords } from '../localisation/counts.ts';
import { formatMoment } from '../localisation/format.ts';
import { countNotes } from '../localisation/library-words.ts';
import { Asking } from '../state/asking.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';

@localized()
@customElement('variorum-split-dialog')
export class VariorumSplitDialog extends LitElement {
  static override readonly styles = [
    baseStyles,
    dialogStyles,
    css`
      wa-dialog {
        --width: 36rem;
      }
      ol {
        max-height: 50vh;
        overflow-y: auto;
        scrollbar-width: thin;
        margin: var(--space-3) 0;
        border-bottom: var(--hairline);
      }
      label {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 var(--space-3);
        padding: 0.45rem var(--space-1);
        border-top: var(--hairline);
        cursor: pointer;
      }
      label:hover {
        background: var(--paper-sunk);
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
        line-height: 1.5;
        color: var(--ink-soft);
      }
    `,
  ];

  @state() private article: Pick<Article, 'versions' | 'annotations'> = { versions: [], annotations: [] };
  @state() private chosen: ReadonlySet<Sha256> = new Set();
  private readonly asking = new Asking<readonly Sha256[]>(this);

  /** The versions that go, in the article's order: at least one, and never all; null where the article stays whole. */
  ask(article: Pick<Article, 'versions' | 'annotations'>): Promise<readonly Sha256[] | null> {
    this.article = article;
    this.chosen = new Set();
    return this.asking.ask();
  }

  override render(): unknown {
    const { versions } = this.article;
    const count = this.chosen.size;
    return html`<wa-dialog
      label=${msg('Split the article', { id: 'library.splitHeading' })}
      light-dismiss
      .open=${live(this.asking.isOpen)}
      @wa-after-hide=${() => this.asking.answer(null)}
    >
      <p>
        ${msg('Which versions are of another article? They become one of their own, with the notes made on them.', {
          id: 'library.splitWhich',
        })}
      </p>
      <ol>
        ${versions.map((entry) => html`<li>${this.drawVersion(entry)}</li>`)}
      </ol>
      <div class="actions" slot="footer">
        <button class="button" @click=${() => this.asking.answer(null)}>
          ${msg('Cancel', { id: 'import.cancel' })}
        </button>
        <button
          class="button primary"
          ?disabled=${count === 0 || count === versions.length}
          @click=${() => this.asking.answer(versions.map(({ id }) => id).filter((id) => this.chosen.has(id)))}
        >
          ${
            count === 0
              ? msg('Split off', { id: 'library.split' })
              : msg(str`Split off ${countVersions(count)}`, { id: 'library.splitCount' })
          }
        </button>
      </div>
    </wa-dialog>`;
  }

  private drawVersion({ id, headline, language, words, captures }: VersionEntry): unknown {
    const notes = this.article.annotations.filter((note) => note.version === id && note.removed === undefined).length;
    const facts = [
      formatMoment(captures[0]?.capturedAt ?? ''),
      countWords(words),
      ...(notes > 0 ? [countNotes(notes)] : []),
    ];
    return html`<label>
      <input type="checkbox" .checked=${live(this.chosen.has(id))} @change=${() => this.toggle(id)} />
      <strong lang=${language}>${headline}</strong>
      <small>${facts.join(' · ')}</small>
    </label>`;
  }

  private toggle(id: Sha256): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-split-dialog': VariorumSplitDialog;
  }
}
