// The heads that were stated, each with its stamps and what checking them came to. Knows no client.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CheckedStamp, StampedHead } from '../../archive/model/stamped-head.ts';
import { exactMoment } from '../localisation/evidence-words.ts';
import { counted, formatNumber } from '../localisation/format.ts';
import { stampAdvice, stampKindInWords, stampSign, stampStatusInWords } from '../localisation/stamp-words.ts';
import { baseStyles } from '../styles/base-styles.ts';

@localized()
@customElement('variorum-stamp-list')
export class VariorumStampList extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      li + li {
        margin-top: var(--space-3);
      }
      .hash {
        font-size: 0.8em;
      }
      .stamp {
        margin-top: var(--space-1);
        padding-left: var(--space-3);
        border-left: 3px solid currentColor;
        color: var(--ink-soft);
      }
      .stamp.valid {
        color: var(--added);
      }
      .stamp.amiss {
        color: var(--removed);
      }
      .stamp > :not(b) {
        display: block;
        color: var(--ink-soft);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) heads: readonly StampedHead[] = [];

  override render(): unknown {
    return html`<ul>
      ${repeat(
        this.heads.toReversed(),
        ({ head }) => head,
        (head) => html`<li>${stampedHead(head)}</li>`,
      )}
    </ul>`;
  }
}

function stampedHead({ head, lines, holds, stamps }: StampedHead): TemplateResult {
  return html`
    ${counted(lines, {
      one: () => msg('After one journal line', { id: 'stamp.after-one' }),
      other: () => msg(str`After ${formatNumber(lines)} journal lines`, { id: 'stamp.after' }),
    })}
    <div class="hash">${head}</div>
    ${
      holds
        ? nothing
        : html`<div class="stamp amiss">
            <b>✕ ${msg('The journals do not hold what was stated any more.', { id: 'stamp.untrue' })}</b>
          </div>`
    }
    ${
      stamps.length === 0
        ? html`<div class="stamp">${msg('Not stamped yet.', { id: 'stamp.none' })}</div>`
        : stamps.map(stampOf)
    }
  `;
}

function stampOf({ kind, verification }: CheckedStamp): TemplateResult {
  const { status, reason, time } = verification;
  const advice = stampAdvice(reason);
  const tone = status === 'valid' ? 'valid' : status === 'wrong' || status === 'unreadable' ? 'amiss' : '';
  return html`<div class="stamp ${tone}">
    <b>${stampSign(status)} ${stampKindInWords(kind)}: ${stampStatusInWords(status)}</b>
    ${time === null ? nothing : html`<span>${exactMoment(time)}</span>`}
    ${
      verification.kind === 'rfc3161' && verification.authority !== null
        ? html`<span>${verification.authority}</span>`
        : nothing
    }
    ${advice === null ? nothing : html`<span>${advice}</span>`}
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-stamp-list': VariorumStampList;
  }
}
