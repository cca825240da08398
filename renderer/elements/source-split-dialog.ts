// <variorum-source-split-dialog>: which of a source's names, or which of its articles, mean somebody else.
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { AssignedName, SourceCard } from '../../archive/model/source-card.ts';
import { countArticles } from '../localisation/counts.ts';
import { formatDay } from '../localisation/format.ts';
import { Asking } from '../state/asking.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { choiceStyles } from '../styles/choice-styles.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';
import { namesToSplit, type SplitChoice } from '../text/names-to-split.ts';
import { sourceDialogStyles } from './source-dialog-styles.ts';

@localized()
@customElement('variorum-source-split-dialog')
export class VariorumSourceSplitDialog extends LitElement {
  static override readonly styles = [baseStyles, dialogStyles, choiceStyles, sourceDialogStyles];

  @state() private card: SourceCard | null = null;
  @state() private by: SplitChoice['by'] = 'names';
  @state() private chosen: ReadonlySet<string> = new Set();
  private readonly asking = new Asking<readonly AssignedName[]>(this);

  /** The names that go; null where the source stays whole. Something of it is always left. */
  ask(card: SourceCard): Promise<readonly AssignedName[] | null> {
    this.card = card;
    this.choose(this.names(card).length > 1 ? 'names' : 'articles');
    return this.asking.ask();
  }

  override render(): unknown {
    const { card, chosen } = this;
    const all = card === null ? 0 : this.by === 'names' ? this.names(card).length : card.entry.articles;
    return html`<wa-dialog
      label=${msg('Split the source', { id: 'archiveSources.splitHeading' })}
      light-dismiss
      .open=${live(this.asking.isOpen)}
      @wa-after-hide=${() => this.asking.answer(null)}
    >
      ${card ? this.question(card) : nothing}
      <div class="actions" slot="footer">
        <button class="button" @click=${() => this.asking.answer(null)}>
          ${msg('Cancel', { id: 'import.cancel' })}
        </button>
        <button class="button primary" ?disabled=${chosen.size === 0 || chosen.size === all} @click=${this.split}>
          ${msg('Split off', { id: 'library.split' })}
        </button>
      </div>
    </wa-dialog>`;
  }

  private question(card: SourceCard): unknown {
    const names = this.names(card);
    return html`${
        names.length > 1 && card.entry.articles > 1
          ? html`<div class="choices">
              <div class="group" role="group" aria-label=${msg('Split by', { id: 'archiveSources.splitBy' })}>
                ${this.way('names', msg('By its names', { id: 'archiveSources.byNames' }))}
                ${this.way('articles', msg('By its articles', { id: 'archiveSources.byArticles' }))}
              </div>
            </div>`
          : nothing
      }
      <fieldset>
        <legend>
          ${
            this.by === 'names'
              ? msg('Which names are of another source?', { id: 'archiveSources.whichNames' })
              : msg('In which articles is it somebody else?', { id: 'archiveSources.whichArticles' })
          }
        </legend>
        <div class="scroller">
          ${this.by === 'names' ? names.map((name) => this.box(name, name, this.articlesWith(card, name))) : this.articles(card)}
        </div>
      </fieldset>
      <p class="after">
        ${msg('What is chosen becomes a source of its own. Undo takes it back; the two can be merged again.', {
          id: 'archiveSources.splitResult',
        })}
        ${this.by === 'articles' && card.entry.articles > card.appearances.length ? this.notAll(card) : nothing}
      </p>`;
  }

  private articles({ appearances }: SourceCard): unknown {
    return appearances.map(({ article, title, since, names }) =>
      this.box(article, title, [formatDay(since), [...new Set(names)].join(', ')].join(' · ')),
    );
  }

  private notAll({ appearances }: SourceCard): string {
    const shown = countArticles(appearances.length);
    return msg(str`These are the ${shown} that the card shows; it can show more.`, { id: 'archiveSources.notAll' });
  }

  private way(by: SplitChoice['by'], label: string): unknown {
    return html`<button
      class="choice"
      aria-pressed=${by === this.by ? 'true' : 'false'}
      @click=${() => this.choose(by)}
    >
      ${label}
    </button>`;
  }

  private box(value: string, label: string, facts: string): unknown {
    return html`<label>
      <input type="checkbox" .checked=${live(this.chosen.has(value))} @change=${() => this.toggle(value)} />
      <strong>${label}</strong>
      <small>${facts}</small>
    </label>`;
  }

  private names({ appearances }: SourceCard): readonly string[] {
    return [...new Set(appearances.flatMap(({ names }) => names))];
  }

  private articlesWith({ appearances }: SourceCard, name: string): string {
    return countArticles(appearances.filter(({ names }) => names.includes(name)).length);
  }

  private choose(by: SplitChoice['by']): void {
    this.by = by;
    this.chosen = new Set();
  }

  private toggle(value: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(value)) chosen.add(value);
    this.chosen = chosen;
  }

  private readonly split = (): void => {
    const { by, chosen, card } = this;
    const choice: SplitChoice = by === 'names' ? { by, names: chosen } : { by, articles: chosen };
    this.asking.answer(card && namesToSplit(choice, card.appearances));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-source-split-dialog': VariorumSourceSplitDialog;
  }
}
