// The history of the whole archive, in a drawer beside whatever is being read.
import '@awesome.me/webawesome/dist/components/drawer/drawer.js';
import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { tinykeys } from 'tinykeys';
import { undoingKeys } from '../state/shortcuts.ts';
import { type Undoing, UndoingEvent } from '../state/undoing-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { drawerStyles } from '../styles/drawer-styles.ts';
import './history-view.ts';

@localized()
@customElement('variorum-archive-history')
export class VariorumArchiveHistory extends LitElement {
  static override readonly styles = [baseStyles, drawerStyles];

  /** Any new value loads the history again. */
  @property({ type: Number }) revision = 0;
  @state() private open = false;

  private unbind: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // The window's own keys rest while a dialog is open; here one sees what they do.
    const ask = (undoing: Undoing) => (event: Event) => {
      event.preventDefault();
      this.dispatchEvent(new UndoingEvent(undoing));
    };
    this.unbind = tinykeys(this, Object.fromEntries(undoingKeys.map(([keys, undoing]) => [keys, ask(undoing)])));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unbind();
  }

  /** Whether it shows what happens by itself. */
  get isOpen(): boolean {
    return this.open;
  }

  show(): void {
    this.open = true;
  }

  override render(): unknown {
    return html`<wa-drawer
      label=${msg('History of the archive', { id: 'history.archive' })}
      light-dismiss
      ?open=${this.open}
      @wa-after-hide=${() => (this.open = false)}
    >
      ${
        this.open
          ? html`<variorum-history-view .revision=${this.revision} @click=${this.leave}></variorum-history-view>`
          : nothing
      }
    </wa-drawer>`;
  }

  /** Whoever follows a link to an article wants to see it. */
  private readonly leave = (event: Event): void => {
    if (event.composedPath().some((target) => target instanceof HTMLAnchorElement)) this.open = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-archive-history': VariorumArchiveHistory;
  }
}
