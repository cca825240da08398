// <variorum-source-description-dialog>: what a person writes on a source's card: its name, what it is, and a note.
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { localized, msg } from '@lit/localize';
import { html, LitElement } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Source } from '../../archive/model/attribution.ts';
import type { SourceCard, SourceDescription } from '../../archive/model/source-card.ts';
import { sourceKindInWords } from '../localisation/source-words.ts';
import { Asking } from '../state/asking.ts';
import { focusWhenOpen } from '../state/focus-when-open.ts';
import { sourceKinds } from '../state/source-choice.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';
import { sourceDialogStyles } from './source-dialog-styles.ts';

@localized()
@customElement('variorum-source-description-dialog')
export class VariorumSourceDescriptionDialog extends LitElement {
  static override readonly styles = [baseStyles, dialogStyles, sourceDialogStyles];

  @query('input') private readonly label!: HTMLInputElement;
  @query('select') private readonly kind!: HTMLSelectElement;
  @query('textarea') private readonly note!: HTMLTextAreaElement;
  private readonly asking = new Asking<SourceDescription>(this);

  /** What the card is to say; null where it is left as it is. */
  ask({ entry, note }: Pick<SourceCard, 'entry' | 'note'>): Promise<SourceDescription | null> {
    const answer = this.asking.ask();
    const begin = (): void => {
      this.label.value = entry.label;
      this.kind.value = entry.kind;
      this.note.value = note;
    };
    void focusWhenOpen(this, () => this.label, begin);
    return answer;
  }

  override render(): unknown {
    return html`<wa-dialog
      label=${msg('Describe the source', { id: 'archiveSources.describeHeading' })}
      .open=${live(this.asking.isOpen)}
      @wa-after-hide=${() => this.asking.answer(null)}
    >
      <form id="description" @submit=${this.submit} @keydown=${this.onKey}>
        <label>
          <span>${msg('Name', { id: 'library.name' })}</span>
          <input
            maxlength="200"
            spellcheck="false"
            placeholder=${msg('The fullest of its names', { id: 'archiveSources.fullest' })}
          />
        </label>
        <label>
          <span>${msg('Kind', { id: 'archiveSources.kind' })}</span>
          <select>
            ${sourceKinds.map((kind) => html`<option value=${kind}>${sourceKindInWords(kind)}</option>`)}
          </select>
        </label>
        <label>
          <span>${msg('Note', { id: 'archiveSources.note' })}</span>
          <textarea maxlength="10000" rows="6"></textarea>
        </label>
      </form>
      <div class="actions" slot="footer">
        <button class="button" @click=${() => this.asking.answer(null)}>
          ${msg('Cancel', { id: 'import.cancel' })}
        </button>
        <button class="button primary" type="submit" form="description">
          ${msg('Save', { id: 'archiveSources.save' })}
        </button>
      </div>
    </wa-dialog>`;
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    this.save();
  };

  /** As in the editor of a note. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.save();
  };

  private save(): void {
    this.asking.answer({
      label: this.label.value.trim(),
      kind: this.kind.value as Source['kind'],
      note: this.note.value.trim(),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-source-description-dialog': VariorumSourceDescriptionDialog;
  }
}
