// <variorum-headline-history>: every headline that an article has had, with what is another in it than in the one
// before, and each a click away from the comparison of the two. Nothing where there was only ever one.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { compare } from '../../archive/compare/compare.ts';
import type { VersionEntry } from '../../archive/model/article.ts';
import { counted, formatNumber } from '../localisation/format.ts';
import { rememberLast } from '../state/remember-last.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { changeStyles } from '../styles/change-styles.ts';
import { ledgerStyles } from '../styles/ledger-styles.ts';
import { headlineHistory, type HeadlineSpan } from '../text/headline-history.ts';
import { type DifferencePiece, wordDifference } from '../text/word-difference.ts';
import { drawDifference } from './difference-text.ts';
import { PairChosen } from './pair-chooser.ts';

/** A headline, and what is another in it than in the one before; the first is all the same. */
interface ToldHeadline extends HeadlineSpan {
  readonly pieces: readonly DifferencePiece[];
}

@localized()
@customElement('variorum-headline-history')
export class VariorumHeadlineHistory extends LitElement {
  static override readonly styles = [
    baseStyles,
    changeStyles,
    ledgerStyles,
    css`
      :host {
        display: block;
      }
      details {
        margin-bottom: var(--space-3);
      }
      summary {
        padding: 0.15rem 0;
        font: 600 var(--ui-small) var(--font-ui);
        color: var(--ink-faint);
      }
      li {
        border-bottom: var(--hairline);
      }
      small {
        display: block;
        font-variant-numeric: tabular-nums;
      }
      .words {
        font: 400 0.9375rem / 1.4 var(--font-text);
      }
    `,
  ];

  /** All versions of the article, and in words when each was captured, both in order of time. */
  @property({ attribute: false }) versions: readonly VersionEntry[] = [];
  @property({ attribute: false }) times: readonly string[] = [];
  /** The place of the version that is read, from 0. */
  @property({ type: Number }) index = -1;

  override render(): unknown {
    const told = this.#told(this.versions);
    if (told.length < 2) return nothing;
    const count = formatNumber(told.length - 1);
    const heading = counted(told.length - 1, {
      one: () => msg('The headline changed once', { id: 'headlines.one' }),
      other: () => msg(str`The headline changed ${count} times`, { id: 'headlines.other' }),
    });
    return html`<details>
      <summary>${heading}</summary>
      <ol>
        ${told.map((headline, at) => html`<li>${this.#entry(headline, told[at - 1])}</li>`)}
      </ol>
    </details>`;
  }

  #entry(told: ToldHeadline, before: ToldHeadline | undefined): TemplateResult {
    const { first, last, pieces } = told;
    const numbers = first === last ? formatNumber(first + 1) : `${formatNumber(first + 1)}–${formatNumber(last + 1)}`;
    const time = this.times[first] ?? '';
    const drawn = html`<small>${msg(str`${numbers} · ${time}`, { id: 'compare.version-choice' })}</small>
      <span class="words" lang=${this.versions[first]?.language ?? nothing}>${drawDifference(pieces)}</span>`;
    const here = first <= this.index && this.index <= last;
    if (!before) return html`<div class="entry first">${drawn}</div>`;
    return html`<button
      class="entry"
      aria-current=${here ? 'true' : nothing}
      @click=${() => this.#choose(before, told)}
    >
      ${drawn}
    </button>`;
  }

  /** The two versions between which the headline became another. */
  #choose({ last }: HeadlineSpan, { first }: HeadlineSpan): void {
    const [before, after] = [this.versions[last], this.versions[first]];
    if (before && after) this.dispatchEvent(new PairChosen(before.id, after.id));
  }

  readonly #told = rememberLast((versions: readonly VersionEntry[]) =>
    headlineHistory(versions).map((span, at, all): ToldHeadline => {
      const before = all[at - 1]?.headline ?? span.headline;
      return { ...span, pieces: wordDifference(before, span.headline, compare(before, span.headline).changes) };
    }),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-headline-history': VariorumHeadlineHistory;
  }
}
