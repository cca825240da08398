// What changed, each in words and with labels of what it is about, and each a click away from its place.
// Knows nothing of how the changes were found.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TextRange } from '../../archive/model/range.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { chipStyles } from '../styles/chip-styles.ts';
import { ledgerStyles } from '../styles/ledger-styles.ts';
import type { ShownClass } from '../text/shown-class.ts';
import { commandKeys } from '../localisation/command-names.ts';
import { drawClassLabels } from './class-labels.ts';
import './icon.ts';

/** One entry of the list. `before` and `after` are its places in the two texts; null where it has none there. */
export interface ToldChange {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** What it is about, what matters most first. */
  readonly labels: readonly ShownClass[];
  /** What else is to be said of it, a line each. */
  readonly parts: readonly ToldPart[];
  readonly before: TextRange | null;
  readonly after: TextRange | null;
}

export interface ToldPart {
  readonly labels: readonly ShownClass[];
  readonly text: string;
}

export class ChangeChosen extends Event {
  static readonly type = 'variorum-change-chosen';
  readonly change: ToldChange;
  constructor(change: ToldChange) {
    super(ChangeChosen.type, { bubbles: true, composed: true });
    this.change = change;
  }
}

/** A person asks for the text of the change at hand, with its citation. */
export class CitationAsked extends Event {
  static readonly type = 'variorum-citation-asked';
  constructor() {
    super(CitationAsked.type, { bubbles: true, composed: true });
  }
}

@localized()
@customElement('variorum-change-list')
export class VariorumChangeList extends LitElement {
  static override readonly styles = [
    baseStyles,
    chipStyles,
    ledgerStyles,
    css`
      /* Not as list items, which the engine counts anew at each of hundreds that is hidden. */
      li {
        display: block;
        border-bottom: var(--hairline);
        content-visibility: auto;
        contain-intrinsic-block-size: auto 3.4rem;
        overflow-clip-margin: var(--space-3);
      }
      .entry {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.1rem var(--space-2);
        align-items: baseline;
      }
      b {
        font-weight: 600;
      }
      .first {
        order: 1;
      }
      .first ~ * {
        order: 2;
      }
      .first + b {
        order: 0;
      }
      .detail,
      .part {
        grid-column: 1 / -1;
      }
      .labels {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 0.15rem 0.2rem;
      }
      .detail {
        display: flex;
        flex-wrap: wrap;
        gap: 0.15rem var(--space-2);
        align-items: baseline;
      }
      .part {
        margin-top: 0.15rem;
        padding-left: var(--space-2);
        border-left: 2px solid var(--line);
        font-size: var(--ui-small);
        color: var(--ink-soft);
      }
      .part .labels {
        margin-right: 0.3rem;
      }
      @media print {
        li {
          content-visibility: visible;
          break-inside: avoid;
        }
      }
      .copy {
        margin: 0 0 var(--space-1) -0.1rem;
        padding: 0.15rem 0.35rem;
        gap: 0.35rem;
        font-size: var(--ui-small);
      }
    `,
  ];

  @property({ attribute: false }) changes: readonly ToldChange[] = [];
  /** The ids of those that are shown; all where it is null. The others stay, hidden: to take them out is slow. */
  @property({ attribute: false }) shown: ReadonlySet<string> | null = null;
  /** The id of the one at hand. */
  @property() current: string | null = null;

  override render(): unknown {
    return html`<ul>
      ${repeat(
        this.changes,
        ({ id }) => id,
        (change) =>
          html`<li ?hidden=${this.shown?.has(change.id) === false}>${this.#entry(change)}${this.#copy(change)}</li>`,
      )}
    </ul>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('current') || this.current === null) return;
    this.renderRoot.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Only at the change at hand: hundreds of buttons would be in the way of whoever tabs through the list. */
  #copy({ id }: ToldChange): TemplateResult | typeof nothing {
    if (this.current !== id) return nothing;
    return html`<button class="quiet copy" @click=${() => this.dispatchEvent(new CitationAsked())}>
      <variorum-icon name="copy"></variorum-icon>${msg('Copy with citation', { id: 'cite.copy' })}
      <kbd aria-hidden="true">${commandKeys('change.copy')[0]}</kbd>
    </button>`;
  }

  /** What it is about most stands beside it and is read out first, the rest below. */
  #entry(change: ToldChange): TemplateResult {
    const { id, title, detail, parts } = change;
    const [first, ...others] = change.labels;
    return html`<button
      class="entry"
      aria-current=${this.current === id ? 'true' : nothing}
      @click=${() => this.dispatchEvent(new ChangeChosen(change))}
    >
      ${first ? html`<span class="first">${drawClassLabels([first])}</span>` : nothing}
      <b>${title}</b>
      ${
        detail === '' && others.length === 0
          ? nothing
          : html`<small class="detail">${detail} ${drawClassLabels(others)}</small>`
      }
      ${parts.map((part) => html`<span class="part">${drawClassLabels(part.labels)}${part.text}</span>`)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-change-list': VariorumChangeList;
  }
  interface HTMLElementEventMap {
    'variorum-change-chosen': ChangeChosen;
    'variorum-citation-asked': CitationAsked;
  }
}
