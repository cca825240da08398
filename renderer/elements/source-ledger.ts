// Who says what, source by source, each statement a click away from its passage. Knows no client.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Attribution, Attributions, Source } from '../../archive/model/attribution.ts';
import type { TextRange } from '../../archive/model/range.ts';
import { counted, formatNumber } from '../localisation/format.ts';
import { entryInWords, ruleInWords } from '../localisation/reason-words.ts';
import { sourceKindInWords, statementKindInWords } from '../localisation/source-words.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { chipStyles } from '../styles/chip-styles.ts';
import { ledgerStyles } from '../styles/ledger-styles.ts';
import { excerpt } from '../text/excerpt.ts';
import { ledgerOf, type LedgerEntry, placeOf } from '../text/ledger.ts';
import { StatementPointed } from './attributed-text.ts';

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
      .source h3 {
        font: inherit;
        font-weight: 600;
      }
      .source header small {
        margin-left: auto;
      }
      .names {
        flex-basis: 100%;
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

  constructor() {
    super();
    for (const name of ['pointerover', 'focusin'] as const) {
      this.addEventListener(name, (event) => this.dispatchEvent(new StatementPointed(statementAt(event))));
    }
    for (const name of ['pointerleave', 'focusout'] as const) {
      this.addEventListener(name, () => this.dispatchEvent(new StatementPointed(null)));
    }
  }

  override render(): unknown {
    if (!this.found) return nothing;
    const { entries, unsourced, hedges } = ledgerOf(this.found);
    const { boilerplate } = this.found;
    return html`
      <section>
        <h2>${this.#heading(entries)}</h2>
        ${entries.map((entry) => this.#entry(entry))}
      </section>
      ${
        unsourced.length === 0
          ? nothing
          : html`<section>
              <h2>${msg('Without a source', { id: 'sources.unsourced' })}</h2>
              <ul>
                ${unsourced.map((statement) => html`<li>${this.#statement(statement)}${reason(statement)}</li>`)}
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

  #entry({ source, statements }: LedgerEntry): TemplateResult {
    return html`<div class="source">
      <header>
        <h3>${source.label}</h3>
        <small>${sourceKindInWords(source.kind)}</small>
        ${this.#names(source)}
      </header>
      <ul>
        ${statements.map((statement) => html`<li>${this.#statement(statement)}${reason(statement)}</li>`)}
      </ul>
    </div>`;
  }

  #names({ label, names }: Source): TemplateResult | typeof nothing {
    const others = names.filter((name) => name !== label);
    if (others.length === 0) return nothing;
    return html`<small class="names">${msg(str`also: ${others.join(', ')}`, { id: 'sources.also' })}</small>`;
  }

  #statement(statement: Attribution): TemplateResult {
    const words = (ranges: readonly TextRange[]): string =>
      ranges.map((range) => this.text.slice(...range)).join(' … ');
    const cue = words(statement.cue);
    return html`<button
      class=${this.pointed === statement.id ? 'entry pointed' : 'entry'}
      aria-pressed=${this.statement === statement.id ? 'true' : 'false'}
      data-statement=${statement.id}
      @click=${() => this.dispatchEvent(new LedgerChosen(placeOf(statement), statement.id))}
    >
      <span class="said">${excerpt(words(statement.content), 130)}</span>
      <span class="told">
        <span class="chip">${statementKindInWords(statement.kind)}</span>
        ${cue === '' ? nothing : html`<i>${cue}</i>`}
        ${statement.hedges.map((hedge) => html`<span class="chip altered">${this.#hedge(hedge)}</span>`)}
      </span>
    </button>`;
  }

  #hedge(range: TextRange): string {
    return msg(str`hedge: “${this.text.slice(...range)}”`, { id: 'sources.hedge' });
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

function reason({ rule, entry }: Attribution): TemplateResult {
  return html`<details>
    <summary>${msg('Why', { id: 'reason.why' })}</summary>
    <p>${ruleInWords(rule)} ${entry ? entryInWords(entry) : nothing}</p>
  </details>`;
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
  }
}
