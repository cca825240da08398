// <variorum-status-chip>: how a note stands on the version that is read, as a sign and a word.
import { localized, msg } from '@lit/localize';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnchorStatus } from '../../archive/model/anchor.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { chipStyles } from '../styles/chip-styles.ts';

const signs: Readonly<Record<AnchorStatus, string>> = {
  kept: '=',
  moved: '↕',
  altered: '≠',
  ambiguous: '?',
  lost: '∅',
};

@localized()
@customElement('variorum-status-chip')
export class VariorumStatusChip extends LitElement {
  static override readonly styles = [baseStyles, chipStyles];

  @property() status: AnchorStatus = 'kept';

  override render(): unknown {
    return html`<span class="chip ${this.status}"
      ><span aria-hidden="true">${signs[this.status]}</span>${statusWord(this.status)}</span
    >`;
  }
}

/** The word for a status. */
export function statusWord(status: AnchorStatus): string {
  switch (status) {
    case 'kept':
      return msg('kept', { id: 'notes.status.kept' });
    case 'moved':
      return msg('moved', { id: 'notes.status.moved' });
    case 'altered':
      return msg('altered', { id: 'notes.status.altered' });
    case 'ambiguous':
      return msg('ambiguous', { id: 'notes.status.ambiguous' });
    case 'lost':
      return msg('not here', { id: 'notes.status.lost' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-status-chip': VariorumStatusChip;
  }
}
