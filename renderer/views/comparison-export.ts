// Takes a comparison out as one HTML file.
import { consume } from '@lit/context';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Client } from '../../archive/contract.ts';
import type { Failure } from '../../archive/model/result.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import '../elements/failure-notice.ts';
import { activeLanguage } from '../localisation/locale.ts';
import { clientContext } from '../state/client-context.ts';
import { saveFile } from '../state/save-file.ts';
import { baseStyles } from '../styles/base-styles.ts';

@localized()
@customElement('variorum-comparison-export')
export class VariorumComparisonExport extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      variorum-failure-notice {
        margin-top: var(--space-2);
      }
    `,
  ];

  @consume({ context: clientContext }) client!: Client;
  /** The article's id. */
  @property() article = '';
  @property({ attribute: false }) beforeVersion: Sha256 = '';
  @property({ attribute: false }) afterVersion: Sha256 = '';
  @state() private failure: Failure | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('beforeVersion') || changed.has('afterVersion')) this.failure = null;
  }

  override render(): unknown {
    return html`<button class="link" @click=${() => void this.save()}>
        ${msg('Save this comparison (HTML)', { id: 'compare.export' })}
      </button>
      ${this.failure ? html`<variorum-failure-notice .failure=${this.failure}></variorum-failure-notice>` : nothing}`;
  }

  private async save(): Promise<void> {
    const { article, beforeVersion: before, afterVersion: after } = this;
    const outcome = await this.client.call('export.comparison', { article, before, after, language: activeLanguage() });
    this.failure = outcome.ok ? null : outcome.error;
    if (outcome.ok) saveFile(outcome.value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-comparison-export': VariorumComparisonExport;
  }
}
