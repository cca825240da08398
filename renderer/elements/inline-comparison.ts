// <variorum-inline-comparison>: two versions in one text, with what was removed, added and moved marked in it.
import { localized } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { MergedBlock } from '../../archive/compare/merged-text.ts';
import { activeLanguage } from '../localisation/locale.ts';
import { DrawnByFrames } from '../state/drawn-by-frames.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { changeStyles } from '../styles/change-styles.ts';
import { comparisonStyles } from '../styles/comparison-styles.ts';
import { textStyles } from '../styles/text-styles.ts';
import type { ClassesOfPieces } from '../text/classes-of-pieces.ts';
import type { ComparedVersions } from '../text/compared-versions.ts';
import { folds } from '../text/folds.ts';
import type { ShownClass } from '../text/shown-class.ts';
import { costOfPieces, drawnInOneFrame } from './comparison-cost.ts';
import { chosenStop, drawFold, drawMoveLabels, drawPiece, isUnchanged, revealStop } from './comparison-pieces.ts';
import { DrawnWhole } from './drawn-whole.ts';
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

  #titled = false;
  /** What is drawn still of the comparison before, so that the page keeps its length and its place. */
  #older: ComparedVersions | null = null;
  #told: ComparedVersions | null = null;
  readonly #frames = new DrawnByFrames(this, drawnInOneFrame);

  constructor() {
    super();
    this.addEventListener('click', (event) => {
      const chosen = chosenStop(event);
      if (chosen) this.dispatchEvent(chosen);
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('compared')) {
      this.#older = changed.get('compared') ?? null;
      const blocks = this.compared?.merged ?? [];
      this.#titled = blocks.some(({ kind }) => kind === 'headline');
      this.#frames.begin(blocks.map(({ pieces }) => costOfPieces(pieces)));
    }
    if (changed.has('compared') || changed.has('onlyChanges') || changed.has('only')) this.opened = new Set();
  }

  override render(): unknown {
    const { compared } = this;
    if (!compared) return nothing;
    const { drawn, isWhole } = this.#frames;
    const older = isWhole ? [] : (this.#older?.merged.slice(drawn) ?? []);
    const shown = [...compared.merged.slice(0, drawn), ...older];
    const sections = folds(shown, ({ pieces }) => isUnchanged(pieces, this), this.onlyChanges);
    return html`<article class="text" lang=${compared.after.language}>
      ${sections.map(({ start, entries, folded }) =>
        folded && !this.opened.has(start)
          ? drawFold(entries.length, this, () => (this.opened = new Set([...this.opened, start])))
          : entries.map((block, at) => this.#guarded(block, start + at < drawn ? compared : (this.#older ?? compared))),
      )}
    </article>`;
  }

  protected override updated(): void {
    if (!this.#frames.isWhole || this.#told === this.compared) return;
    this.#told = this.compared;
    this.#older = null;
    this.dispatchEvent(new DrawnWhole());
  }

  /** The changes that are drawn and looked for, in order. */
  pieces(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('ins:not(.faint), del:not(.faint)')];
  }

  /** Brings a stop into view, at its older or newer place. */
  async reveal(stop: string, side: 'before' | 'after'): Promise<void> {
    await this.updateComplete;
    await this.#frames.reach((this.compared?.merged ?? []).findLastIndex((block) => this.#holds(block, stop)));
    if (this.shadowRoot) revealStop(this.shadowRoot, stop, side);
  }

  /** A block is drawn anew only where something of it is another than before. */
  #guarded(block: MergedBlock, compared: ComparedVersions): unknown {
    const { only } = this;
    const atHand = this.current !== null && this.#holds(block, this.current) ? this.current : null;
    const about = only.length > 0 ? this.classes : null;
    return guard([block, atHand, only, about, activeLanguage()], () => this.#block(block, compared));
  }

  #block(block: MergedBlock, compared: ComparedVersions): TemplateResult {
    const labels = drawMoveLabels(block, compared, this, (stop, side) =>
      this.dispatchEvent(new StopChosen(stop, side)),
    );
    const pieces = block.pieces.map((piece) => drawPiece(piece, compared, this));
    return drawTextBlock(block.kind, [labels, pieces], this.#titled);
  }

  #holds({ pieces }: MergedBlock, stop: string): boolean {
    return pieces.some((piece) => this.compared?.stopOf.get(piece) === stop);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-inline-comparison': VariorumInlineComparison;
  }
}
