// <variorum-article-menu>: what can be done with an article as a whole.
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import type WaDropdownItem from '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import type { WaSelectEvent } from '@awesome.me/webawesome/dist/events/select.js';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { commandKeys } from '../localisation/command-names.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';

/** What a person wants done with the article. */
export class ArticleActionEvent extends Event {
  static readonly type = 'variorum-article-action';
  readonly action: 'rename' | 'tag' | 'split' | 'remove';

  constructor(action: ArticleActionEvent['action']) {
    super(ArticleActionEvent.type, { bubbles: true, composed: true });
    this.action = action;
  }
}

@localized()
@customElement('variorum-article-menu')
export class VariorumArticleMenu extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      wa-dropdown {
        --wa-font-size-m: var(--ui-size);
      }
      .quiet {
        padding: 0.3rem;
      }
    `,
  ];

  /** How many versions it has: one cannot be split. */
  @property({ type: Number }) parts = 1;

  override render(): unknown {
    const label = msg('The article', { id: 'shell.article' });
    return html`<wa-dropdown placement="bottom-end" @wa-select=${this.choose}>
      <button slot="trigger" class="quiet" aria-label=${label} title=${label}>
        <variorum-icon name="ellipsis"></variorum-icon>
      </button>
      <wa-dropdown-item value="rename"
        >${msg('Rename…', { id: 'shell.rename' })}<kbd slot="details"
          >${commandKeys('article.rename')[0]}</kbd
        ></wa-dropdown-item
      >
      <wa-dropdown-item value="tag">${msg('Tags…', { id: 'library.tagSelected' })}</wa-dropdown-item>
      ${
        this.parts > 1
          ? html`<wa-dropdown-item value="split">${msg('Split…', { id: 'library.splitMenu' })}</wa-dropdown-item>`
          : nothing
      }
      <wa-dropdown-item value="remove" variant="danger"
        >${msg('Remove the article', { id: 'shell.remove' })}</wa-dropdown-item
      >
    </wa-dropdown>`;
  }

  private readonly choose = (event: WaSelectEvent): void => {
    const { value } = event.detail.item as WaDropdownItem;
    this.dispatchEvent(new ArticleActionEvent(value as ArticleActionEvent['action']));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-article-menu': VariorumArticleMenu;
  }
  interface HTMLElementEventMap {
    'variorum-article-action': ArticleActionEvent;
  }
}
