// <variorum-article-text>: one version's text as a calm page, with its credits, the sources it names, and the passages
// that notes stand on. Tells what is selected and which note is under the pointer. Knows no client.
import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { PlacedAnnotation } from '../../archive/model/annotation.ts';
import type { Attributions } from '../../archive/model/attribution.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Block, Version } from '../../archive/model/version.ts';
import { rememberLast } from '../state/remember-last.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { textStyles } from '../styles/text-styles.ts';
import { cutByRanges, type Marked } from '../text/cut-by-ranges.ts';
import { passageBetween, rangeOfPassage, selectionWithin } from '../text/dom-offsets.ts';
import { articleTextStyles } from './article-text-styles.ts';
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

type Mark =
  | { readonly kind: 'note'; readonly placed: PlacedAnnotation }
  | { readonly kind: 'source' | 'credit' | 'draft' | 'found' | 'place' | 'here' };

type PlainKind = Exclude<Mark['kind'], 'note'>;

@localized()
@customElement('variorum-article-text')
export class VariorumArticleText extends LitElement {
  static override readonly styles = [baseStyles, textStyles, articleTextStyles];

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

  private pointed: string | null = null;

  constructor() {
    super();
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
    const range = this.shadowRoot && rangeOfPassage(this.shadowRoot, passage);
    return range?.getClientRects()[0] ?? null;
  }

  /** What is selected in this text, in UTF-16 code units of it. */
  get selectedPassage(): TextRange | null {
    const selection = this.shadowRoot && selectionWithin(this.shadowRoot);
    return selection && this.shadowRoot ? passageBetween(this.shadowRoot, selection, this.content.text) : null;
  }

  override render(): unknown {
    const marks = this.marks();
    const { language, blocks } = this.content;
    return html`${this.outline()}
      <article class="text" lang=${language === 'und' ? nothing : language}>
        ${blocks[0]?.kind === 'headline' ? nothing : html`<slot name="meta"></slot>`}
        ${blocks.map((block, index) => this.block(block, index === 0, marks))}
      </article>`;
  }

  /** One subheading is no outline. */
  private outline(): TemplateResult | typeof nothing {
    const headings = this.headings(this.content);
    if (headings.length < 2) return nothing;
    return html`<variorum-text-outline
      .headings=${headings}
      .places=${() => [...this.renderRoot.querySelectorAll<HTMLElement>('.block.subheading')]}
    ></variorum-text-outline>`;
  }

  private readonly headings = rememberLast(({ text, blocks }: Version) =>
    blocks.filter(({ kind }) => kind === 'subheading').map(({ range }) => text.slice(...range)),
  );

  /** No white space may stand between a block's tags: its text is exactly the version's. */
  private block(block: Block, first: boolean, marks: readonly Marked<Mark>[]): TemplateResult {
    const text = cutByRanges(block.range, marks).map(({ range, marks: here }) => this.piece(range, here));
    const [start] = block.range;
    const around = msg('From the page around the article', { id: 'reading.furniture' });
    switch (block.kind) {
      case 'headline':
        return html`<h2 class="block headline" data-start=${start}>${text}</h2>
          ${first ? html`<slot name="meta"></slot>` : nothing}`;
      case 'subheading':
        return html`<h3 class="block subheading" data-start=${start}>${text}</h3>`;
      case 'furniture':
        return html`<p class="block furniture" data-start=${start} title=${around}>${text}</p>`;
      default:
        return html`<p class=${`block ${block.kind}`} data-start=${start}>${text}</p>`;
    }
  }

  private piece([start, end]: TextRange, marks: readonly Mark[]): TemplateResult | string {
    const text = this.content.text.slice(start, end);
    if (marks.length === 0) return text;
    const notes = marks.filter((mark) => mark.kind === 'note').map(({ placed }) => placed);
    const has = (kind: Mark['kind']): boolean => marks.some((mark) => mark.kind === kind);
    const top = notes.find(({ annotation }) => annotation.id === this.active) ?? notes.at(-1);
    const classes = {
      said: has('source'),
      'credit-name': has('credit'),
      draft: has('draft'),
      found: has('found'),
      place: has('place'),
      here: has('here'),
      doubtful: top?.anchor.status === 'ambiguous',
      crossing: notes.length > 1,
      active: top !== undefined && top.annotation.id === this.active,
      [top?.annotation.colour ?? 'plain']: true,
    };
    if (!top) return html`<span class=${classMap(classes)}>${text}</span>`;
    return html`<mark class=${classMap(classes)} data-note=${top.annotation.id}>${text}</mark>`;
  }

  private marks(): readonly Marked<Mark>[] {
    const { attributions, notes, draft, found, places, place } = this;
    const plain = (ranges: readonly TextRange[], kind: PlainKind): Marked<Mark>[] =>
      ranges.map((range) => ({ range, mark: { kind } }));
    return [
      ...plain(attributions?.attributions.flatMap(({ source }) => source) ?? [], 'source'),
      ...plain(attributions?.credits.filter(isPictureCredit).map(({ span }) => span) ?? [], 'credit'),
      ...notes.flatMap((placed): Marked<Mark>[] =>
        placed.anchor.range ? [{ range: placed.anchor.range, mark: { kind: 'note', placed } }] : [],
      ),
      ...plain(draft ? [draft] : [], 'draft'),
      ...plain(found ? [found] : [], 'found'),
      ...plain(places, 'place'),
      ...plain(place ? [place] : [], 'here'),
    ];
  }

  private point(note: string | null): void {
    if (note === this.pointed) return;
    this.pointed = note;
    this.dispatchEvent(new NotePointedEvent(note, false));
  }

  private readonly tellSelection = (): void => {
    const passage = this.selectedPassage;
    this.dispatchEvent(new PassageSelectedEvent(passage, passage && this.boxOf(passage)));
  };
}

/** The note whose passage an event inside the text is about. */
function noteAt(event: Event): string | null {
  const target = event.composedPath()[0];
  return (target instanceof Element && target.closest<HTMLElement>('[data-note]')?.dataset['note']) || null;
}

function isPictureCredit({ kind }: Attributions['credits'][number]): boolean {
  return kind === 'photo' || kind === 'video';
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
