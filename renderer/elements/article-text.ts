// <variorum-article-text>: one version's text as a calm page, with its credits, the sources it names, and the passages
// that notes stand on. Tells what is selected and which note is under the pointer. Knows no client.
import { localized } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PlacedAnnotation } from '../../archive/model/annotation.ts';
import type { Attributions } from '../../archive/model/attribution.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Version } from '../../archive/model/version.ts';
import { countFurniture } from '../localisation/counts.ts';
import { Printing } from '../state/printing.ts';
import { rememberLast } from '../state/remember-last.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { textStyles } from '../styles/text-styles.ts';
import {
  boxesOf,
  passageBetween,
  type PlacedBlock,
  placedBlocks,
  rangeOfPassage,
  selectionWithin,
} from '../text/dom-offsets.ts';
import { type DrawnBlock, drawnBlocks, type DrawnPiece } from '../text/drawn-blocks.ts';
import { takesHyphens, withHyphens } from '../text/drawn-hyphens.ts';
import { type Fold, folds } from '../text/folds.ts';
import type { Hyphenate } from '../text/word-breaks.ts';
import { articleTextStyles } from './article-text-styles.ts';
import { crossingNotesStyles } from './crossing-notes-styles.ts';
import { ExactCopy } from './exact-copy.ts';
import './icon.ts';
import './text-outline.ts';

/** The selected passage, or null when nothing is selected any more; `box` is where it stands in the window. */
export class PassageSelectedEvent extends Event {
  static readonly type = 'variorum-passage-selected';
  readonly passage: TextRange | null;
  readonly box: DOMRect | null;

  constructor(passage: TextRange | null, box: DOMRect | null) {
    super(PassageSelectedEvent.type, { bubbles: true, composed: true });
    this.passage = passage;
    this.box = box;
  }
}

/** The pointer is over a note's passage (or left it, with null), or chose it. */
export class NotePointedEvent extends Event {
  static readonly type = 'variorum-note-pointed';
  readonly note: string | null;
  readonly chosen: boolean;

  constructor(note: string | null, chosen: boolean) {
    super(NotePointedEvent.type, { bubbles: true, composed: true });
    this.note = note;
    this.chosen = chosen;
  }
}

@localized()
@customElement('variorum-article-text')
export class VariorumArticleText extends LitElement {
  static override readonly styles = [baseStyles, textStyles, articleTextStyles, crossingNotesStyles];

  @property({ attribute: false }) content!: Version;
  @property({ attribute: false }) attributions: Attributions | null = null;
  @property({ attribute: false }) notes: readonly PlacedAnnotation[] = [];
  /** The note that is pointed at, here or in the margin. */
  @property() active: string | null = null;
  /** A passage that a note is being written on. */
  @property({ attribute: false }) draft: TextRange | null = null;
  /** A passage to be seen at a glance. */
  @property({ attribute: false }) found: TextRange | null = null;

  /** Places that a note may stand in, while a person is saying in which; and the one that is looked at. */
  @property({ attribute: false }) places: readonly TextRange[] = [];
  @property({ attribute: false }) place: TextRange | null = null;

  /** Whether what surrounds the article is shown where nothing stands on it. */
  @property({ type: Boolean, attribute: 'shows-furniture' }) showsFurniture = false;

  /** How words are broken at the ends of lines; null where they are not. */
  @property({ attribute: false }) hyphenate: Hyphenate | null = null;

  /** The folds that the reader opened or closed. */
  @state() private turned: ReadonlyMap<string, boolean> = new Map();
  private pointed: string | null = null;
  private isSelected = false;
  private readonly printing = new Printing(this);
  private readonly ruler = document.createRange();
  /** Where the blocks stand, until they are drawn again. */
  private blocks: readonly PlacedBlock[] | null = null;

  constructor() {
    super();
    new ExactCopy(this, () => this.content);
    this.addEventListener('pointerover', (event) => this.point(noteAt(event)));
    this.addEventListener('pointerleave', () => this.point(null));
    this.addEventListener('click', (event) => {
      const note = noteAt(event);
      if (note) this.dispatchEvent(new NotePointedEvent(note, true));
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.tellSelection);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.tellSelection);
  }

  /** Where a passage stands in the window; null where it is not shown. */
  boxOf(passage: TextRange): DOMRect | null {
    const range = this.rangeOf(passage);
    return (range && boxesOf(range)[0]) ?? null;
  }

  /** Where a passage begins, in pixels from the top of the window; in a fold, where that is. Null where it is not shown. */
  topOf([start]: TextRange): number | null {
    const range = this.rangeOf([start, start + 1]);
    const fold = foldOf(range)?.previousElementSibling;
    if (fold) return fold.getBoundingClientRect().top;
    return range && (boxesOf(range)[0] ?? range.getBoundingClientRect()).top;
  }

  /** Whether a passage begins where it can be seen, and not in a fold that is closed. */
  shows([start]: TextRange): boolean {
    const range = this.rangeOf([start, start + 1]);
    return range !== null && foldOf(range) === null;
  }

  /** Selects a passage, as a reader does with the pointer. */
  select(passage: TextRange): void {
    const range = this.rangeOf(passage);
    if (!range) return;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  }

  private rangeOf(passage: TextRange): Range | null {
    if (!this.shadowRoot) return null;
    this.blocks ??= placedBlocks(this.shadowRoot);
    return rangeOfPassage(this.shadowRoot, passage, this.blocks, this.ruler);
  }

