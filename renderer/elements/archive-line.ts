// <variorum-archive-line>: the archivist's line at the bottom: which archive, how much, when it was last checked.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ArchiveDescription } from '../../archive/contract.ts';
import { countArticles, countVersions } from '../localisation/counts.ts';
import { formatMoment } from '../localisation/format.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './editable-name.ts';

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
      span + span::before,
      variorum-editable-name + span::before {
        content: '·';
        margin-right: 0.6em;
      }
      @media (max-width: 40rem) {
        .wide {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) archive: ArchiveDescription | null = null;

  override render(): unknown {
    const { archive } = this;
    if (!archive) return nothing;
    const verified = archive.lastVerified;
    return html`<variorum-editable-name
        .value=${archive.title}
        label=${msg('Rename the archive', { id: 'shell.archiveTitle' })}
        required
        longest="200"
        ><b title=${archive.location}>${archive.title}</b></variorum-editable-name
      >
      <span>${countArticles(archive.articles)}</span>
      <span>${countVersions(archive.versions)}</span>
      <span class="wide"
        >${
          verified
            ? msg(str`checked ${formatMoment(verified)}`, { id: 'shell.checked' })
            : msg('not checked yet', { id: 'shell.neverChecked' })
        }</span
      >
      <span class="wide">${msg('no network', { id: 'shell.noNetwork' })}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-archive-line': VariorumArchiveLine;
  }
}
