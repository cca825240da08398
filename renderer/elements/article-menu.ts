// <variorum-article-menu>: what can be done with an article as a whole, and with the version of it that is looked at.
import '@awesome.me/webawesome/dist/components/divider/divider.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import type WaDropdownItem from '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import type { WaSelectEvent } from '@awesome.me/webawesome/dist/events/select.js';
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { commandKeys } from '../localisation/command-names.ts';
import { formatNumber } from '../localisation/format.ts';
import { removedVersionsName } from '../localisation/removed-version-words.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';

/** What a person wants done with the article. */
export class ArticleActionEvent extends Event {
  static readonly type = 'variorum-article-action';
  readonly action: 'rename' | 'tag' | 'split' | 'remove' | 'remove-version' | 'show-removed';

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
  /** The number of the version that is looked at, from 1; null where it was taken out already. */
  @property({ type: Number }) version: number | null = null;
  /** How many were taken out. */
  @property({ type: Number }) removed = 0;

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
      ${this.versionItems()}
      <wa-divider></wa-divider>
      <wa-dropdown-item value="remove" variant="danger"
        >${msg('Remove the article', { id: 'shell.remove' })}</wa-dropdown-item
      >
    </wa-dropdown>`;
  }

  private versionItems(): unknown {
    const { version, parts, removed } = this;
    if ((version === null || parts < 2) && removed === 0) return nothing;
    return html`<wa-divider></wa-divider> ${
        version === null || parts < 2
          ? nothing
          : html`<wa-dropdown-item value="remove-version"
              >${msg(str`Remove version ${formatNumber(version)}`, { id: 'removedVersions.remove' })}</wa-dropdown-item
            >`
      }
      ${
        removed === 0
          ? nothing
          : html`<wa-dropdown-item value="show-removed">${removedVersionsName(removed)}</wa-dropdown-item>`
      }`;
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
