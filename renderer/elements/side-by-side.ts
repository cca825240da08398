// <variorum-side-by-side>: two versions beside each other, paragraph by paragraph.
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MergedPiece } from '../../archive/compare/merged-pieces.ts';
import { type AlignedBlocks, alignedBlocks, type MergedBlock } from '../../archive/compare/merged-text.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { changeStyles } from '../styles/change-styles.ts';
import { comparisonStyles } from '../styles/comparison-styles.ts';
import { textStyles } from '../styles/text-styles.ts';
import type { ClassesOfPieces } from '../text/classes-of-pieces.ts';
import type { ComparedVersions } from '../text/compared-versions.ts';
import { folds } from '../text/folds.ts';
import type { ShownClass } from '../text/shown-class.ts';
import { chosenStop, drawFold, drawMoveLabels, drawPiece, isUnchanged, revealStop } from './comparison-pieces.ts';
import { StopChosen } from './stop-chosen.ts';

@localized()
@customElement('variorum-side-by-side')
export class VariorumSideBySide extends LitElement {
  static override readonly styles = [
    baseStyles,
    textStyles,
    changeStyles,
    comparisonStyles,
    css`
      :host {
        display: block;
        container: pair / inline-size;
      }
      .text {
        max-width: 72rem;
        font-size: 1.0625rem;
        line-height: 1.55;
      }
      .row {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 0 var(--space-5);
      }
      .row > div {
        min-width: 0;
      }
      .row > div:last-child {
        border-left: var(--hairline);
        padding-left: var(--space-5);
      }
      .block.headline {
        font-size: 1.5rem;
      }
      .folded {
        max-width: none;
      }
      @media print {
        .text {
          max-width: none;
          font-size: 10pt;
        }
      }
      @container pair (max-width: 34rem) {
        .row {
          grid-template-columns: minmax(0, 1fr);
        }
        .row > div:last-child {
          border-left: 0;
          padding-left: 0;
        }
        .row.changed > div + div {
          padding-left: var(--space-3);
          border-left: 2px solid var(--line);
        }
        .row.unchanged > div:first-child {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) compared: ComparedVersions | null = null;
  /** The id of the stop at hand. */
  @property() current: string | null = null;
  /** What each piece is about, and the classes that are looked for; others step back. All are where it is empty. */
  @property({ attribute: false }) classes: ClassesOfPieces = new Map();
  @property({ attribute: false }) only: readonly ShownClass[] = [];
  /** Folds the rows in which nothing changed that is looked for. */
  @property({ type: Boolean }) onlyChanges = false;
  /** Folds that were opened by hand, by the index of their first row. */
  @state() private opened: ReadonlySet<number> = new Set();

  #rows: readonly AlignedBlocks[] = [];

  constructor() {
    super();
    this.addEventListener('click', (event) => {
      const chosen = chosenStop(event);
      if (chosen) this.dispatchEvent(chosen);
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('compared')) this.#rows = alignedBlocks(this.compared?.merged ?? []);
    if (changed.has('compared') || changed.has('onlyChanges') || changed.has('only')) this.opened = new Set();
  }

  override render(): unknown {
    const { compared } = this;
    if (!compared) return nothing;
    return html`<div class="text">
      ${folds(this.#rows, (row) => isUnchanged(piecesOf(row), this), this.onlyChanges).map(
        ({ start, entries, folded }) =>
          folded && !this.opened.has(start)
            ? drawFold(entries.length, this, () => (this.opened = new Set([...this.opened, start])))
            : entries.map((row) => this.#row(row, compared)),
      )}
    </div>`;
  }

  /** The changes that are drawn and looked for, in order. */
  pieces(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('ins:not(.faint), del:not(.faint)')];
  }

  /** Brings a stop into view, at its older or newer place. */
  async reveal(stop: string, side: 'before' | 'after'): Promise<void> {
    await this.updateComplete;
    revealStop(this.renderRoot, stop, side);
  }

  #row(row: AlignedBlocks, compared: ComparedVersions): TemplateResult {
    return html`<div class="row ${piecesOf(row).every(({ kind }) => kind === 'same') ? 'unchanged' : 'changed'}">
      <div lang=${compared.before.language}>${this.#block(row.before, compared)}</div>
      <div lang=${compared.after.language}>${this.#block(row.after, compared)}</div>
    </div>`;
  }

  #block(block: MergedBlock | null, compared: ComparedVersions): TemplateResult | typeof nothing {
    if (!block) return nothing;
    const labels = drawMoveLabels(block, compared, this, (stop, side) =>
      this.dispatchEvent(new StopChosen(stop, side)),
    );
    const pieces = block.pieces.map((piece) => drawPiece(piece, compared, this));
    return html`<p class="block ${block.kind}">${labels}${pieces}</p>`;
  }
}

function piecesOf({ before, after }: AlignedBlocks): readonly MergedPiece[] {
  return [...(before?.pieces ?? []), ...(after?.pieces ?? [])];
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-side-by-side': VariorumSideBySide;
  }
}
