// What a check of the whole archive looked at and found, in words, with each finding by its path.
import { localized, msg, str } from '@lit/localize';
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Finding, Verification } from '../../archive/model/verification.ts';
import { counted, formatMoment, formatNumber } from '../localisation/format.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { chipStyles } from '../styles/chip-styles.ts';

/** Findings that are drawn at a time: an archive that lost a folder has one for each file of it. */
const step = 100;

@localized()
@customElement('variorum-verification-report')
export class VariorumVerificationReport extends LitElement {
  static override readonly styles = [
    baseStyles,
    chipStyles,
    css`
      :host {
        display: block;
      }
      .verdict {
        padding: var(--space-2) var(--space-3);
        border-left: 3px solid currentColor;
        border-radius: 0 var(--radius) var(--radius) 0;
      }
      .verdict b,
      .verdict span {
        display: block;
      }
      .verdict span {
        color: var(--ink-soft);
      }
      .whole {
        color: var(--added);
        background: var(--added-tint);
      }
      .damaged {
        color: var(--removed);
        background: var(--removed-tint);
      }
      ul {
        margin-top: var(--space-3);
      }
      li {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0.1rem var(--space-2);
        padding: var(--space-2) 0;
        border-bottom: var(--hairline);
      }
      .link {
        margin-top: var(--space-3);
      }
      code {
        font: 400 0.75rem/1.5 var(--font-mono);
        overflow-wrap: anywhere;
      }
      .chip {
        align-self: start;
        color: var(--removed);
      }
      li p {
        grid-column: 1 / -1;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) verification: Verification | null = null;
  @state() private shown = step;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('verification')) this.shown = step;
  }

  override render(): unknown {
    const { verification } = this;
    if (!verification) return nothing;
    const { findings } = verification;
    return html`
      <p class="verdict ${findings.length === 0 ? 'whole' : 'damaged'}">
        <b>${verdict(findings.length)}</b>
        <span>${lookedAt(verification)}</span>
      </p>
      ${
        findings.length === 0
          ? nothing
          : html`<ul>
                ${findings.slice(0, this.shown).map(finding)}
              </ul>
              ${findings.length > this.shown ? this.#more(findings.length - this.shown) : nothing}`
      }
    `;
  }

  #more(left: number): TemplateResult {
    const next = formatNumber(Math.min(left, step));
    return html`<button class="link" @click=${() => (this.shown += step)}>
      ${msg(str`Show ${next} more of ${formatNumber(left)}`, { id: 'evidence.more-findings' })}
    </button>`;
  }
}

function finding({ kind, path, message }: Finding): TemplateResult {
  return html`<li>
    <code>${path}</code><span class="chip">${findingInWords(kind)}</span>
    <p>${message}</p>
  </li>`;
}

function verdict(findings: number): string {
  if (findings === 0) return msg('✓ The archive is whole: nothing was touched.', { id: 'evidence.whole' });
  return counted(findings, {
    one: () => msg('✕ One thing is not as it should be.', { id: 'evidence.one-finding' }),
    other: () => msg(str`✕ ${formatNumber(findings)} things are not as they should be.`, { id: 'evidence.findings' }),
  });
}

function lookedAt({ versions, originals, journalLines, finishedAt }: Verification): string {
  return msg(
    str`${formatNumber(versions)} versions, ${formatNumber(originals)} originals and ${formatNumber(journalLines)} journal lines were read and compared with their hashes, ${formatMoment(finishedAt)}.`,
    { id: 'evidence.looked-at' },
  );
}

/** What a kind of finding means. */
export function findingInWords(kind: Finding['kind']): string {
  switch (kind) {
    case 'content-differs':
      return msg('changed since it was stored', { id: 'evidence.content-differs' });
    case 'missing':
      return msg('missing', { id: 'evidence.missing' });
    case 'unreadable':
      return msg('cannot be read', { id: 'evidence.unreadable' });
    case 'chain-broken':
      return msg('the chain is broken here', { id: 'evidence.chain-broken' });
    case 'view-differs':
      return msg('differs from the journal', { id: 'evidence.view-differs' });
    case 'signature-wrong':
      return msg('not signed as it must be', { id: 'evidence.signature-wrong' });
    case 'statement-differs':
      return msg('states what is not so', { id: 'evidence.statement-differs' });
    case 'unexpected':
      return msg('does not belong here', { id: 'evidence.unexpected' });
  }
}

/** The report as a plain text file for people, with nothing left out. */
export function reportAsText(
  archive: { readonly title: string; readonly location: string },
  report: Verification,
): string {
  const lines = [
    `${archive.title} (${archive.location})`,
    `${report.startedAt} – ${report.finishedAt}`,
    lookedAt(report),
    verdict(report.findings.length),
    ...report.findings.map(({ kind, path, message }) => `${path}\n  ${findingInWords(kind)}: ${message}`),
  ];
  return `${lines.join('\n\n')}\n`;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-verification-report': VariorumVerificationReport;
  }
}
