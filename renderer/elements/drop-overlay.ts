// <variorum-drop-overlay>: catches files that are dragged anywhere over the window, and shows that they may be dropped.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';

/** Files were dropped. */
export class FilesDroppedEvent extends Event {
  static readonly type = 'variorum-files-dropped';
  readonly files: readonly File[];

  constructor(files: readonly File[]) {
    super(FilesDroppedEvent.type, { bubbles: true, composed: true });
    this.files = files;
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
        z-index: 50;
        display: grid;
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

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('dragover', this.dragOver);
    window.addEventListener('dragleave', this.dragLeave);
    window.addEventListener('drop', this.drop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('dragover', this.dragOver);
    window.removeEventListener('dragleave', this.dragLeave);
    window.removeEventListener('drop', this.drop);
  }

  override render(): unknown {
    return this.over
      ? html`<div class="overlay" role="status">
          <span
            ><variorum-icon name="file-plus"></variorum-icon>${msg('Drop the files to import them', {
              id: 'import.drop',
            })}</span
          >
        </div>`
      : nothing;
  }

  private readonly dragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.over = true;
  };

  private readonly dragLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.over = false;
  };

  private readonly drop = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = false;
    this.dispatchEvent(new FilesDroppedEvent([...event.dataTransfer.files]));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-drop-overlay': VariorumDropOverlay;
  }
  interface HTMLElementEventMap {
    'variorum-files-dropped': FilesDroppedEvent;
  }
}
