// Who says what, source by source, each statement a click away from its passage. Knows no client.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Attribution, Attributions, Source } from '../../archive/model/attribution.ts';
import type { TextRange } from '../../archive/model/range.ts';
import { counted, formatNumber } from '../localisation/format.ts';
import { lookedAtWords } from '../localisation/deciding-words.ts';
import { sourceKindInWords } from '../localisation/source-words.ts';
import { formatPlace, nowhere } from '../state/location.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { chipStyles } from '../styles/chip-styles.ts';
import { ledgerStyles } from '../styles/ledger-styles.ts';
import { excerpt } from '../text/excerpt.ts';
import { ledgerOf, type LedgerEntry, placeOf } from '../text/ledger.ts';
import { StatementPointed } from './attributed-text.ts';
import { type DecidingCommand, drawStatement } from './ledger-statement.ts';

/** A passage of the text is asked for; `statement` is null where it is a hedge or a line that is part of none. */
export class LedgerChosen extends Event {
  static readonly type = 'variorum-ledger-chosen';
  readonly range: TextRange;
  readonly statement: string | null;
  constructor(range: TextRange, statement: string | null = null) {
    super(LedgerChosen.type, { bubbles: true, composed: true });
    this.range = range;
    this.statement = statement;
  }
}

/** Something is decided on the statement that was chosen. */
export class LedgerDecision extends Event {
  static readonly type = 'variorum-ledger-decision';
  readonly command: DecidingCommand;
  constructor(command: DecidingCommand) {
    super(LedgerDecision.type);
    this.command = command;
  }
}

@localized()
@customElement('variorum-source-ledger')
export class VariorumSourceLedger extends LitElement {
  static override readonly styles = [
    baseStyles,
    chipStyles,
    ledgerStyles,
    css`
      .source {
        padding: var(--space-3) 0;
        border-bottom: var(--hairline);
      }
      .source header {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-2);
        align-items: baseline;
      }
      @media print {
        h2,
        .source header {
          break-after: avoid;
        }
        li {
          break-inside: avoid;
        }
      }
      .source h3 {
        font: inherit;
        font-weight: 600;
      }
      h3 a {
        color: inherit;
        text-decoration-color: var(--line-strong);
      }
      h3 a:hover {
        color: var(--accent);
      }
      .source header small {
        margin-left: auto;
      }
      .names {
        flex-basis: 100%;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0.1rem var(--space-1);
        margin: 0.1rem 0 0.2rem;
      }
      details {
        font-size: var(--ui-small);
        color: var(--ink-faint);
      }
      summary {
        width: max-content;
        cursor: pointer;
      }
      summary:hover {
        color: var(--ink-soft);
      }
      details p {
        margin: 0.15rem 0 var(--space-2);
        color: var(--ink-soft);
      }
    `,
  ];

  /** The text that `found` is of. */
  @property() text = '';
  @property({ attribute: false }) found: Attributions | null = null;
  /** The statement that was chosen, and the one that is pointed at, here or in the text. */
  @property() statement: string | null = null;
  @property() pointed: string | null = null;
  /** The versions of the article, in order. */
  @property({ attribute: false }) versions: readonly string[] = [];
  /** What each source is in the archive, by its identifier here. */
  @property({ attribute: false }) cards: Readonly<Record<string, { readonly id: string; readonly label: string }>> = {};
  /** Whether nothing can be decided. */
  @property({ type: Boolean }) locked = false;

  constructor() {
    super();
    for (const name of ['pointerover', 'focusin'] as const) {
      this.addEventListener(name, (event) => this.dispatchEvent(new StatementPointed(statementAt(event))));
    }
    for (const name of ['pointerleave', 'focusout'] as const) {
      this.addEventListener(name, () => this.dispatchEvent(new StatementPointed(null)));
    }
  }

