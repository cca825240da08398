// An original as it was captured, as text or as bytes, a stretch at a time. What it holds is never rendered or run:
// it only ever becomes text nodes. Knows no client: it is given a function that reads bytes.
import { localized, msg, str } from '@lit/localize';
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Original } from '../../archive/model/capture.ts';
import type { Failure, Result } from '../../archive/model/result.ts';
import { formatBytes } from '../localisation/format.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { hexRows } from '../text/hex-rows.ts';

/** Reads the half-open stretch of bytes `[start, end)`. */
export type ByteReader = (start: number, end: number) => Promise<Result<Uint8Array>>;

type Form = 'text' | 'bytes';

const STRETCH: Readonly<Record<Form, number>> = { text: 64 * 1024, bytes: 4 * 1024 };

@localized()
@customElement('variorum-original-view')
export class VariorumOriginalView extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        border: var(--hairline);
        border-radius: var(--radius);
        background: var(--paper-raised);
      }
      header,
      footer {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        align-items: center;
        padding: var(--space-2) var(--space-3);
        color: var(--ink-faint);
        font-size: var(--ui-small);
      }
      header span {
        margin-left: auto;
      }
      footer {
        justify-content: space-between;
      }
      .content {
        max-height: 24rem;
        overflow: auto;
        border-block: var(--hairline);
        padding: var(--space-2) var(--space-3);
      }
      .content:focus-visible {
        outline-offset: -2px;
      }
      [aria-pressed='true'] {
        background: var(--accent-tint);
        color: var(--accent);
        font-weight: 600;
      }
      pre {
        margin: 0;
        font: 400 0.75rem/1.6 var(--font-mono);
      }
      .text pre {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        display: inline;
      }
      .failure {
        margin: 0;
        padding: var(--space-2) var(--space-3);
        color: var(--removed);
      }
    `,
  ];

  @property({ attribute: false }) original: Original | null = null;
  @property({ attribute: false }) read: ByteReader | null = null;

  @state() private form: Form = 'text';
  @state() private stretches: readonly string[] = [];
  @state() private position = 0;
  @state() private failure: Failure | null = null;
  @state() private busy = false;

  #decoder = new TextDecoder();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('original')) return;
    this.form = isText(this.original?.mediaType ?? '') ? 'text' : 'bytes';
    this.#restart();
  }

  override render(): unknown {
    const { original } = this;
    if (!original) return nothing;
    const left = original.byteLength - this.position;
    return html`
      <header role="group" aria-label=${msg('Show the original as', { id: 'evidence.show-as' })}>
        ${this.#choice('text', msg('Text', { id: 'evidence.as-text' }))}
        ${this.#choice('bytes', msg('Bytes', { id: 'evidence.as-bytes' }))}
        <span>${msg('Shown as it is stored; nothing in it is run or loaded.', { id: 'evidence.never-run' })}</span>
      </header>
      <div
        class="content ${this.form}"
        tabindex="0"
        role="region"
        aria-label=${msg('Original', { id: 'evidence.original' })}
      >
        ${repeat(
          this.stretches,
          (_, at) => at,
          (stretch) => html`<pre>${stretch}</pre>`,
        )}
      </div>
      ${this.failure ? html`<p class="failure" role="alert">${this.failure.message} ${this.failure.remedy}</p>` : nothing}
      <footer>
        <span>${this.#extent(original)}</span>
        ${
          left > 0
            ? html`<button class="quiet" ?disabled=${this.busy} @click=${() => void this.#readOn()}>
                ${msg('Show more', { id: 'evidence.show-more' })}
              </button>`
            : nothing
        }
      </footer>
    `;
  }

  #extent(original: Original): string {
    if (this.position >= original.byteLength) {
      return msg(str`All ${formatBytes(original.byteLength)} shown`, { id: 'evidence.all-shown' });
    }
    return msg(str`${formatBytes(this.position)} of ${formatBytes(original.byteLength)} shown`, {
      id: 'evidence.part-shown',
    });
  }

  #choice(form: Form, label: string): TemplateResult {
    return html`<button
      class="quiet"
      aria-pressed=${this.form === form ? 'true' : 'false'}
      @click=${() => {
        this.form = form;
        this.#restart();
      }}
    >
      ${label}
    </button>`;
  }

  #restart(): void {
    this.stretches = [];
    this.position = 0;
    this.failure = null;
    this.busy = false;
    this.#decoder = decoderFor(this.original?.encoding);
    void this.#readOn();
  }

  async #readOn(): Promise<void> {
    const { original, read, form } = this;
    if (!original || !read || this.busy || this.position >= original.byteLength) return;
    this.busy = true;
    const start = this.position;
    const end = Math.min(original.byteLength, start + STRETCH[form]);
    const decoder = this.#decoder;
    const outcome = await read(start, end);
    if (decoder !== this.#decoder) return;
    this.busy = false;
    if (!outcome.ok) {
      this.failure = outcome.error;
      return;
    }
    this.failure = null;
    this.position = end;
    this.stretches = [
      ...this.stretches,
      form === 'text'
        ? decoder.decode(outcome.value, { stream: end < original.byteLength })
        : hexRows(outcome.value, start)
            .map((row) => `${row.offset}  ${row.bytes}  ${row.letters}`)
            .join('\n'),
    ];
  }
}

function isText(mediaType: string): boolean {
  return /^text\/|[/+](json|xml|warc)\b|^message\//u.test(mediaType);
}

/** A label that the browser does not know is read as UTF-8: the bytes are there to be looked at too. */
function decoderFor(encoding: string | undefined): TextDecoder {
  try {
    return new TextDecoder(encoding ?? 'utf-8');
  } catch {
    return new TextDecoder('utf-8');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-original-view': VariorumOriginalView;
  }
}
