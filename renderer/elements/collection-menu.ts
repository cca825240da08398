// <variorum-collection-menu>: what can be done with a collection or a saved filter.
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import type WaDropdownItem from '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import type { WaSelectEvent } from '@awesome.me/webawesome/dist/events/select.js';
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Collection } from '../../archive/model/collection.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { CollectionAskedEvent } from './collection-events.ts';
import './icon.ts';

@localized()
@customElement('variorum-collection-menu')
export class VariorumCollectionMenu extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      wa-dropdown {
        --wa-font-size-m: var(--ui-size);
      }
      .quiet {
        padding: 0.15rem;
      }
    `,
  ];

  @property({ attribute: false }) collection!: Collection;

  override render(): unknown {
    const label = msg(str`What to do with ${this.collection.name}`, { id: 'library.collectionMenu' });
    return html`<wa-dropdown placement="bottom-end" @wa-select=${this.choose}>
      <button slot="trigger" class="quiet" aria-label=${label}>
        <variorum-icon name="ellipsis"></variorum-icon>
      </button>
      <wa-dropdown-item value="rename">${msg('Rename…', { id: 'shell.rename' })}</wa-dropdown-item>
      ${
        this.collection.filter
          ? html`<wa-dropdown-item value="refilter"
              >${msg('Let it show what is shown now', { id: 'library.refilter' })}</wa-dropdown-item
            >`
          : nothing
      }
      <wa-dropdown-item value="remove" variant="danger">${msg('Remove', { id: 'library.remove' })}</wa-dropdown-item>
    </wa-dropdown>`;
  }

  private readonly choose = (event: WaSelectEvent): void => {
    const { value } = event.detail.item as WaDropdownItem;
    const action = value === 'rename' || value === 'refilter' ? value : 'remove';
    this.dispatchEvent(new CollectionAskedEvent(action, this.collection));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-collection-menu': VariorumCollectionMenu;
  }
}
