// The check of the whole archive: what came of the last one, also of one that ran by itself. Starts another, shows how
// far it is, lets it be stopped, and shows and saves what it found.
import { consume } from '@lit/context';
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Client } from '../../archive/contract.ts';
import type { ArchiveDescription } from '../../archive/model/archive-description.ts';
import type { Progress } from '../../archive/model/progress.ts';
import type { Failure } from '../../archive/model/result.ts';
import type { Verification } from '../../archive/model/verification.ts';
import '../elements/failure-notice.ts';
import '../elements/verification-report.ts';
import { reportAsText } from '../elements/verification-report.ts';
import { checkedInWords } from '../localisation/check-words.ts';
import { formatNumber, formatShare } from '../localisation/format.ts';
import { AuditWatch } from '../state/audit-watch.ts';
import { clientContext } from '../state/client-context.ts';
import { saveFile } from '../state/save-file.ts';
import { failureOf, succeed } from '../state/succeed.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** What a check found is on the page. */
export class FindingsShownEvent extends Event {
  static readonly type = 'variorum-findings-shown';
  /** As it is with that check. */
  readonly archive: ArchiveDescription;

  constructor(archive: ArchiveDescription) {
    super(FindingsShownEvent.type, { bubbles: true, composed: true });
    this.archive = archive;
  }
}

@localized()
@customElement('variorum-archive-check')
export class VariorumArchiveCheck extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
        justify-items: start;
      }
      variorum-verification-report,
      variorum-failure-notice,
      .running {
        width: 100%;
      }
      progress {
        display: block;
        width: 100%;
        height: 6px;
        margin-bottom: var(--space-2);
        accent-color: var(--accent);
      }
      p {
        color: var(--ink-soft);
      }
      p.wrong {
        color: var(--removed);
      }
      .running p {
        color: var(--ink-soft);
        overflow-wrap: anywhere;
        margin-bottom: var(--space-2);
      }
    `,
  ];

  @consume({ context: clientContext }) client!: Client;
  /** Whether it was opened to be looked at, and so what was found before counts as seen. */
  @property({ type: Boolean, attribute: 'looked-at' }) lookedAt = false;
  @state() private running: AbortController | null = null;
  @state() private progress: Progress | null = null;
  @state() private failure: Failure | null = null;
  /** Grows with each check that was asked for here. */
  @state() private checks = 0;

  private readonly audit = new AuditWatch(this, () => this.client);

  private readonly last = new Task(this, {
    task: async () => {
      const [archive, { verification }] = await Promise.all([
        succeed(this.client.call('archive.describe', {})),
        succeed(this.client.call('archive.lastVerification', {})),
      ]);
      // One that another device made, or an earlier session, is known by its outcome alone.
      return { archive, verification: verification?.startedAt === archive.lastVerified ? verification : null };
    },
    args: () => [this.audit.ended, this.checks] as const,
    onComplete: ({ archive }) => {
      if (this.lookedAt || this.checks > 0) this.dispatchEvent(new FindingsShownEvent(archive));
    },
  });

  override disconnectedCallback(): void {
    this.running?.abort();
    super.disconnectedCallback();
  }

  override render(): unknown {
    const { value, error } = this.last;
    const failure = this.failure ?? this.audit.failure ?? (error === undefined ? null : failureOf(error));
    return html`
      ${this.running ? this.#underWay(this.running) : this.#start()}
      ${failure ? html`<variorum-failure-notice .failure=${failure}></variorum-failure-notice>` : nothing}
      <div role="status" ?hidden=${this.running !== null || !value}>${value ? this.#outcome(value) : nothing}</div>
      ${
        value?.verification && !this.running
          ? html`<button class="link" @click=${() => this.#save(value)}>
              ${msg('Save this report', { id: 'evidence.save-report' })}
            </button>`
          : nothing
      }
    `;
  }

  #outcome({ archive, verification }: Last): TemplateResult {
    if (verification) {
      return html`<variorum-verification-report .verification=${verification}></variorum-verification-report>`;
    }
    return html`<p class=${archive.lastFindings ? 'wrong' : nothing}>
      ${checkedInWords(archive)}
      ${archive.lastFindings ? msg('Verify it again to see what that is.', { id: 'check.again' }) : nothing}
    </p>`;
  }

  #start(): TemplateResult {
    const auditing = this.audit.progress(this.last.value?.archive.auditing ?? null);
    return html`${auditing ? background(auditing) : nothing}
      <button class="button" @click=${() => void this.#verify()}>
        ${msg('Verify the archive', { id: 'evidence.verify' })}
      </button>`;
  }

  #underWay(running: AbortController): TemplateResult {
    const { done, total, item } = this.progress ?? { done: 0, total: 0, item: '' };
    const label = msg('Verifying the archive', { id: 'evidence.verifying' });
    return html`<div class="running">
      <progress aria-label=${label} max=${Math.max(1, total)} value=${done}></progress>
      <p>
        ${msg(str`${formatNumber(done)} of ${formatNumber(total)}`, { id: 'evidence.progress' })}
        <span class="hash">${item}</span>
      </p>
      <button class="button" @click=${() => running.abort()}>${msg('Cancel', { id: 'evidence.cancel' })}</button>
    </div>`;
  }

  async #verify(): Promise<void> {
    const running = new AbortController();
    this.running = running;
    this.failure = null;
    this.audit.forgetFailure();
    this.progress = null;
    const outcome = await this.client.call(
      'archive.verify',
      {},
      { signal: running.signal, onProgress: (progress) => (this.progress = progress) },
    );
    this.running = null;
    if (outcome.ok) this.checks += 1;
    else if (outcome.error.code !== 'cancelled') this.failure = outcome.error;
  }

  #save({ archive, verification }: Last): void {
    if (!verification) return;
    const day = verification.finishedAt.slice(0, 10);
    saveFile({
      fileName: `${msg('variorum-report', { id: 'evidence.report-file' })}-${day}.txt`,
      mediaType: 'text/plain',
      content: reportAsText(archive, verification),
    });
  }
}

interface Last {
  readonly archive: ArchiveDescription;
  readonly verification: Verification | null;
}

/** One that runs by itself needs no attention, and makes way for one that is asked for. */
function background({ done, total }: Progress): TemplateResult {
  const share = total === 0 ? 0 : done / total;
  return html`<p>
    ${msg(str`A check is running by itself in the background: ${formatShare(share)}.`, { id: 'check.running' })}
  </p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-archive-check': VariorumArchiveCheck;
  }
  interface HTMLElementEventMap {
    'variorum-findings-shown': FindingsShownEvent;
  }
}
