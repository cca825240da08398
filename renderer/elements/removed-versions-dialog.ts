// <variorum-removed-versions-dialog>: a window over the article in which its removed versions are listed.
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { baseStyles } from '../styles/base-styles.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';

@localized()
@customElement('variorum-removed-versions-dialog')
export class VariorumRemovedVersionsDialog extends LitElement {
  static override readonly styles = [
    baseStyles,
    dialogStyles,
    css`
      wa-dialog {
        --width: 34rem;
      }
      p {
        line-height: 1.5;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  /** Whether there is none to list. */
  @property({ type: Boolean }) empty = false;

  override render(): unknown {
    return html`<wa-dialog
      label=${msg('Removed versions', { id: 'removedVersions.heading' })}
      light-dismiss
      .open=${live(this.open)}
      @wa-after-hide=${() => (this.open = false)}
      @click=${this.leave}
    >
      <p>
        ${
          this.empty
            ? msg('No version of this article was removed.', { id: 'removedVersions.none' })
            : msg(
                'They are in no list and no comparison, but kept whole: with their notes and what was decided on them.',
                {
                  id: 'removedVersions.what',
                },
              )
        }
      </p>
      <slot></slot>
    </wa-dialog>`;
  }

  /** Whoever goes to one of them is there. */
  private readonly leave = (event: Event): void => {
    if (event.composedPath().some((target) => target instanceof HTMLAnchorElement)) this.open = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-removed-versions-dialog': VariorumRemovedVersionsDialog;
  }
}
