// <variorum-apparatus-text>: a base text in reading type with the variants of all other versions at their places. Tells
// which word a person points at, by pointer or by arrow keys, and which version they ask for. Knows no client.
import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { TextRange } from '../../archive/model/range.ts';
import { activeLanguage } from '../localisation/locale.ts';
import { DrawnByFrames } from '../state/drawn-by-frames.ts';
import { ageClass, ageColours } from '../styles/age-colours.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { textStyles } from '../styles/text-styles.ts';
import type { ApparatusBlock, ApparatusPiece } from '../text/apparatus-blocks.ts';
import { type Age, ageOf } from '../text/flow-ages.ts';
import { drawEntry, drawReadings, isLong } from './apparatus-entry.ts';
import { apparatusTextStyles } from './apparatus-text-styles.ts';
import { stepWord } from './step-word.ts';
import { drawTextBlock } from './text-block.ts';

/** Where readings stand: only marked in the text, in a list beneath each block, or in the text. */
export const apparatusForms = ['marks', 'beneath', 'inline'] as const;
export type ApparatusForm = (typeof apparatusForms)[number];

/** A person points at a word of the base text, or stays with it; null where they point at none. */
export class WordPointed extends Event {
  static readonly type = 'variorum-word-pointed';
  /** Where it begins, and the entry that it is part of the lemma of: its block and its place there. */
  readonly word: { readonly offset: number; readonly block: number; readonly entry: number | null };
  constructor(word: WordPointed['word']) {
    super(WordPointed.type, { bubbles: true, composed: true });
    this.word = word;
  }
}

export class WitnessChosen extends Event {
  static readonly type = 'variorum-witness-chosen';
  readonly version: number;
  constructor(version: number) {
    super(WitnessChosen.type, { bubbles: true, composed: true });
    this.version = version;
  }
}

/** What is drawn in one frame: about so many words and readings, so that no frame is late. */
const drawnInOneFrame = 160;

@localized()
@customElement('variorum-apparatus-text')
export class VariorumApparatusText extends LitElement {
  static override readonly styles = [baseStyles, textStyles, ageColours, apparatusTextStyles];

  @property({ attribute: false }) blocks: readonly ApparatusBlock[] = [];
  @property({ attribute: false }) ages: readonly Age[] = [];
  /** When each version was captured, in words. */
  @property({ attribute: false }) times: readonly string[] = [];
  @property() textLanguage = '';
  @property() form: ApparatusForm = 'beneath';
  @property({ type: Boolean }) aged = true;
  /** A passage to bring into view and begin at. */
  @property({ attribute: false }) place: TextRange | null = null;

  @state() private whole: ReadonlySet<number> = new Set();
  #current: HTMLElement | null = null;
  #placed = false;
  readonly #frames = new DrawnByFrames(this, drawnInOneFrame);

