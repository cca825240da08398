// <variorum-purged-notice>: stands where a version's text stood that was purged: when, by whom and why.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { VersionEntry } from '../../archive/model/article.ts';
import { formatMoment } from '../localisation/format.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './empty-state.ts';

@localized()
@customElement('variorum-purged-notice')
export class VariorumPurgedNotice extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      q {
        overflow-wrap: anywhere;
      }
      .line {
        margin: 0 0 var(--space-4);
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) purged: VersionEntry['purged'];
  /** The version's number, where it is not plain which one is meant. */
  @property({ type: Number }) number: number | null = null;

  /** Whether it is said in a line, beside what there is of other versions. */
  @property({ type: Boolean }) brief = false;

  override render(): unknown {
    if (!this.purged) return nothing;
    const { at, by, reason } = this.purged;
    const heading =
      this.number === null
        ? msg('This version was purged', { id: 'purged.heading' })
        : msg(str`Version ${this.number} was purged`, { id: 'purged.heading-number' });
    if (this.brief) return html`<p class="line">${heading} · ${formatMoment(at)} · ${by} · <q>${reason}</q></p>`;
    return html`<variorum-empty-state icon="trash" heading=${heading}>
      <p>${msg(str`${by} took its text out of the archive for good, ${formatMoment(at)}:`, { id: 'purged.by' })}</p>
      <p><q>${reason}</q></p>
      <p>${msg('That it was there, and when it was captured, is kept.', { id: 'failure.purged.remedy' })}</p>
    </variorum-empty-state>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-purged-notice': VariorumPurgedNotice;
  }
}
