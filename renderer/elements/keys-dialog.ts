// <variorum-keys-dialog>: every key of the application, in the reader's language, from the registry of commands.
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { commandEntry, type CommandGroup, commandGroups, type CommandId, commandIds } from '../../commands/commands.ts';
import { commandGroupName, commandKeys, commandName } from '../localisation/command-names.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';

@localized()
@customElement('variorum-keys-dialog')
export class VariorumKeysDialog extends LitElement {
  static override readonly styles = [
    baseStyles,
    dialogStyles,
    css`
      wa-dialog {
        --width: 46rem;
      }
      .groups {
        columns: 2 17rem;
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
        align-items: baseline;
        justify-content: space-between;
        gap: var(--space-3);
        padding: 0.3rem 0;
        border-bottom: var(--hairline);
      }
      dd {
        display: flex;
        gap: 4px;
        flex: none;
      }
    `,
  ];

  /** Whether there is a host with commands of its own. */
  @property({ type: Boolean }) desktop = false;
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
      ${/* Focusable, so that the list scrolls by keys where it is longer than the window. */ nothing}
      <div class="groups" tabindex="0" role="region" aria-label=${msg('Keys', { id: 'shell.keys' })}>
        ${commandGroups.map((group) => this.group(group))}
      </div>
    </wa-dialog>`;
  }

  private group(group: CommandGroup): unknown {
    if (group === 'desktop' && !this.desktop) return nothing;
    const ids = commandIds.filter((id) => commandEntry(id).group === group && commandEntry(id).keys.length > 0);
    return html`<section>
      <h3>${commandGroupName(group)}</h3>
      <dl>${ids.map(line)}</dl>
    </section>`;
  }
}

function line(id: CommandId): unknown {
  return html`<div>
    <dt>${commandName(id)}</dt>
    <dd>${commandKeys(id).map((keys) => html`<kbd>${keys}</kbd>`)}</dd>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-keys-dialog': VariorumKeysDialog;
  }
}
