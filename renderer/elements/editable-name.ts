// <variorum-editable-name>: a name in its slot, with a pencil that turns it into a field. Enter gives the new name,
// Escape leaves it as it was. Does not know what it names.
import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';

/** A name was entered that is not the one that stood there. */
export class RenameEvent extends Event {
  static readonly type = 'variorum-rename';
  /** Without white space around it. */
  readonly name: string;

  constructor(name: string) {
    super(RenameEvent.type, { bubbles: true, composed: true });
    this.name = name;
  }
}

@customElement('variorum-editable-name')
export class VariorumEditableName extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        position: relative;
        min-width: 0;
        font: inherit;
        color: inherit;
      }
      ::slotted(*) {
        min-width: 0;
      }
      button {
        position: absolute;
        inset-inline-end: 0;
        padding: 0.05rem 0.3rem;
        border-radius: 4px;
        font-size: 0.8125rem;
        color: var(--ink-faint);
        background: var(--paper-raised);
        opacity: 0;
      }
      :host(:hover) button,
      button:focus-visible {
        opacity: 1;
      }
      button:hover {
        color: var(--accent);
      }
      @media (hover: none) {
        button {
          position: static;
          background: none;
          opacity: 1;
        }
      }
      input {
        flex: 1;
        min-width: 0;
        width: 100%;
        margin: -0.1em 0;
        padding: 0.1em 0.35em;
        font: inherit;
        color: var(--ink);
        background: var(--paper-raised);
        border: 1px solid var(--line-strong);
        border-radius: 4px;
      }
      input::placeholder {
        color: var(--ink-faint);
        opacity: 1;
      }
    `,
  ];

  /** The name as it stands. */
  @property() value = '';
  /** What the pencil and the field are called. */
  @property() label = '';
  /** What stands in a field that was emptied: the name that an empty one gives back. */
  @property() placeholder = '';
  /** Whether an empty name is no name: leaves it as it was. */
  @property({ type: Boolean }) required = false;
  /** Whether it cannot be changed. */
  @property({ type: Boolean }) locked = false;
  /** The longest name, in UTF-16 code units. */
  @property({ type: Number }) longest = 500;

  /** Whether the field is open; told as an attribute, so that it can be given room. */
  @property({ type: Boolean, reflect: true }) editing = false;
  @query('input') private readonly input!: HTMLInputElement | null;

  /** What had the focus before the field. */
  private origin: Element | null = null;

  /** Opens the field, with the whole name selected and its beginning in view. */
  edit(): void {
    if (this.locked) return;
    this.origin = focused();
    this.editing = true;
    void this.updateComplete.then(() => {
      const { input } = this;
      if (!input) return;
      input.focus();
      input.select();
      input.scrollLeft = 0;
    });
  }

  override render(): unknown {
    if (this.locked) return html`<slot></slot>`;
    if (!this.editing) {
      return html`<slot></slot>
        <button aria-label=${this.label} title=${this.label} @click=${() => this.edit()}>
          <variorum-icon name="pencil"></variorum-icon>
        </button>`;
    }
    // What is named may be a heading: it stays one for who does not see the field.
    return html`<div class="visually-hidden"><slot></slot></div>
      <input
        type="text"
        aria-label=${this.label}
        placeholder=${this.placeholder}
        maxlength=${this.longest}
        autocomplete="off"
        .value=${this.value}
        @keydown=${this.keyDown}
        @blur=${this.leaveUnchanged}
      />`;
  }

  private readonly keyDown = (event: KeyboardEvent): void => {
    // Enter also ends a composition of an input method, which is not yet the name.
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    const name = this.input?.value.trim() ?? '';
    if (event.key === 'Enter' && name !== this.value && !(this.required && name === '')) {
      this.dispatchEvent(new RenameEvent(name));
    }
    this.leave();
  };

  /** What was typed stays in its field until the reader says what to do with it. */
  private readonly leaveUnchanged = (): void => {
    if (this.input?.value === this.value) this.editing = false;
  };

  private leave(): void {
    this.editing = false;
    void this.updateComplete.then(() => {
      const back = this.origin?.isConnected ? this.origin : this.renderRoot.querySelector('button');
      if (back instanceof HTMLElement) back.focus();
    });
  }
}

/** What has the focus, at whatever depth of shadow roots. */
function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-editable-name': VariorumEditableName;
  }
  interface HTMLElementEventMap {
    'variorum-rename': RenameEvent;
  }
}
