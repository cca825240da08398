// <variorum-keys-dialog>: every key of the application, in the reader's language.
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { baseStyles } from '../styles/base-styles.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';

interface KeyGroup {
  readonly heading: string;
  readonly keys: readonly (readonly [keys: readonly string[], does: string])[];
}

@localized()
@customElement('variorum-keys-dialog')
export class VariorumKeysDialog extends LitElement {
  static override readonly styles = [
    baseStyles,
    dialogStyles,
    css`
      wa-dialog {
        --width: 42rem;
      }
      .groups {
        columns: 2 16rem;
        column-gap: var(--space-6);
      }
      section {
        break-inside: avoid;
        margin-bottom: var(--space-4);
      }
      h3 {
        font: 600 var(--ui-small) var(--font-ui);
        color: var(--ink-faint);
        margin-bottom: var(--space-1);
      }
      dl div {
        display: flex;
        justify-content: space-between;
        gap: var(--space-3);
        padding: 0.3rem 0;
        border-bottom: var(--hairline);
      }
      dd {
        display: flex;
        gap: 3px;
        flex: none;
      }
    `,
  ];

  @state() private open = false;

  show(): void {
    this.open = true;
  }

  override render(): unknown {
    return html`<wa-dialog
      label=${msg('Keys', { id: 'shell.keys' })}
      light-dismiss
      ?open=${this.open}
      @wa-after-hide=${() => (this.open = false)}
    >
      <div class="groups">
        ${keyGroups().map(
          ({ heading, keys }) =>
            html`<section>
              <h3>${heading}</h3>
              <dl>
                ${keys.map(
                  ([names, does]) =>
                    html`<div>
                      <dt>${does}</dt>
                      <dd>${names.map((name) => html`<kbd>${name}</kbd>`)}</dd>
                    </div>`,
                )}
              </dl>
            </section>`,
        )}
      </div>
    </wa-dialog>`;
  }
}

function keyGroups(): readonly KeyGroup[] {
  return [
    {
      heading: msg('Everywhere', { id: 'keys.everywhere' }),
      keys: [
        [['Ctrl K', '/'], msg('Search', { id: 'keys.search' })],
        [['1', '–', '5'], msg('The five rooms', { id: 'keys.rooms' })],
        [['Ctrl Z'], msg('Undo what was last done', { id: 'keys.undo' })],
        [['Ctrl Y', 'Ctrl ⇧ Z'], msg('Redo it', { id: 'keys.redo' })],
        [['F2'], msg('Rename the article', { id: 'keys.rename' })],
        [['?'], msg('This page', { id: 'keys.help' })],
      ],
    },
    {
      heading: msg('Versions', { id: 'keys.versions' }),
      keys: [
        [['←', '→'], msg('Version before, version after', { id: 'keys.step' })],
        [['⇧ ←', '⇧ →'], msg('Move the earlier one of a pair', { id: 'keys.stepBefore' })],
      ],
    },
    {
      heading: msg('Selected text', { id: 'keys.selection' }),
      keys: [
        [['N'], msg('Write a note', { id: 'keys.note' })],
        [['H'], msg('Highlight', { id: 'keys.highlight' })],
        [['Q'], msg('Ask a question', { id: 'keys.question' })],
      ],
    },
    {
      heading: msg('A note that may stand in several places', { id: 'keys.places' }),
      keys: [
        [['J', 'K'], msg('Next place, place before', { id: 'keys.place' })],
        [['P'], msg('It stands here, or on the selected text', { id: 'keys.placeHere' })],
        [['Esc'], msg('Leave it open', { id: 'keys.placeLeave' })],
      ],
    },
    {
      heading: msg('While writing a note', { id: 'keys.writing' }),
      keys: [
        [['Ctrl ↵'], msg('Save', { id: 'keys.save' })],
        [['Esc'], msg('Close and keep the draft', { id: 'keys.close' })],
      ],
    },
    {
      heading: msg('Compare', { id: 'keys.compare' }),
      keys: [
        [['J', 'K'], msg('Next change, previous change', { id: 'keys.change' })],
        [['S'], msg('Side by side', { id: 'keys.sides' })],
        [['F'], msg('Choose what is shown by what it is about', { id: 'keys.filter' })],
        [['0'], msg('Show all changes', { id: 'filter.show-all' })],
      ],
    },
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-keys-dialog': VariorumKeysDialog;
  }
}
