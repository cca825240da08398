// <variorum-selection-bar>: how many articles are selected, and what can be done with them at once.
import '@awesome.me/webawesome/dist/components/divider/divider.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import type WaDropdownItem from '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import type { WaSelectEvent } from '@awesome.me/webawesome/dist/events/select.js';
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Collection } from '../../archive/model/collection.ts';
import { countSelected } from '../localisation/library-words.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';

/** What is to be done with the selected articles. */
export type SelectionAction =
  | { readonly do: 'tag' | 'merge' | 'remove' | 'restore' | 'export' | 'clear' | 'collect-new' }
  | { readonly do: 'collect' | 'uncollect'; readonly collection: string };

export class SelectionActionEvent extends Event {
  static readonly type = 'variorum-selection-action';
  readonly action: SelectionAction;

  constructor(action: SelectionAction) {
    super(SelectionActionEvent.type, { bubbles: true, composed: true });
    this.action = action;
  }
}

@localized()
@customElement('variorum-selection-bar')
export class VariorumSelectionBar extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--space-1);
        min-width: 0;
        padding: 0.2rem var(--space-2) 0.2rem var(--space-3);
        border-radius: var(--radius);
        background: var(--accent-tint);
        overflow-x: auto;
        scrollbar-width: none;
        container: selection-bar / inline-size;
      }
      /* Where there is no room for all the words, the pictures stand for them. */
      @container selection-bar (max-width: 40rem) {
        .quiet > span {
          position: absolute;
          clip-path: inset(50%);
          width: 1px;
          height: 1px;
          overflow: hidden;
        }
      }
      b {
        font-weight: 600;
        color: var(--accent);
        white-space: nowrap;
        margin-right: var(--space-2);
        font-variant-numeric: tabular-nums;
      }
      .quiet {
        color: var(--accent);
      }
      .quiet:hover:not(:disabled) {
        background: color-mix(in srgb, var(--accent) 14%, transparent);
      }
      .end {
        margin-left: auto;
      }
      wa-dropdown {
        --wa-font-size-m: var(--ui-size);
      }
    `,
  ];

  @property({ type: Number }) count = 0;
  /** Those that articles can be put into. */
  @property({ attribute: false }) collections: readonly Collection[] = [];
  /** The one that is shown, which articles can be taken out of. */
  @property({ attribute: false }) shown: Collection | null = null;
  /** Whether what is listed was removed. */
  @property({ type: Boolean }) removed = false;
  @property({ type: Boolean }) locked = false;

  override render(): unknown {
    return html`<b role="status">${countSelected(this.count)}</b>
      ${this.locked ? nothing : this.removed ? this.button('restore', 'undo', msg('Restore', { id: 'shell.restore' })) : this.changes()}
      ${this.removed ? nothing : this.button('export', 'download', msg('Export…', { id: 'export.menu' }))}
      <span class="end">${this.button('clear', 'x', msg('Select none', { id: 'library.selectNone' }))}</span>`;
  }

  private changes(): unknown {
    return html`${this.button('tag', 'tag', msg('Tags…', { id: 'library.tagSelected' }))}${this.collect()}${
      this.count > 1 ? this.button('merge', 'swap', msg('Merge…', { id: 'library.merge' })) : nothing
    }${this.button('remove', 'trash', msg('Remove', { id: 'library.remove' }))}`;
  }

  private collect(): unknown {
    const { shown } = this;
    const collection = msg('Collection', { id: 'library.collection' });
    return html`<wa-dropdown @wa-select=${this.choose}>
      <button slot="trigger" class="quiet" title=${collection}>
        <variorum-icon name="folder"></variorum-icon><span>${collection}</span
        ><variorum-icon name="chevron-down"></variorum-icon>
      </button>
      ${this.collections.map(({ id, name }) => html`<wa-dropdown-item value=${`collect ${id}`}>${name}</wa-dropdown-item>`)}
      ${this.collections.length > 0 ? html`<wa-divider></wa-divider>` : nothing}
      <wa-dropdown-item value="collect-new"
        >${msg('New collection…', { id: 'library.newCollection' })}</wa-dropdown-item
      >
      ${
        shown
          ? html`<wa-dropdown-item value=${`uncollect ${shown.id}`}
              >${msg(str`Take out of ${shown.name}`, { id: 'library.takeOut' })}</wa-dropdown-item
            >`
          : nothing
      }
    </wa-dropdown>`;
  }

  private button(action: Plain, icon: Icon, label: string): unknown {
    return html`<button class="quiet" title=${label} @click=${() => this.ask({ do: action })}>
      <variorum-icon name=${icon}></variorum-icon><span>${label}</span>
    </button>`;
  }

  private readonly choose = (event: WaSelectEvent): void => {
    const [action, collection] = (event.detail.item as WaDropdownItem).value.split(' ');
    if ((action === 'collect' || action === 'uncollect') && collection) this.ask({ do: action, collection });
    else this.ask({ do: 'collect-new' });
  };

  private ask(action: SelectionAction): void {
    this.dispatchEvent(new SelectionActionEvent(action));
  }
}

type Plain = Exclude<SelectionAction, { readonly collection: string }>['do'];
type Icon = 'tag' | 'swap' | 'trash' | 'undo' | 'download' | 'x';

declare global {
  interface HTMLElementTagNameMap {
    'variorum-selection-bar': VariorumSelectionBar;
  }
  interface HTMLElementEventMap {
    'variorum-selection-action': SelectionActionEvent;
  }
}
