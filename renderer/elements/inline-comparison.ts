// <variorum-inline-comparison>: two versions in one text, with what was removed, added and moved marked in it.
import { localized } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MergedBlock } from '../../archive/compare/merged-text.ts';
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
import { drawTextBlock } from './text-block.ts';

@localized()
@customElement('variorum-inline-comparison')
export class VariorumInlineComparison extends LitElement {
  static override readonly styles = [baseStyles, textStyles, changeStyles, comparisonStyles];

  @property({ attribute: false }) compared: ComparedVersions | null = null;
  /** The id of the stop at hand. */
  @property() current: string | null = null;
  /** What each piece is about, and the classes that are looked for; others step back. All are where it is empty. */
  @property({ attribute: false }) classes: ClassesOfPieces = new Map();
  @property({ attribute: false }) only: readonly ShownClass[] = [];
  /** Folds the blocks in which nothing changed that is looked for. */
  @property({ type: Boolean }) onlyChanges = false;
  /** Folds that were opened by hand, by the index of their first block. */
  @state() private opened: ReadonlySet<number> = new Set();

  constructor() {
    super();
    this.addEventListener('click', (event) => {
      const chosen = chosenStop(event);
      if (chosen) this.dispatchEvent(chosen);
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('compared') || changed.has('onlyChanges') || changed.has('only')) this.opened = new Set();
  }

  override render(): unknown {
    const { compared } = this;
    if (!compared) return nothing;
    const sections = folds(compared.merged, ({ pieces }) => isUnchanged(pieces, this), this.onlyChanges);
    return html`<article class="text" lang=${compared.after.language}>
      ${sections.map(({ start, entries, folded }) =>
        folded && !this.opened.has(start)
          ? drawFold(entries.length, this, () => (this.opened = new Set([...this.opened, start])))
          : entries.map((block) => this.#block(block, compared)),
      )}
    </article>`;
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

  #block(block: MergedBlock, compared: ComparedVersions): TemplateResult {
    const labels = drawMoveLabels(block, compared, this, (stop, side) =>
      this.dispatchEvent(new StopChosen(stop, side)),
    );
    const pieces = block.pieces.map((piece) => drawPiece(piece, compared, this));
    const titled = compared.merged.some(({ kind }) => kind === 'headline');
    return drawTextBlock(block.kind, [labels, pieces], titled);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-inline-comparison': VariorumInlineComparison;
  }
}
