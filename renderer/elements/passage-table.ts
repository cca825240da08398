// The passages through the versions as a table: the same as the picture, for those who would rather read it.
import { localized, msg, str } from '@lit/localize';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Passage } from '../../archive/model/passage.ts';
import { countWords } from '../localisation/counts.ts';
import { formatNumber } from '../localisation/format.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { type PassageStep, stepsOf } from '../text/passage-steps.ts';
import { PassageChosen } from './history-flow.ts';
import { stepChip } from './passage-words.ts';

/** What stands over a version's column. */
export interface TableHeading {
  readonly time: string;
  readonly words: string;
}

@localized()
@customElement('variorum-passage-table')
export class VariorumPassageTable extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      .scroll {
        overflow-x: auto;
      }
      table {
        border-collapse: collapse;
        min-width: 100%;
      }
      th,
      td {
        padding: var(--space-1) var(--space-3) var(--space-1) 0;
        border-bottom: var(--hairline);
        text-align: left;
        vertical-align: top;
        font-weight: 400;
        white-space: nowrap;
      }
      th[scope='row'] {
        white-space: normal;
        min-width: 12rem;
        max-width: 22rem;
      }
      /* Which passage a row is of stays in sight, however far to the right one reads. */
      th:first-child {
        position: sticky;
        left: 0;
        background: var(--paper);
      }
      thead th {
        color: var(--ink-faint);
        vertical-align: bottom;
      }
      small {
        display: block;
        font-size: var(--ui-tiny);
      }
      td {
        font-variant-numeric: tabular-nums;
      }
      .removed {
        color: var(--removed);
      }
      .moved {
        color: var(--moved);
      }
      .added,
      .returned {
        color: var(--added);
      }
      .chosen th,
      .chosen td {
        background: var(--accent-tint);
      }
    `,
  ];

  @property({ attribute: false }) headings: readonly TableHeading[] = [];
  @property({ attribute: false }) passages: readonly Passage[] = [];
  @property() selected: string | null = null;

  override render(): unknown {
    const steps = stepsOf(this.passages, this.headings.length);
    return html`<div
      class="scroll"
      tabindex="0"
      role="region"
      aria-label=${msg('Passages through the versions', { id: 'versions.picture' })}
    >
      <table>
        <caption class="visually-hidden">
          ${msg('Each row is a passage, each column a version; a cell holds the number of words.', { id: 'versions.table-caption' })}
        </caption>
        <thead>
          <tr>
            <th scope="col">${msg('Passage', { id: 'versions.passage' })}</th>
            ${this.headings.map(
              ({ time, words }, at) => html`<th scope="col">${numberedTime(at, time)}<small>${words}</small></th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${this.passages.map((passage, at) => this.#row(passage, steps[at] ?? []))}
        </tbody>
      </table>
    </div>`;
  }

  #row(passage: Passage, steps: readonly PassageStep[]): TemplateResult {
    const chosen = passage.id === this.selected;
    return html`<tr class=${chosen ? 'chosen' : nothing}>
      <th scope="row">
        <button
          class="link"
          aria-pressed=${chosen ? 'true' : 'false'}
          @click=${() => this.dispatchEvent(new PassageChosen(chosen ? null : passage.id))}
        >
          ${passage.label}
        </button>
      </th>
      ${steps.map((step, version) => cell(step, passage.words[version] ?? 0))}
    </tr>`;
  }
}

/** `2 · 10.31`, as a version is told wherever its number and its time stand together. */
function numberedTime(at: number, time: string): string {
  const number = formatNumber(at + 1);
  return msg(str`${number} · ${time}`, { id: 'compare.version-choice' });
}

function cell(step: PassageStep, words: number): TemplateResult {
  if (step === 'absent')
    return html`<td><span class="visually-hidden">${msg('not here', { id: 'versions.not-here' })}</span></td>`;
  if (step === 'removed') return html`<td class="removed">${stepChip(step)}</td>`;
  const count = countWords(words);
  const chip = stepChip(step);
  return html`<td class=${step}>${count}${chip === null ? nothing : html` ${chip}`}</td>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-passage-table': VariorumPassageTable;
  }
}
