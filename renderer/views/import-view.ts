// Importing: files chosen, dropped anywhere or pasted, put in order, taken in with progress, and what became of each.
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import { consume } from '@lit/context';
import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Client } from '../../archive/contract.ts';
import type { Progress } from '../../archive/model/progress.ts';
import type { ImportOutcome } from '../../archive/model/import-document.ts';
import type { ReadOnly } from '../../archive/model/read-only.ts';
import '../elements/candidate-list.ts';
import type { CandidatesChangedEvent } from '../elements/candidate-list.ts';
import '../elements/drop-overlay.ts';
import type { DocumentsDroppedEvent } from '../elements/drop-overlay.ts';
import '../elements/icon.ts';
import '../elements/outcome-list.ts';
import { droppedRefusal } from '../localisation/import-words.ts';
import { readOnlyRefusal } from '../localisation/read-only-words.ts';
import { clientContext } from '../state/client-context.ts';
import type { Dropped } from '../state/dropped-documents.ts';
import { fileCandidates, type ImportCandidate, pasteCandidates, textCandidates } from '../state/import-candidate.ts';
import { NavigateEvent } from '../state/location.ts';
import { readOnlyContext } from '../state/read-only-context.ts';
import { type ImportTarget, runImport } from '../state/run-import.ts';
import { isOfOtherDialog } from '../state/other-dialog.ts';
import { ToastEvent } from '../state/toast-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';
import { importStyles } from './import-styles.ts';

type TargetChoice = 'separate' | 'together' | 'open';
type Stage =
  | { readonly name: 'choosing' }
  | { readonly name: 'running'; readonly progress: Progress; readonly cancel: AbortController }
  | { readonly name: 'done'; readonly outcomes: readonly ImportOutcome[]; readonly cancelled: boolean };

/** What the file dialog offers; anything else can be chosen too, and says for itself why it cannot be read. */
const accepted = '.txt,.md,.markdown,.html,.htm,.xhtml,text/plain,text/markdown,text/html';

@localized()
@customElement('variorum-import-view')
export class VariorumImportView extends LitElement {
  static override readonly styles = [baseStyles, dialogStyles, importStyles];

  @consume({ context: clientContext }) client!: Client;
  @consume({ context: readOnlyContext, subscribe: true })
  @state()
  readOnly: ReadOnly | null = null;
  /** The article that is open, which the documents can be added to. */
  @property() article: string | null = null;

