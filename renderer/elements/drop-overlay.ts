// <variorum-drop-overlay>: catches what is dragged anywhere over the window, and shows that it may be dropped: files, folders,
// texts, and where a dialog is in front, that they may not. What is dragged within the window, or as text over a field, goes
// where it is dropped.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type Dropped, droppedDocuments } from '../state/dropped-documents.ts';
import { isOfOtherDialog } from '../state/other-dialog.ts';
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
      .overlay.refused::before {
        border-color: var(--line-strong);
      }
      variorum-icon {
        font-size: 2rem;
        color: var(--accent);
      }
      .refused variorum-icon {
        color: var(--ink-soft);
      }
    `,
  ];

  /** Why nothing can be taken now, in words; null where it can. */
  @property({ attribute: false }) refusal: string | null = null;

  @state() private over: 'nothing' | 'taken' | 'behind' | 'refused' = 'nothing';
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
    const { over } = this;
    if (over === 'nothing') return nothing;
    return html`<div class="overlay ${over === 'taken' ? '' : 'refused'}" popover="manual" role="status">
      <span
        ><variorum-icon name=${over === 'taken' ? 'file-plus' : 'info'}></variorum-icon>${
          over === 'taken'
            ? msg('Drop it to import it', { id: 'import.drop' })
            : over === 'behind'
              ? msg('Close what is in front first, then drop it', { id: 'import.dropBehind' })
              : this.refusal
        }</span
      >
    </div>`;
  }

  private readonly dragStart = (): void => {
    this.own = true;
  };

  private readonly dragEnd = (): void => {
    this.own = false;
  };

  private readonly dragOver = (event: DragEvent): void => {
    if (!event.dataTransfer || !this.takes(event, event.dataTransfer)) {
      this.over = 'nothing';
      return;
    }
    event.preventDefault();
    this.over = this.outlook(event);
    // Refused so, it stays where it was dragged from, and no drop follows.
    event.dataTransfer.dropEffect = this.over === 'taken' ? 'copy' : 'none';
  };

  private readonly dragLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.over = 'nothing';
  };

  private readonly drop = (event: DragEvent): void => {
    this.over = 'nothing';
    if (!event.dataTransfer || !this.takes(event, event.dataTransfer)) return;
    event.preventDefault();
    if (this.outlook(event) !== 'taken') return;
    this.dispatchEvent(new DocumentsDroppedEvent(droppedDocuments(event.dataTransfer)));
  };

  private outlook(event: Event): 'taken' | 'behind' | 'refused' {
    // The dialog of whoever holds this element is where documents go.
    if (isOfOtherDialog(event, this.getRootNode())) return 'behind';
    return this.refusal === null ? 'taken' : 'refused';
  }

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
