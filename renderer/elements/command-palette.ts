// <variorum-command-palette>: a field, and under it what can be chosen by a few letters of its name. Knows nothing of
// what is found or done: it tells what was typed and what was chosen.
import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { counted } from '../localisation/format.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { commandPaletteStyles } from './command-palette-styles.ts';
import './icon.ts';
import type { IconName } from './icons.ts';

export interface PaletteItem {
  readonly id: string;
  readonly name: string;
  /** What is told beside the name, such as where it applies. */
  readonly detail: string;
  readonly keys: readonly string[];
}

export interface PaletteGroup {
  readonly heading: string;
  readonly icon: IconName;
  readonly items: readonly PaletteItem[];
}

/** Something was typed. */
export class PaletteTypedEvent extends Event {
  static readonly type = 'variorum-palette-typed';
  readonly text: string;

  constructor(text: string) {
    super(PaletteTypedEvent.type);
    this.text = text;
  }
}

/** An item was chosen; the palette is closed by then, and the focus where it was before. */
export class PaletteChosenEvent extends Event {
  static readonly type = 'variorum-palette-chosen';
  readonly id: string;

  constructor(id: string) {
    super(PaletteChosenEvent.type);
    this.id = id;
  }
}

@localized()
@customElement('variorum-command-palette')
export class VariorumCommandPalette extends LitElement {
  static override readonly styles = [baseStyles, commandPaletteStyles];

  @property({ attribute: false }) groups: readonly PaletteGroup[] = [];

  @state() private chosen = 0;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input') private readonly input!: HTMLInputElement;

  show(): void {
    if (this.dialog.open) return;
    this.input.value = '';
    this.chosen = 0;
    this.dispatchEvent(new PaletteTypedEvent(''));
    this.dialog.showModal();
    this.input.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('groups')) this.chosen = Math.min(this.chosen, Math.max(0, this.items.length - 1));
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  override render(): unknown {
    const { items } = this;
    const label = msg('Commands and articles', { id: 'palette.label' });
    return html`<dialog
      aria-label=${label}
      @pointerdown=${(event: Event) => event.target === this.dialog && this.dialog.close()}
    >
      <div
        class="box"
        @keydown=${this.keyDown}
        @pointermove=${(event: Event) => (this.chosen = itemAt(event) ?? this.chosen)}
        @click=${(event: Event) => this.choose(itemAt(event))}
      >
        <div class="field">
          <variorum-icon name="search"></variorum-icon>
          <input
            type="text"
            role="combobox"
            spellcheck="false"
            autocomplete="off"
            aria-label=${label}
            placeholder=${msg('What do you want to do, or which article to read?', { id: 'palette.hint' })}
            aria-autocomplete="list"
            aria-expanded=${items.length > 0 ? 'true' : 'false'}
            aria-controls="list"
            aria-activedescendant=${items.length > 0 ? `item-${String(this.chosen)}` : nothing}
            @input=${this.typed}
          />
          <kbd>Esc</kbd>
        </div>
        <div id="list" role="listbox" tabindex="-1" aria-label=${label}>
          ${this.groups.map((group, index) => this.group(group, index))}
        </div>
        <p class=${items.length > 0 ? 'visually-hidden' : 'none'} role="status">${countChoices(items.length)}</p>
      </div>
    </dialog>`;
  }

  private get items(): readonly PaletteItem[] {
    return this.groups.flatMap(({ items }) => items);
  }

  private group({ heading, icon, items }: PaletteGroup, index: number): unknown {
    if (items.length === 0) return nothing;
    const first = this.groups.slice(0, index).reduce((sum, group) => sum + group.items.length, 0);
    return html`<div role="group" aria-labelledby=${`group-${String(index)}`}>
      <h3 id=${`group-${String(index)}`} role="presentation">${heading}</h3>
      ${items.map((item, offset) => this.item(item, icon, first + offset))}
    </div>`;
  }

  private item({ name, detail, keys }: PaletteItem, icon: IconName, index: number): unknown {
    return html`<div
      id=${`item-${String(index)}`}
      data-item=${index}
      class="item"
      role="option"
      aria-selected=${index === this.chosen ? 'true' : 'false'}
    >
      <variorum-icon name=${icon}></variorum-icon>
      <span class="name">${name}</span>
      ${detail ? html`<small>${detail}</small>` : nothing}
      ${keys.length > 0 ? html`<span class="keys">${keys.map((key) => html`<kbd>${key}</kbd>`)}</span>` : nothing}
    </div>`;
  }

  private readonly typed = (): void => {
    this.chosen = 0;
    this.dispatchEvent(new PaletteTypedEvent(this.input.value));
  };

  private readonly keyDown = (event: KeyboardEvent): void => {
    const count = this.items.length;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined && count > 0) {
      event.preventDefault();
      const next = this.chosen + step;
      // One step goes round; a page stops at the ends.
      this.chosen = Math.abs(step) === 1 ? (next + count) % count : Math.max(0, Math.min(count - 1, next));
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      this.choose(this.chosen);
    } else if (event.key === 'Tab') {
      // There is nothing else in it that could have the focus.
      event.preventDefault();
    }
  };

  private choose(index: number | undefined): void {
    const item = index === undefined ? undefined : this.items[index];
    if (!item) return;
    this.dialog.close();
    this.dispatchEvent(new PaletteChosenEvent(item.id));
  }
}

/** The number of the item that an event is about. */
function itemAt(event: Event): number | undefined {
  const item = event.composedPath().find((target) => target instanceof HTMLElement && target.dataset['item']);
  return item ? Number((item as HTMLElement).dataset['item']) : undefined;
}

function countChoices(count: number): string {
  return counted(count, {
    one: () => msg(str`${count} choice`, { id: 'palette.choice.one' }),
    other: () =>
      count === 0
        ? msg('Nothing is called that.', { id: 'palette.none' })
        : msg(str`${count} choices`, { id: 'palette.choice.other' }),
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-command-palette': VariorumCommandPalette;
  }
  interface HTMLElementEventMap {
    'variorum-palette-typed': PaletteTypedEvent;
    'variorum-palette-chosen': PaletteChosenEvent;
  }
}
