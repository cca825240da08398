// <variorum-outcome-list>: what became of each document of an import, with the way out for those that failed.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ImportOutcome } from '../../archive/model/import-document.ts';
import { failureText } from '../localisation/failure-text.ts';
import { formatPlace, nowhere } from '../state/location.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';

@localized()
@customElement('variorum-outcome-list')
export class VariorumOutcomeList extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0.1rem var(--space-2);
        padding: 0.5rem 0;
        border-bottom: var(--hairline);
      }
      variorum-icon {
        color: var(--added);
        margin-top: 0.15em;
      }
      .failed variorum-icon {
        color: var(--removed);
      }
      .name,
      a {
        overflow-wrap: anywhere;
      }
      p {
        grid-column: 2;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) outcomes: readonly ImportOutcome[] = [];

  override render(): unknown {
    return html`<ul>
      ${this.outcomes.map((outcome) => (outcome.outcome === 'failed' ? drawFailed(outcome) : drawDone(outcome)))}
    </ul>`;
  }
}

type Failed = Extract<ImportOutcome, { outcome: 'failed' }>;
type Done = Exclude<ImportOutcome, Failed>;

function drawFailed({ name, error }: Failed): unknown {
  const { message, remedy } = failureText({ ...error, details: { file: name, ...error.details } });
  return html`<li class="failed">
    <variorum-icon name="triangle-alert"></variorum-icon><span class="name">${name}</span>
    <p>${message} ${remedy}</p>
  </li>`;
}

function drawDone({ name, outcome, article, version, headline }: Done): unknown {
  return html`<li>
    <variorum-icon name="check"></variorum-icon><span class="name">${name}</span>
    <p>
      ${outcomeWord(outcome)}
      <a href=${formatPlace({ ...nowhere, article, version })}>${headline}</a>
    </p>
  </li>`;
}

function outcomeWord(outcome: Done['outcome']): string {
  switch (outcome) {
    case 'article-created':
      return msg('New article:', { id: 'import.articleCreated' });
    case 'version-added':
      return msg('New version of:', { id: 'import.versionAdded' });
    case 'capture-recorded':
      return msg('The same text was there already; seen again:', { id: 'import.captureRecorded' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-outcome-list': VariorumOutcomeList;
  }
}
