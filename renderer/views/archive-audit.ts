// The check of the whole archive in a drawer beside whatever is being read: what came of the last one, and another.
import '@awesome.me/webawesome/dist/components/drawer/drawer.js';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { baseStyles } from '../styles/base-styles.ts';
import { drawerStyles } from '../styles/drawer-styles.ts';
import './archive-check.ts';

@localized()
@customElement('variorum-archive-audit')
export class VariorumArchiveAudit extends LitElement {
  static override readonly styles = [
    baseStyles,
    drawerStyles,
    css`
      p {
        color: var(--ink-soft);
        margin-bottom: var(--space-4);
      }
    `,
  ];

  @state() private open = false;

  show(): void {
    this.open = true;
  }

  override render(): unknown {
    return html`<wa-drawer
      label=${msg('Check of the archive', { id: 'check.heading' })}
      light-dismiss
      ?open=${this.open}
      @wa-after-hide=${() => (this.open = false)}
    >
      ${
        this.open
          ? html`<p>
                ${msg(
                  'Reads every version, original and journal line again and compares each with the hash it was stored under.',
                  { id: 'evidence.verify-what' },
                )}
              </p>
              <variorum-archive-check looked-at></variorum-archive-check>`
          : nothing
      }
    </wa-drawer>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-archive-audit': VariorumArchiveAudit;
  }
}