  /** What is selected in this text, in UTF-16 code units of it. */
  get selectedPassage(): TextRange | null {
    const selection = this.shadowRoot && selectionWithin(this.shadowRoot);
    return selection && this.shadowRoot ? passageBetween(this.shadowRoot, selection, this.content.text) : null;
  }

  override updated(): void {
    this.blocks = null;
  }

  override render(): unknown {
    const { attributions, notes, active, draft, found, places, place } = this;
    const blocks = drawnBlocks(this.content, { attributions, notes, active, draft, found, places, place });
    const { language } = this.content;
    const isTitled = blocks[0]?.kind === 'headline';
    return html`${this.outline()}
      <article class="text" lang=${language === 'und' ? nothing : language}>
        ${isTitled ? nothing : meta}
        ${repeat(
          folds(blocks, ({ kind }) => kind === 'furniture', true).flatMap(inParts),
          ({ entries: [first] }) => first?.key,
          (part) =>
            part.folded ? this.fold(part) : part.entries.map((block) => this.drawBlock(block, block === blocks[0])),
        )}
      </article>`;
  }

  /** One subheading is no outline. */
  private outline(): TemplateResult | typeof nothing {
    const headings = this.headings(this.content);
    if (headings.length < 2) return nothing;
    return html`<variorum-text-outline .headings=${headings} .places=${this.subheadings}></variorum-text-outline>`;
  }

  private readonly subheadings = (): readonly HTMLElement[] => [
    ...this.renderRoot.querySelectorAll<HTMLElement>('.block.subheading'),
  ];

  private readonly headings = rememberLast(({ text, blocks }: Version) =>
    blocks.filter(({ kind }) => kind === 'subheading').map(({ range }) => text.slice(...range)),
  );

  /** What surrounds the article is one quiet line, until it is opened or something is found in it. */
  private fold({ entries }: Fold<DrawnBlock>): TemplateResult {
    const isLookedFor = entries.some((block) => block.isLookedFor);
    const name = `${String(isLookedFor)} ${entries[0]?.key ?? ''}`;
    const isOpen = this.turned.get(name) ?? (isLookedFor || this.showsFurniture);
    const turn = (open: boolean): void => void (this.turned = new Map(this.turned).set(name, open));
    return html`<button class="fold" aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => turn(!isOpen)}>
        <variorum-icon name=${isOpen ? 'chevron-down' : 'chevron-right'}></variorum-icon
        >${countFurniture(entries.length)}
      </button>
      <div class="folded" hidden=${isOpen ? nothing : 'until-found'} @beforematch=${() => turn(true)}>
        ${repeat(
          entries,
          ({ key }) => key,
          (block) => this.drawBlock(block, false),
        )}
      </div>`;
  }

  /** No white space may stand between a block's tags: its text is exactly the version's, but for hyphens that it says. */
  private drawBlock({ kind, start, pieces, look }: DrawnBlock, first: boolean): TemplateResult {
    // In a PDF, Chromium writes a space in the text for each hyphen that a line does not end with.
    const hyphenate = takesHyphens(kind, pieces) && !this.printing.isOn ? this.hyphenate : null;
    const text = guard([look, hyphenate], () => (hyphenate ? withHyphens(pieces, hyphenate) : pieces).map(drawPiece));
    switch (kind) {
      case 'headline':
        return html`<h2 class="block headline" data-start=${start}>${text}</h2>
          ${first ? meta : nothing}`;
      case 'subheading':
        return html`<h3 class="block subheading" data-start=${start}>${text}</h3>`;
      default:
        return html`<p class=${`block ${kind}`} data-start=${start} ?data-hyphenated=${hyphenate !== null}>${text}</p>`;
    }
  }

  private point(note: string | null): void {
    if (note === this.pointed) return;
    this.pointed = note;
    this.dispatchEvent(new NotePointedEvent(note, false));
  }

  /** The document tells of every caret that moves in a field, too: that nothing is selected here is told once. */
  private readonly tellSelection = (): void => {
    const passage = this.selectedPassage;
    if (passage === null && !this.isSelected) return;
    this.isSelected = passage !== null;
    this.dispatchEvent(new PassageSelectedEvent(passage, passage && this.boxOf(passage)));
  };
}

const meta = html`<slot name="meta"></slot>`;

/** A fold is one part; what is not folded is a part each. */
function inParts(fold: Fold<DrawnBlock>): readonly Fold<DrawnBlock>[] {
  if (fold.folded) return [fold];
  return fold.entries.map((block, index) => ({ start: fold.start + index, entries: [block], folded: false }));
}

function drawPiece({ text, classes, note }: DrawnPiece): TemplateResult | string {
  if (note !== null) return html`<mark class=${classes} data-note=${note}>${text}</mark>`;
  return classes === '' ? text : html`<span class=${classes}>${text}</span>`;
}

/** The closed fold that a range begins in; null where it can be seen. */
function foldOf(range: Range | null): Element | null {
  return range?.startContainer.parentElement?.closest('.folded[hidden]') ?? null;
}

/** The note whose passage an event inside the text is about. */
function noteAt(event: Event): string | null {
  const target = event.composedPath()[0];
  return (target instanceof Element && target.closest<HTMLElement>('[data-note]')?.dataset['note']) || null;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-article-text': VariorumArticleText;
  }
  interface HTMLElementEventMap {
    'variorum-passage-selected': PassageSelectedEvent;
    'variorum-note-pointed': NotePointedEvent;
  }
}
