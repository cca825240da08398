// <variorum-drop-overlay>: catches what is dragged anywhere over the window, and shows that it may be dropped: files, folders,
// texts. What is dragged within the window, or as text over a field, goes where it is dropped.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { type Dropped, droppedDocuments } from '../state/dropped-documents.ts';
import { isTyping } from '../state/shortcuts.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';

/** Something was dropped, which is being read. */
export class DocumentsDroppedEvent extends Event {
  static readonly type = 'variorum-documents-dropped';
  readonly dropped: Promise<Dropped>;

  constructor(dropped: Promise<Dropped>) {
    super(DocumentsDroppedEvent.type, { bubbles: true, composed: true });
    this.dropped = dropped;
  }
}

@localized()
@customElement('variorum-drop-overlay')
export class VariorumDropOverlay extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      .overlay {
        position: fixed;
        inset: 0;
        display: grid;
        width: auto;
        height: auto;
        margin: 0;
        padding: 0;
        border: 0;
        color: var(--ink);
        place-content: center;
        background: color-mix(in srgb, var(--paper) 88%, transparent);
        pointer-events: none;
        font: 600 1.25rem var(--font-text);
      }
      .overlay span {
        display: grid;
        justify-items: center;
        gap: var(--space-3);
        padding: var(--space-5) var(--space-6);
        background: var(--paper-raised);
        border-radius: 12px;
        box-shadow: var(--shadow);
      }
      .overlay::before {
        content: '';
        position: absolute;
        inset: var(--space-4);
        border: 2px dashed var(--accent);
        border-radius: 12px;
      }
      variorum-icon {
        font-size: 2rem;
        color: var(--accent);
      }
    `,
  ];

  @state() private over = false;
  @query('.overlay') private readonly overlay!: HTMLElement | null;
  /** Whether what is dragged comes from this window. */
  private own = false;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('dragstart', this.dragStart);
    window.addEventListener('dragend', this.dragEnd);
    window.addEventListener('dragover', this.dragOver);
    window.addEventListener('dragleave', this.dragLeave);
    window.addEventListener('drop', this.drop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('dragstart', this.dragStart);
    window.removeEventListener('dragend', this.dragEnd);
    window.removeEventListener('dragover', this.dragOver);
    window.removeEventListener('dragleave', this.dragLeave);
    window.removeEventListener('drop', this.drop);
  }

  protected override updated(): void {
    // As a popover it lies over an open dialog, too.
    if (this.overlay?.matches(':popover-open') === false) this.overlay.showPopover();
  }

  override render(): unknown {
    return this.over
      ? html`<div class="overlay" popover="manual" role="status">
          <span
            ><variorum-icon name="file-plus"></variorum-icon>${msg('Drop it to import it', {
              id: 'import.drop',
            })}</span
          >
        </div>`
      : nothing;
  }

  private readonly dragStart = (): void => {
    this.own = true;
  };

  private readonly dragEnd = (): void => {
    this.own = false;
  };

  private readonly dragOver = (event: DragEvent): void => {
    if (!event.dataTransfer || !this.takes(event, event.dataTransfer)) {
      this.over = false;
      return;
    }
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.over = true;
  };

  private readonly dragLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.over = false;
  };

  private readonly drop = (event: DragEvent): void => {
    this.over = false;
    if (!event.dataTransfer || !this.takes(event, event.dataTransfer)) return;
    event.preventDefault();
    this.dispatchEvent(new DocumentsDroppedEvent(droppedDocuments(event.dataTransfer)));
  };

  private takes(event: Event, { types }: DataTransfer): boolean {
    if (types.includes('Files')) return true;
    return (
      !this.own && !isTyping(event) && ['text/plain', 'text/html', 'text/uri-list'].some((type) => types.includes(type))
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-drop-overlay': VariorumDropOverlay;
  }
  interface HTMLElementEventMap {
    'variorum-documents-dropped': DocumentsDroppedEvent;
  }
}
