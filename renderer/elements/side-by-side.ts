// <variorum-side-by-side>: two versions beside each other, paragraph by paragraph, with lines between the two places of
// what moved. Both columns are one page, so they scroll as one.
import { localized } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { MergedPiece } from '../../archive/compare/merged-pieces.ts';
import { type AlignedBlocks, alignedBlocks, type MergedBlock } from '../../archive/compare/merged-text.ts';
import { movedInWords } from '../localisation/change-words.ts';
import { activeLanguage } from '../localisation/locale.ts';
import { DrawnByFrames } from '../state/drawn-by-frames.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { changeStyles } from '../styles/change-styles.ts';
import { comparisonStyles } from '../styles/comparison-styles.ts';
import { textStyles } from '../styles/text-styles.ts';
import type { ClassesOfPieces } from '../text/classes-of-pieces.ts';
import type { ComparedVersions } from '../text/compared-versions.ts';
import { excerpt } from '../text/excerpt.ts';
import { folds } from '../text/folds.ts';
import type { MoveEnds } from '../text/move-lanes.ts';
import type { ShownClass } from '../text/shown-class.ts';
import { chosenStop, drawFold, drawMoveLabels, drawPiece, isUnchanged, revealStop } from './comparison-pieces.ts';
import { costOfPieces, drawnInOneFrame } from './comparison-cost.ts';
import { DrawnWhole } from './drawn-whole.ts';
import './move-links.ts';
import { moveEnds } from './move-ends.ts';
import { sideBySideStyles } from './side-by-side-styles.ts';
import { StopChosen } from './stop-chosen.ts';

@localized()
@customElement('variorum-side-by-side')
export class VariorumSideBySide extends LitElement {
  static override readonly styles = [baseStyles, textStyles, changeStyles, comparisonStyles, sideBySideStyles];

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
  /** The moved passage that is pointed at, or has the focus. */
  @state() private pointed: string | null = null;
  @query('.text') private readonly text!: HTMLElement | null;

  #rows: readonly AlignedBlocks[] = [];
  /** What is drawn still of the comparison before, so that the page keeps its length and its place. */
  #older: { readonly rows: readonly AlignedBlocks[]; readonly compared: ComparedVersions } | null = null;
  #told: ComparedVersions | null = null;
  readonly #frames = new DrawnByFrames(this, drawnInOneFrame);

  constructor() {
    super();
    this.addEventListener('click', (event) => {
      const chosen = chosenStop(event);
      if (chosen) this.dispatchEvent(chosen);
    });
    for (const type of ['pointerover', 'focusin']) this.addEventListener(type, this.#onPointed);
    for (const type of ['pointerleave', 'focusout']) this.addEventListener(type, () => (this.pointed = null));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('compared')) {
      const before = changed.get('compared');
      this.#older = before ? { rows: this.#rows, compared: before } : null;
      this.#rows = alignedBlocks(this.compared?.merged ?? []);
      this.#frames.begin(this.#rows.map((row) => costOfPieces(piecesOf(row))));
    }
    if (changed.has('compared') || changed.has('onlyChanges') || changed.has('only')) this.opened = new Set();
  }

  override render(): unknown {
    const { compared } = this;
    if (!compared) return nothing;
    const { drawn, isWhole } = this.#frames;
    const older = isWhole ? [] : (this.#older?.rows.slice(drawn) ?? []);
    const shown = [...this.#rows.slice(0, drawn), ...older];
    return html`<div class="text">
      ${folds(shown, (row) => isUnchanged(piecesOf(row), this), this.onlyChanges).map(({ start, entries, folded }) =>
        folded && !this.opened.has(start)
          ? drawFold(entries.length, this, () => (this.opened = new Set([...this.opened, start])))
          : entries.map((row, at) =>
              this.#guarded(row, start + at < drawn ? compared : (this.#older?.compared ?? compared)),
            ),
      )}
      <variorum-move-links
        .ends=${this.#ends}
        .nameOf=${this.#nameOf}
        .drawn=${[drawn, compared, this.onlyChanges, this.only, this.opened]}
        .current=${this.current}
        .pointed=${this.pointed}
      ></variorum-move-links>
    </div>`;
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
    const row = this.#rows.findLastIndex((each) => this.#holds(each, stop));
    await this.#frames.reach(row);
    if (this.shadowRoot) revealStop(this.shadowRoot, stop, side);
  }

  /** A row is drawn anew only where something of it is another than before. */
  #guarded(row: AlignedBlocks, compared: ComparedVersions): unknown {
    const { only } = this;
    const atHand = this.current !== null && this.#holds(row, this.current) ? this.current : null;
    const about = only.length > 0 ? this.classes : null;
    return guard([row, atHand, only, about, activeLanguage()], () => this.#row(row, compared));
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

  #holds(row: AlignedBlocks, stop: string): boolean {
    return piecesOf(row).some((piece) => this.compared?.stopOf.get(piece) === stop);
  }

  readonly #ends = (): readonly MoveEnds[] => (this.text ? moveEnds(this.text) : []);

  readonly #nameOf = (stop: string): string => {
    const found = this.compared?.stops.find(({ id }) => id === stop);
    if (!this.compared || !found) return '';
    const words = excerpt(this.compared.after.text.slice(...found.after), 60);
    return `${movedInWords(this.compared.distances[found.index] ?? null)} · ${words}`;
  };

  readonly #onPointed = (event: Event): void => {
    const [target] = event.composedPath();
    const place = target instanceof Element ? target.closest<HTMLElement>('.moved, .moved-label') : null;
    const { stop, from, to } = place?.dataset ?? {};
    this.pointed = stop ?? from ?? to ?? null;
  };
}

function piecesOf({ before, after }: AlignedBlocks): readonly MergedPiece[] {
  return [...(before?.pieces ?? []), ...(after?.pieces ?? [])];
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-side-by-side': VariorumSideBySide;
  }
}