  /** Brings a statement into view. */
  reveal(statement: string): void {
    const entries = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-statement]')];
    entries.find((entry) => entry.dataset['statement'] === statement)?.scrollIntoView({ block: 'nearest' });
  }

  override render(): unknown {
    if (!this.found) return nothing;
    const { entries, unsourced, hedges } = ledgerOf(this.found);
    const { boilerplate } = this.found;
    return html`
      <section>
        <h2>${this.#heading(entries)}</h2>
        ${this.#lookedAt()} ${entries.map((entry) => this.#entry(entry))}
      </section>
      ${
        unsourced.length === 0
          ? nothing
          : html`<section>
              <h2>${msg('Without a source', { id: 'sources.unsourced' })}</h2>
              <ul>
                ${unsourced.map((statement) => html`<li>${this.#statement(statement)}</li>`)}
              </ul>
            </section>`
      }
      ${hedges.length === 0 ? nothing : this.#lines(msg('Other hedges', { id: 'sources.other-hedges' }), hedges)}
      ${
        boilerplate.length === 0
          ? nothing
          : this.#lines(msg('Standing text, not news', { id: 'sources.boilerplate' }), boilerplate)
      }
    `;
  }

  #heading(entries: readonly LedgerEntry[]): string {
    if (entries.length === 0) return msg('No named sources', { id: 'sources.none' });
    return counted(entries.length, {
      one: () => msg('One source', { id: 'sources.one' }),
      other: () => msg(str`${formatNumber(entries.length)} sources`, { id: 'sources.count' }),
    });
  }

  /** How far a person has come, once they have begun. */
  #lookedAt(): TemplateResult | typeof nothing {
    const { attributions = [] } = this.found ?? {};
    const decided = attributions.filter(({ decision }) => decision !== undefined).length;
    return decided === 0 ? nothing : html`<small role="status">${lookedAtWords(decided, attributions.length)}</small>`;
  }

  #entry({ source, statements }: LedgerEntry): TemplateResult {
    return html`<div class="source">
      <header>
        <h3>${this.#name(source)}</h3>
        <small>${sourceKindInWords(source.kind)}</small>
        ${this.#names(source)}
      </header>
      <ul>
        ${statements.map((statement) => html`<li>${this.#statement(statement)}</li>`)}
      </ul>
    </div>`;
  }

  /** Leads to the source's card. */
  #name({ id, label }: Source): TemplateResult | string {
    const card = this.cards[id];
    if (!card) return label;
    return html`<a href=${formatPlace({ ...nowhere, page: 'sources', source: card.id })} title=${card.label}
      >${label}</a
    >`;
  }

  #names({ label, names }: Source): TemplateResult | typeof nothing {
    const others = names.filter((name) => name !== label);
    if (others.length === 0) return nothing;
    return html`<small class="names">${msg(str`also: ${others.join(', ')}`, { id: 'sources.also' })}</small>`;
  }

  #statement(statement: Attribution): TemplateResult {
    return drawStatement({
      text: this.text,
      statement,
      isChosen: this.statement === statement.id,
      isPointed: this.pointed === statement.id,
      canDecide: !this.locked,
      numberOf: (version) => this.versions.indexOf(version) + 1,
      onChoose: () => this.dispatchEvent(new LedgerChosen(placeOf(statement), statement.id)),
      onDecide: (command) => this.dispatchEvent(new LedgerDecision(command)),
    });
  }

  #lines(heading: string, ranges: readonly TextRange[]): TemplateResult {
    return html`<section>
      <h2>${heading}</h2>
      <ul>
        ${ranges.map(
          (range) =>
            html`<li>
              <button class="entry" @click=${() => this.dispatchEvent(new LedgerChosen(range))}>
                <span class="said">${excerpt(this.text.slice(...range), 130)}</span>
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

function statementAt(event: Event): string | null {
  const [target] = event.composedPath();
  const entry = target instanceof Element ? target.closest<HTMLElement>('[data-statement]') : null;
  return entry?.dataset['statement'] ?? null;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-source-ledger': VariorumSourceLedger;
  }
  interface HTMLElementEventMap {
    'variorum-ledger-chosen': LedgerChosen;
    'variorum-ledger-decision': LedgerDecision;
  }
}