  @state() private open = false;
  @state() private stage: Stage = { name: 'choosing' };
  @state() private candidates: readonly ImportCandidate[] = [];
  @state() private choice: TargetChoice = 'separate';
  private closing = false;
  private wantedAgain = false;
  /** What came while an import was under way. */
  @state() private waiting: readonly ImportCandidate[] = [];
  @query('input[type="file"]') private readonly files!: HTMLInputElement | null;
  @query('textarea') private readonly pasted!: HTMLTextAreaElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('paste', this.paste);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('paste', this.paste);
  }

  /** Opens the dialog, with nothing in it yet unless documents are given. */
  show(candidates: readonly ImportCandidate[] = []): void {
    if (this.readOnly !== null) {
      this.dispatchEvent(new ToastEvent({ message: readOnlyRefusal() }));
      return;
    }
    if (this.stage.name === 'running') {
      this.waiting = [...this.waiting, ...candidates];
      return;
    }
    if (!this.open || this.closing || this.stage.name === 'done') this.candidates = [];
    this.stage = { name: 'choosing' };
    this.add([...this.waiting, ...candidates]);
    this.waiting = [];
    if (this.closing) this.wantedAgain = true;
    else this.open = true;
  }

  private async take(dropped: Promise<Dropped>): Promise<void> {
    const { candidates, left } = await dropped;
    if (candidates.length > 0) this.show(candidates);
    if (candidates.length === 0 || left !== null) {
      this.dispatchEvent(new ToastEvent({ message: droppedRefusal(left) }));
    }
  }

  /** A dialog cannot be opened while it closes: what was asked for meanwhile is shown now. */
  private async closed(): Promise<void> {
    this.closing = false;
    this.open = false;
    if (!this.wantedAgain) return;
    this.wantedAgain = false;
    await this.updateComplete;
    this.open = true;
  }

  override render(): unknown {
    return html`<variorum-drop-overlay
        .refusal=${this.readOnly === null ? null : readOnlyRefusal()}
        @variorum-documents-dropped=${(event: DocumentsDroppedEvent) => void this.take(event.dropped)}
      ></variorum-drop-overlay>
      <wa-dialog
        label=${msg('Import', { id: 'import.heading' })}
        ?open=${this.open}
        @wa-hide=${(event: Event) => {
          if (event.target !== event.currentTarget) return;
          if (this.stage.name === 'running') event.preventDefault();
          else this.closing = true;
        }}
        @wa-after-hide=${(event: Event) => event.target === event.currentTarget && void this.closed()}
      >
        ${this.stage.name === 'choosing' ? this.choosing() : nothing}
        ${this.stage.name === 'running' ? this.running(this.stage.progress, this.stage.cancel) : nothing}
        ${this.stage.name === 'done' ? this.done(this.stage.outcomes, this.stage.cancelled) : nothing}
      </wa-dialog>`;
  }

  private choosing(): unknown {
    const { candidates } = this;
    return html`<div class="sources">
        <button class="button" @click=${() => this.files?.click()}>
          <variorum-icon name="file-plus"></variorum-icon>${msg('Choose files…', { id: 'import.choose' })}
        </button>
        <span>${msg('or drop them here: plain text, Markdown, saved HTML', { id: 'import.forms' })}</span>
        <input type="file" hidden multiple accept=${accepted} @change=${this.choose} />
      </div>
      ${
        candidates.length === 0
          ? html`<label class="paste">
              <span>${msg('Or paste the text', { id: 'import.pasteLabel' })}</span>
              <textarea rows="6" @paste=${this.pasteHere}></textarea>
            </label>`
          : this.chosen()
      }
      <div class="actions" slot="footer">
        <button class="button" @click=${() => (this.open = false)}>${msg('Cancel', { id: 'import.cancel' })}</button>
        <button class="button primary" @click=${() => void this.start()}>
          ${
            candidates.length > 1
              ? msg(str`Import ${candidates.length} documents`, { id: 'import.startMany' })
              : msg('Import', { id: 'import.start' })
          }
        </button>
      </div>`;
  }

  private chosen(): unknown {
    const choices: readonly TargetChoice[] = this.article ? ['separate', 'together', 'open'] : ['separate', 'together'];
    return html`<fieldset>
        <legend class="visually-hidden">${msg('What they are', { id: 'import.target' })}</legend>
        ${choices.map(
          (choice) =>
            html`<label>
              <input
                type="radio"
                name="target"
                value=${choice}
                .checked=${choice === this.choice}
                @change=${() => (this.choice = choice)}
              />${choiceName(choice)}
            </label>`,
        )}
      </fieldset>
      <variorum-candidate-list
        .candidates=${this.candidates}
        ?ordered=${this.choice !== 'separate'}
        @variorum-candidates-changed=${(event: CandidatesChangedEvent) => (this.candidates = event.candidates)}
      ></variorum-candidate-list>`;
  }

  private running({ done, total, item }: Progress, cancel: AbortController): unknown {
    return html`<p class="progress" role="status">
        ${msg(str`${done + 1} of ${total}: ${item}`, { id: 'import.progress' })}
      </p>
      <wa-progress-bar
        value=${(done / Math.max(1, total)) * 100}
        label=${msg('Progress', { id: 'import.progressLabel' })}
      ></wa-progress-bar>
      <div class="actions" slot="footer">
        <button class="button" ?disabled=${cancel.signal.aborted} @click=${() => this.cancel(cancel)}>
          ${msg('Stop', { id: 'import.stop' })}
        </button>
      </div>`;
  }

  private done(outcomes: readonly ImportOutcome[], cancelled: boolean): unknown {
    return html`${
        cancelled
          ? html`<p role="status">${msg('Stopped. What had been imported stays.', { id: 'import.stopped' })}</p>`
          : nothing
      }
      <variorum-outcome-list .outcomes=${outcomes} @click=${this.follow}></variorum-outcome-list>
      ${
        this.waiting.length > 0
          ? html`<p role="status">
              ${msg(str`${this.waiting.length} more came meanwhile.`, { id: 'import.waiting' })}
            </p>`
          : nothing
      }
      <div class="actions" slot="footer">
        <button class="button" @click=${() => this.show()}>${msg('Import more', { id: 'import.more' })}</button>
        <button class="button primary" @click=${() => (this.open = false)}>
          ${msg('Close', { id: 'shell.close' })}
        </button>
      </div>`;
  }

  private add(candidates: readonly ImportCandidate[]): void {
    // Several files at once are most often one article's versions, and their names tell the order.
    if (this.candidates.length === 0 && candidates.length > 1) this.choice = 'together';
    if (this.choice === 'open' && !this.article) this.choice = 'separate';
    const byName = new Intl.Collator(undefined, { numeric: true });
    this.candidates = [
      ...this.candidates,
      ...[...candidates].sort((one, other) => byName.compare(one.name, other.name)),
    ];
  }

  private readonly choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    this.add(fileCandidates(input.files ?? []));
    input.value = '';
  };

  private readonly paste = (event: ClipboardEvent): void => {
    const target = event.composedPath()[0];
    if (!event.clipboardData || (target instanceof Element && target.matches('input, textarea'))) return;
    if (isOfOtherDialog(event, this.renderRoot)) return;
    const candidates = pasteCandidates(event.clipboardData);
    if (candidates.length > 0) this.show(candidates);
  };

  /** A paste with structure or files becomes a document at once; plain text stands in the field, to be seen and edited. */
  private readonly pasteHere = (event: ClipboardEvent): void => {
    const candidates = event.clipboardData ? pasteCandidates(event.clipboardData) : [];
    if (candidates[0]?.content.type.startsWith('text/plain') ?? true) return;
    event.preventDefault();
    this.add(candidates);
  };

  private async start(): Promise<void> {
    this.add(textCandidates(this.pasted?.value ?? ''));
    const { candidates } = this;
    if (candidates.length === 0) {
      this.files?.click();
      return;
    }
    const cancel = new AbortController();
    const onProgress = (progress: Progress): void => void (this.stage = { name: 'running', progress, cancel });
    const outcomes = await runImport(this.client, candidates, this.target(), { signal: cancel.signal, onProgress });
    this.stage = { name: 'done', outcomes, cancelled: cancel.signal.aborted };
    this.candidates = [];
    this.leaveIfPlain(outcomes);
  }

  private target(): ImportTarget {
    if (this.choice === 'open' && this.article) return { article: this.article };
    return this.choice === 'together' ? 'together' : 'separate';
  }

  /** Where all went well and into one article, the article itself is the answer. */
  private leaveIfPlain(outcomes: readonly ImportOutcome[]): void {
    const last = outcomes.at(-1);
    if (!last || last.outcome === 'failed' || this.waiting.length > 0) return;
    if (!outcomes.every((outcome) => outcome.outcome !== 'failed' && outcome.article === last.article)) return;
    if (outcomes.every(({ outcome }) => outcome === 'capture-recorded')) return;
    this.open = false;
    this.dispatchEvent(new NavigateEvent({ article: last.article, room: 'read', version: last.version }));
  }

  private cancel(cancel: AbortController): void {
    cancel.abort();
    this.requestUpdate();
  }

  private readonly follow = (event: Event): void => {
    if (event.composedPath().some((target) => target instanceof HTMLAnchorElement)) this.open = false;
  };
}

function choiceName(choice: TargetChoice): string {
  switch (choice) {
    case 'separate':
      return msg('Each finds its own article', { id: 'import.separate' });
    case 'together':
      return msg('Versions of one article, in this order', { id: 'import.together' });
    case 'open':
      return msg('Versions of the article that is open', { id: 'import.open' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-import-view': VariorumImportView;
  }
}
