// <variorum-archive-line>: the archivist's line at the bottom: which archive, how much, when it was last checked.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ArchiveDescription } from '../../archive/model/archive-description.ts';
import type { Progress } from '../../archive/model/progress.ts';
import { checkedShortly } from '../localisation/check-words.ts';
import { countArticles, countVersions } from '../localisation/counts.ts';
import { formatShare } from '../localisation/format.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './editable-name.ts';
import './icon.ts';

/** The check of the whole archive is wanted. */
export class ShowCheckEvent extends Event {
  static readonly type = 'variorum-show-check';

  constructor() {
    super(ShowCheckEvent.type, { bubbles: true, composed: true });
  }
}

@localized()
@customElement('variorum-archive-line')
export class VariorumArchiveLine extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 0.6em;
        min-width: 0;
        color: var(--ink-faint);
        font-size: var(--ui-small);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
        overflow: hidden;
      }
      b {
        font-weight: 500;
        color: var(--ink-soft);
        overflow: hidden;
        text-overflow: ellipsis;
      }
      variorum-editable-name[editing] {
        flex: 0 1 16rem;
      }
      button {
        border-radius: 4px;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      button:hover {
        color: var(--accent);
        text-decoration: underline;
      }
      button.wrong {
        color: var(--removed);
        font-weight: 600;
      }
      span + span::before,
      span + button::before,
      button + span::before,
      variorum-editable-name + span::before {
        content: '·';
        margin-right: 0.6em;
      }
      @media (max-width: 40rem) {
        .wide {
          display: none;
        }
      }
      /* Which archive it is and whether it is whole go before how much there is in it. */
      @media (max-width: 34rem) {
        .count {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) archive: ArchiveDescription | null = null;
  /** How far the check is that runs by itself; null where none does. */
  @property({ attribute: false }) auditing: Progress | null = null;

  override render(): unknown {
    const { archive } = this;
    if (!archive) return nothing;
    const isWrong = (archive.lastFindings ?? 0) > 0;
    return html`<variorum-editable-name
        .value=${archive.title}
        label=${msg('Rename the archive', { id: 'shell.archiveTitle' })}
        required
        ?locked=${archive.readOnly !== null}
        longest="200"
        ><b title=${archive.location}>${archive.title}</b></variorum-editable-name
      >
      <span class="count">${countArticles(archive.articles)}</span>
      <span class="count">${countVersions(archive.versions)}</span>
      <button
        class=${isWrong && !this.auditing ? 'wrong' : nothing}
        title=${msg('Check of the archive', { id: 'check.heading' })}
        @click=${() => this.dispatchEvent(new ShowCheckEvent())}
      >
        ${isWrong && !this.auditing ? html`<variorum-icon name="triangle-alert"></variorum-icon>` : nothing}
        ${this.auditing ? checking(this.auditing) : checkedShortly(archive)}
      </button>
      <span class="wide">${msg('no network', { id: 'shell.noNetwork' })}</span>`;
  }
}

function checking({ done, total }: Progress): string {
  return msg(str`checking: ${formatShare(total === 0 ? 0 : done / total)}`, { id: 'check.running-shortly' });
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-archive-line': VariorumArchiveLine;
  }
  interface HTMLElementEventMap {
    'variorum-show-check': ShowCheckEvent;
  }
}