  constructor() {
    super();
    this.addEventListener('pointerover', (event) => this.#point(wordAt(event)));
    this.addEventListener('focusin', (event) => this.#point(wordAt(event)));
    this.addEventListener('click', this.#onClick);
    this.addEventListener('keydown', this.#onKeyDown);
  }

  /** Puts the focus on the next or the previous word that versions differ in; false where there is none. */
  stepVariant(by: 1 | -1): boolean {
    const heads = [...this.renderRoot.querySelectorAll<HTMLElement>('.word[data-entry]')].filter(
      (word, at, all) =>
        word.dataset['entry'] !== all[at - 1]?.dataset['entry'] ||
        word.dataset['block'] !== all[at - 1]?.dataset['block'],
    );
    const here = Number(this.#current?.dataset['at'] ?? (by > 0 ? -1 : Number.POSITIVE_INFINITY));
    const isBeyond = (word: HTMLElement): boolean => (Number(word.dataset['at']) - here) * by > 0;
    const next = by > 0 ? heads.find(isBeyond) : heads.findLast(isBeyond);
    this.#focus(next ?? null);
    return next !== undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('blocks')) {
      this.#frames.forget();
      this.whole = new Set();
      this.#current = null;
    }
    if (changed.has('place') || changed.has('blocks')) this.#placed = false;
    if (changed.has('blocks') || changed.has('form')) {
      this.#frames.begin(this.blocks.map((block) => this.#costOf(block)));
    }
  }

  override render(): unknown {
    const titled = this.blocks.some(({ kind }) => kind === 'headline');
    return html`<div
        class=${classMap({ text: true, aged: this.aged })}
        lang=${this.textLanguage || nothing}
        role="group"
        aria-label=${msg('Text with its variants', { id: 'collate.text' })}
        aria-describedby="how"
      >
        ${this.blocks.map((block, at) => this.#inTurn(block, at, titled))}
      </div>
      <p id="how" class="visually-hidden">
        ${msg('Arrow keys go from word to word, J and K from one place with variants to the next.', {
          id: 'collate.how',
        })}
      </p>`;
  }

  protected override updated(): void {
    const next = this.#current?.isConnected ? this.#current : this.renderRoot.querySelector<HTMLElement>('.word');
    if (next && next !== this.#current) this.#makeCurrent(next);
    this.#bringIntoView();
  }

  /** In words and readings. */
  #costOf({ pieces, entries }: ApparatusBlock): number {
    const readings = entries.reduce((sum, entry) => sum + 2 + 4 * entry.readings.length, 0);
    return pieces.length + (this.form === 'marks' ? 0 : readings);
  }

  #inTurn(block: ApparatusBlock, at: number, titled: boolean): unknown {
    const follows = [block, this.form, this.ages, this.times, this.whole.has(at), titled, activeLanguage()];
    return this.#frames.entry(at, follows, () => this.#block(block, at, titled));
  }

  #block(block: ApparatusBlock, at: number, titled: boolean): TemplateResult {
    const whole = this.whole.has(at);
    const text = block.pieces.map((piece, index) => this.#piece(piece, block, at, block.pieces[index + 1]));
    const end = this.#gaps(block, block.range[1], Number.POSITIVE_INFINITY);
    const listed = this.form === 'beneath' && block.entries.length > 0;
    return html`${drawTextBlock(block.kind, [text, end], titled)}
    ${
      listed
        ? html`<ul class="entries">
            ${block.entries.map(
              (entry) =>
                html`<li>
                  ${
                    entry.number > 0 ? html`<span class="number">${entry.number}</span>` : nothing
                  }${drawEntry(entry, this.times, whole)}
                </li>`,
            )}
            ${
              block.entries.some(isLong)
                ? html`<li>
                    <button
                      class="link more"
                      aria-expanded=${whole ? 'true' : 'false'}
                      @click=${() => this.#toggle(at)}
                    >
                      ${whole ? msg('Less', { id: 'collate.less' }) : msg('In full', { id: 'collate.in-full' })}
                    </button>
                  </li>`
                : nothing
            }
          </ul>`
        : nothing
    }`;
  }

  /** No white space may stand between pieces: their text is exactly the version's. */
  #piece(piece: ApparatusPiece, block: ApparatusBlock, at: number, next: ApparatusPiece | undefined): unknown {
    const { text, first, entry, omitted, moved, range } = piece;
    const classes = { lemma: entry !== null, omitted, moved };
    const before = this.#gaps(block, range[0], range[0]);
    const after = entry !== null && next?.entry !== entry ? this.#behind(block, entry) : nothing;
    if (first === null) {
      const plain = entry === null && !omitted && !moved;
      return html`${before}${plain ? text : html`<span class=${classMap(classes)}>${text}</span>`}${after}`;
    }
    const word = classMap({ ...classes, word: true, [ageClass(ageOf(this.ages, first))]: true });
    return html`${before}<span class=${word} data-at=${range[0]} data-block=${at} data-entry=${entry ?? nothing}
        >${text}</span
      >${after}`;
  }

  /** What stands behind a lemma: its number, or its readings. */
  #behind({ entries }: ApparatusBlock, index: number): unknown {
    const entry = entries[index];
    if (!entry || this.form === 'marks') return nothing;
    if (this.form === 'beneath') return html`<sup aria-hidden="true">${entry.number}</sup>`;
    return html`<span class="inline">${drawReadings(entry.readings, this.times)}</span>`;
  }

  /** The signs of what others have where the base has nothing, in places from `from` to `to`. */
  #gaps(block: ApparatusBlock, from: number, to: number): unknown {
    return block.entries.map((entry, index) => {
      const [start, end] = entry.range;
      if (entry.kind !== 'variant' || start !== end || start < from || start > to) return nothing;
      return html`<span class="gap" aria-hidden="true">‸</span>${this.#behind(block, index)}`;
    });
  }

  #toggle(at: number): void {
    const whole = new Set(this.whole);
    if (!whole.delete(at)) whole.add(at);
    this.whole = whole;
  }

  #bringIntoView(): void {
    if (!this.place || this.#placed) return;
    const [start] = this.place;
    const word = [...this.renderRoot.querySelectorAll<HTMLElement>('.word')].find(
      ({ dataset }) => Number(dataset['at']) >= start,
    );
    if (!word) return;
    this.#placed = true;
    this.#makeCurrent(word);
    word.scrollIntoView({ block: 'center' });
  }

  #point(word: HTMLElement | null): void {
    if (!word) return;
    const { at, block, entry } = word.dataset;
    const pointed = { offset: Number(at), block: Number(block), entry: entry === undefined ? null : Number(entry) };
    this.dispatchEvent(new WordPointed(pointed));
  }

  /** The one word that Tab reaches. */
  #makeCurrent(word: HTMLElement): void {
    this.#current?.removeAttribute('tabindex');
    word.tabIndex = 0;
    this.#current = word;
  }

  #focus(word: HTMLElement | null): void {
    if (!word) return;
    this.#makeCurrent(word);
    word.focus();
  }

  readonly #onClick = (event: Event): void => {
    const target = event.composedPath()[0];
    const siglum = target instanceof Element ? target.closest<HTMLElement>('[data-version]') : null;
    if (siglum) this.dispatchEvent(new WitnessChosen(Number(siglum.dataset['version'])));
    else this.#focus(wordAt(event));
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const word = wordAt(event);
    if (!word || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = stepWord(this.renderRoot.querySelectorAll<HTMLElement>('.word'), word, event.key);
    if (!next) return;
    event.preventDefault();
    this.#focus(next);
  };
}

function wordAt(event: Event): HTMLElement | null {
  const target = event.composedPath()[0];
  return target instanceof Element ? target.closest<HTMLElement>('.word') : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-apparatus-text': VariorumApparatusText;
  }
}
