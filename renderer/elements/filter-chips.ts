// <variorum-filter-chips>: what the library is filtered by, each with a cross that lets go of it.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { anyArticle, type Collection, type LibraryFilter } from '../../archive/model/collection.ts';
import { languageName } from '../localisation/library-words.ts';
import { toggleTag } from '../state/library-choice.ts';
import { ChoiceAskedEvent } from '../state/library-choice-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';

interface Chip {
  readonly label: string;
  readonly without: LibraryFilter;
}

@localized()
@customElement('variorum-filter-chips')
export class VariorumFilterChips extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1);
        min-width: 0;
      }
      .chip {
        display: inline-flex;
        align-items: center;
        gap: 0.25rem;
        max-width: 14rem;
        padding: 0.1rem 0.3rem 0.1rem 0.55rem;
        border-radius: 99px;
        background: var(--accent-tint);
        color: var(--accent);
        font: 500 var(--ui-small) / 1.5 var(--font-ui);
      }
      .chip span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .chip:hover {
        background: color-mix(in srgb, var(--accent) 18%, var(--paper));
      }
      .chip:focus-visible {
        border-radius: 99px;
      }
      .link {
        font-size: var(--ui-small);
        margin-left: var(--space-1);
      }
    `,
  ];

  @property({ attribute: false }) filter: LibraryFilter = anyArticle;
  /** To name the one that is shown. */
  @property({ attribute: false }) collections: readonly Collection[] = [];

  override render(): unknown {
    const chips = this.chips();
    return html`${chips.map(
      ({ label, without }) =>
        html`<button
          class="chip"
          aria-label=${msg(str`Without the filter ${label}`, { id: 'library.without' })}
          @click=${() => this.ask(without)}
        >
          <span>${label}</span><variorum-icon name="x"></variorum-icon>
        </button>`,
    )}${chips.length > 1 ? this.clear() : ''}`;
  }

  private clear(): unknown {
    return html`<button class="link" @click=${() => this.ask(anyArticle)}>
      ${msg('Show all', { id: 'library.clearFilter' })}
    </button>`;
  }

  private chips(): readonly Chip[] {
    const { filter } = this;
    const collection = this.collections.find(({ id }) => id === filter.collection);
    const chips: Chip[] = [];
    const add = (is: unknown, label: () => string, without: Partial<LibraryFilter>): void => {
      if (is) chips.push({ label: label(), without: { ...filter, ...without } });
    };
    add(filter.text.trim(), () => msg(str`“${filter.text.trim()}”`, { id: 'library.filterText' }), { text: '' });
    add(filter.collection, () => collection?.name ?? msg('Collection', { id: 'library.collection' }), {
      collection: null,
    });
    for (const tag of filter.tags) add(true, () => `#${tag}`, toggleTag(filter, tag));
    add(filter.publisher !== null, () => filter.publisher ?? '', { publisher: null });
    add(filter.language, () => languageName(filter.language ?? ''), { language: null });
    add(filter.unseen, () => msg('New', { id: 'library.columnNew' }), { unseen: false });
    add(filter.noted, () => msg('With notes', { id: 'library.noted' }), { noted: false });
    return chips;
  }

  private ask(filter: LibraryFilter): void {
    this.dispatchEvent(new ChoiceAskedEvent({ filter }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-filter-chips': VariorumFilterChips;
  }
}
