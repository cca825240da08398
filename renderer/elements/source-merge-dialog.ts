// <variorum-source-merge-dialog>: what some sources are called once they are one.
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { localized, msg, str } from '@lit/localize';
import { html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { SourceEntry } from '../../archive/model/source-card.ts';
import { countSources, sourceFacts } from '../localisation/archive-source-words.ts';
import { Asking } from '../state/asking.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';
import { sourceDialogStyles } from './source-dialog-styles.ts';

@localized()
@customElement('variorum-source-merge-dialog')
export class VariorumSourceMergeDialog extends LitElement {
  static override readonly styles = [baseStyles, dialogStyles, sourceDialogStyles];

  @state() private sources: readonly SourceEntry[] = [];
  /** The identifier of the one whose name stays; empty for a name of its own. */
  @state() private named = '';
  @query('.own') private readonly own!: HTMLInputElement;
  private readonly asking = new Asking<string>(this);

  /** The name that they have together; null where they are left as they are. Who says most is proposed. */
  ask(sources: readonly SourceEntry[]): Promise<string | null> {
    this.sources = [...sources].sort((one, other) => other.statements - one.statements);
    this.named = this.sources[0]?.id ?? '';
    void this.updateComplete.then(() => (this.own.value = ''));
    return this.asking.ask();
  }

  override render(): unknown {
    const { sources } = this;
    return html`<wa-dialog
      label=${msg(str`Make one of ${countSources(sources.length)}`, { id: 'archiveSources.mergeHeading' })}
      light-dismiss
      .open=${live(this.asking.isOpen)}
      @wa-after-hide=${() => this.asking.answer(null)}
    >
      <fieldset>
        <legend>${msg('What is it called?', { id: 'archiveSources.mergeName' })}</legend>
        <div class="scroller">
          ${sources.map(
            (entry) =>
              html`<label>
                ${this.radio(entry.id)}
                <strong>${entry.label}</strong>
                <small>${sourceFacts(entry)}</small>
              </label>`,
          )}
          <label>
            ${this.radio('')}
            <input
              class="own"
              maxlength="200"
              spellcheck="false"
              aria-label=${msg('Another name', { id: 'archiveSources.otherName' })}
              placeholder=${msg('Another name', { id: 'archiveSources.otherName' })}
              @focus=${() => (this.named = '')}
            />
          </label>
        </div>
      </fieldset>
      <p class="after">
        ${msg(
          'All their names are one source from now on, also in articles that come later. Undo takes it back; the card can be split again.',
          { id: 'archiveSources.mergeResult' },
        )}
      </p>
      <div class="actions" slot="footer">
        <button class="button" @click=${() => this.asking.answer(null)}>
          ${msg('Cancel', { id: 'import.cancel' })}
        </button>
        <button class="button primary" @click=${this.merge}>${msg('Merge', { id: 'library.mergeNow' })}</button>
      </div>
    </wa-dialog>`;
  }

  private radio(id: string): unknown {
    return html`<input
      type="radio"
      name="named"
      value=${id}
      aria-label=${id === '' ? msg('Another name', { id: 'archiveSources.otherName' }) : (this.labelOf(id) ?? '')}
      .checked=${live(id === this.named)}
      @change=${() => (this.named = id)}
    />`;
  }

  private labelOf(id: string): string | undefined {
    return this.sources.find((entry) => entry.id === id)?.label;
  }

  /** A name of its own that was not given leaves the one that was proposed. */
  private readonly merge = (): void => {
    const label = this.labelOf(this.named) ?? this.own.value.trim();
    this.asking.answer(label || (this.sources[0]?.label ?? null));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-source-merge-dialog': VariorumSourceMergeDialog;
  }
}
