// <variorum-source-card>: one source of the archive: what it is called and was, what a person noted of it, and where it is
// quoted. Knows no client: what is to be done with it is asked for.
import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SourceCard } from '../../archive/model/source-card.ts';
import { sourceReach } from '../localisation/archive-source-words.ts';
import { countArticles } from '../localisation/counts.ts';
import { formatDays } from '../localisation/format.ts';
import { sourceKindInWords } from '../localisation/source-words.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';
import type { IconName } from './icons.ts';
import './markdown-text.ts';
import './source-appearance.ts';
import { sourceCardStyles } from './source-card-styles.ts';

/** Beside what people say of a source, `more` are the articles after those that are shown. */
export type SourceWish = 'describe' | 'merge' | 'split' | 'unassign' | 'more';

export class SourceWishEvent extends Event {
  static readonly type = 'variorum-source-wish';
  readonly wish: SourceWish;

  constructor(wish: SourceWish) {
    super(SourceWishEvent.type);
    this.wish = wish;
  }
}

/** Whether there is anything that can be told apart from the rest of the source. */
export function canSplit({ entry, appearances }: SourceCard): boolean {
  return entry.articles > 1 || new Set(appearances.flatMap(({ names }) => names)).size > 1;
}

@localized()
@customElement('variorum-source-card')
export class VariorumSourceCard extends LitElement {
  static override readonly styles = [baseStyles, sourceCardStyles];

  @property({ attribute: false }) card: SourceCard | null = null;
  /** Whether nothing can be changed. */
  @property({ type: Boolean }) locked = false;
  /** Whether more articles are on their way. */
  @property({ type: Boolean }) loading = false;

  override render(): unknown {
    if (!this.card) return nothing;
    const { entry, note, appearances } = this.card;
    const { label, kind, roles, since, until } = entry;
    const others = entry.names.filter((name) => name !== label);
    const left = entry.articles - appearances.length;
    return html`<article aria-label=${label}>
      <h2 tabindex="-1">${label}</h2>
      <p class="facts">${sourceKindInWords(kind)} · ${sourceReach(entry)} · ${formatDays(since, until)}</p>
      ${this.locked ? nothing : this.actions(this.card)}
      <dl>
        ${this.line(msg('Also called', { id: 'archiveSources.alsoCalled' }), others)}
        ${this.line(msg('Described as', { id: 'archiveSources.roles' }), roles)}
        ${
          note === ''
            ? nothing
            : html`<div>
                <dt>${msg('Note', { id: 'archiveSources.note' })}</dt>
                <dd class="note"><variorum-markdown-text .source=${note}></variorum-markdown-text></dd>
              </div>`
        }
      </dl>
      <section>
        <h3>${msg(str`Where it is quoted: ${countArticles(entry.articles)}`, { id: 'archiveSources.where' })}</h3>
        ${repeat(
          appearances,
          ({ article }) => article,
          (appearance) =>
            html`<variorum-source-appearance .appearance=${appearance} .label=${label}></variorum-source-appearance>`,
        )}
        ${
          left > 0
            ? html`<button class="button more" ?disabled=${this.loading} @click=${() => this.ask('more')}>
                ${msg(str`Show more of ${countArticles(left)}`, { id: 'archiveSources.moreArticles' })}
              </button>`
            : nothing
        }
      </section>
    </article>`;
  }

  /** The heading takes the focus where the card comes in place of what had it. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus({ preventScroll: true });
  }

  private actions(card: SourceCard): unknown {
    return html`<div class="actions">
      ${this.button('describe', 'pencil', msg('Describe…', { id: 'archiveSources.describe' }))}
      ${this.button('merge', 'merge', msg('Merge with…', { id: 'archiveSources.mergeWith' }))}
      ${canSplit(card) ? this.button('split', 'split', msg('Split…', { id: 'archiveSources.split' })) : nothing}
      ${
        card.entry.decided
          ? this.button('unassign', 'undo', msg('As found by the program', { id: 'archiveSources.unassign' }))
          : nothing
      }
    </div>`;
  }

  private button(wish: SourceWish, icon: IconName, label: string): unknown {
    return html`<button class="quiet" @click=${() => this.ask(wish)}>
      <variorum-icon name=${icon}></variorum-icon>${label}
    </button>`;
  }

  private line(name: string, values: readonly string[]): unknown {
    if (values.length === 0) return nothing;
    return html`<div>
      <dt>${name}</dt>
      <dd>
        <ul>
          ${values.map((value) => html`<li>${value}</li>`)}
        </ul>
      </dd>
    </div>`;
  }

  private ask(wish: SourceWish): void {
    this.dispatchEvent(new SourceWishEvent(wish));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-source-card': VariorumSourceCard;
  }
  interface HTMLElementEventMap {
    'variorum-source-wish': SourceWishEvent;
  }
}
