// <variorum-note-margin>: the notes beside a text, each card at its passage's height and none over another; the notes
// that do not stand on this version come last, with the way to where they stood, and after them a line on those that
// were removed. On a narrow window, a plain list.
import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, render } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Annotation, PlacedAnnotation } from '../../archive/model/annotation.ts';
import { candidatePlaces } from '../../archive/model/candidate-places.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import { countLostNotes, countRemovedNotes } from '../localisation/counts.ts';
import { selectionHint } from '../localisation/note-words.ts';
import type { Draft } from '../state/drafts.ts';
import type { LinkChoice } from '../state/link-choices.ts';
import { nextPaint } from '../state/next-task.ts';
import { type NoteLinks, noLinks } from '../state/note-links.ts';
import type { Settling } from '../state/note-settling.ts';
import { rememberLast } from '../state/remember-last.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { NotePointedEvent } from './article-text.ts';
import './note-card.ts';
import './note-editor.ts';
import { excerpt } from '../text/excerpt.ts';
import { entryOf, type MarginEntry, marginEntries, type OpenDraft } from '../text/margin-entries.ts';
import { marginNotes } from '../text/margin-notes.ts';
import { MarginLayout } from './margin-layout.ts';
import { noteMarginStyles } from './note-margin-styles.ts';
import { drawNoteStub, noteStubStyles } from './note-stub.ts';
import { SlotsInView } from './slots-in-view.ts';

/** As few notes as this are always drawn. */
const few = 30;
/** Of notes far from view. */
const drawnInOneFrame = 150;

const noAnswers: readonly Annotation[] = [];
const noPlaces: readonly string[] = [];

@localized()
@customElement('variorum-note-margin')
export class VariorumNoteMargin extends LitElement {
  static override readonly styles = [baseStyles, noteMarginStyles, noteStubStyles];

  @property({ attribute: false }) notes: readonly PlacedAnnotation[] = [];
  @property({ attribute: false }) removed: readonly PlacedAnnotation[] = [];
  @property({ attribute: false }) links: NoteLinks = noLinks;
  /** What the link that is being written may lead to. */
  @property({ attribute: false }) choices: readonly LinkChoice[] = [];
  @property({ attribute: false }) drafts: readonly OpenDraft[] = [];
  @property({ attribute: false }) text = '';
  /** All versions of the article in order, and the one that is read. */
  @property({ attribute: false }) versions: readonly Sha256[] = [];
  @property() version: Sha256 = '';
  /** The note that is pointed at. Its card is drawn so, but stays where it is: it must not flee from the pointer. */
  @property() active: string | null = null;
  /** The note that was chosen in the text: its card stands exactly at its passage. */
  @property() chosen: string | null = null;
  /** The note whose place a person is saying. Its card stands beside the place that is looked at, over all others. */
  @property({ attribute: false }) settling: Settling | null = null;
  /** This device, as far as it is known: what was said on it was said by the reader. */
  @property() device = '';
  /** Where a passage stands, in pixels from the top of the window; null where it is not shown. */
  @property({ attribute: false }) topOf: (passage: TextRange) => number | null = () => null;

  /** Whether there is no text that a note could be written on. */
  @property({ type: Boolean }) locked = false;

  @state() private showsRemoved = false;

  private readonly inView = new SlotsInView(this, '.slot.standing', (slots) => this.drawSlots(slots));
  private readonly layout = new MarginLayout(this, {
    passages: () => this.standing(this.notes, this.removed, this.drafts),
    topOf: (passage) => this.topOf(passage),
    chosen: () => this.chosen,
    isNear: (id) => this.isDrawn(id),
    settledAt: () => this.settling?.places[this.settling.index] ?? null,
  });
  private readonly notesBeside = rememberLast(marginNotes);
  private readonly standing = rememberLast(
    (notes: readonly PlacedAnnotation[], removed: readonly PlacedAnnotation[], drafts: readonly OpenDraft[]) =>
      marginEntries(this.notesBeside(notes, removed).standing, drafts),
  );

  private drawnVersion: Sha256 = '';
  /** The drafts whose editors stand in the margin. */
  private drawnDrafts: ReadonlySet<string> = new Set();
  /** Ends the wait for the text beside. */
  private hurry: () => void = () => undefined;
  /** When what was drawn last in the slots of notes out of view was written. */
  private readonly stubs = new WeakMap<HTMLElement, string>();
  /** Counts the drawings, so that what is left of an earlier one is not drawn any more. */
  private turn = 0;

  /** Of each version the text is painted first, and many notes after it; but an editor that is opened never waits. */
  protected override async scheduleUpdate(): Promise<void> {
    const isOther = this.version !== this.drawnVersion;
    if (isOther && this.notes.length > few && !this.isBegun) {
      await Promise.race([nextPaint(), new Promise<void>((resolve) => (this.hurry = resolve))]);
    }
    await super.scheduleUpdate();
  }

  override requestUpdate(...asked: Parameters<LitElement['requestUpdate']>): void {
    super.requestUpdate(...asked);
    if (asked[0] === 'drafts' && this.isBegun) this.hurry();
  }

  /** Whether an editor is to be opened: what is typed next is typed into it. */
  private get isBegun(): boolean {
    return this.drafts.some(({ draft, asked }) => asked && !this.drawnDrafts.has(draft.id));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.drawnVersion = this.version;
    if (changed.has('drafts')) this.drawnDrafts = new Set(this.drafts.map(({ draft }) => draft.id));
    if (changed.has('version')) this.inView.forget();
  }

  override updated(changed: PropertyValues<this>): void {
    const slots = [...this.renderRoot.querySelectorAll<HTMLElement>('.slot.standing')];
    const isLate = (slot: HTMLElement): boolean => !this.stubs.has(slot) && !this.isDrawn(slot.dataset['id'] ?? '');
    this.drawSlots(slots.filter((slot) => !isLate(slot)));
    void this.drawLate(slots.filter(isLate));
    if (changed.has('notes') || changed.has('drafts') || changed.has('text')) this.layout.forget();
    const opened = this.drafts.at(-1);
    const before = changed.get('drafts');
    if (opened?.asked && before && !before.some(({ draft }) => draft.id === opened.draft.id)) {
      this.layout.afterwards(() => this.showNote(entryOf(opened.draft, this.notes)));
    }
  }

  /** Puts every card where its passage is now; call it when the text beside moved. */
  follow(): void {
    this.layout.follow();
  }

  /** Brings a note's card into view. */
  showNote(note: string): void {
    this.renderRoot.querySelector(`[data-id="${note}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  /** Gives a note's card the focus: for who goes on from it with the keyboard. */
  focusNote(note: string): void {
    this.showNote(note);
    const slot = this.renderRoot.querySelector(`[data-id="${note}"]`);
    const card = slot?.querySelector<HTMLElement>('variorum-note-card, .stub');
    const cards = [...this.renderRoot.querySelectorAll('variorum-note-card')];
    (card ?? cards.find(({ placed }) => placed.annotation.id === note))?.focus({ preventScroll: true });
  }

  /** Goes to the notes that do not stand on this version. */
  showLost(): void {
    const lost = this.renderRoot.querySelector<HTMLElement>('#lost');
    lost?.scrollIntoView({ block: 'nearest' });
    lost?.focus({ preventScroll: true });
  }

  override render(): unknown {
    const { lost } = this.notesBeside(this.notes, this.removed);
    const entries = this.standing(this.notes, this.removed, this.drafts);
    const edited = this.edited();
    return html`${repeat(
      entries,
      ({ id }) => id,
      ({ id }) => {
        const isSettled = this.settling?.note === id;
        const classes = { slot: true, standing: true, editing: edited.has(id), settling: isSettled };
        return html`<div class=${classMap(classes)} data-id=${id}></div>`;
      },
    )}
    ${
      lost.length > 0
        ? html`<section class="slot" id="lost" data-id="lost" tabindex="-1">
            <h2>${countLostNotes(lost.length)}</h2>
            ${lost.map((placed) => this.card(placed))}
          </section>`
        : nothing
    }
    ${
      lost.length === 0 && entries.length === 0 && !this.locked
        ? html`<p class="slot hint" data-id="hint">${selectionHint()}</p>`
        : nothing
    }
    ${this.removed.length > 0 ? this.removedNotes() : nothing}`;
  }

  private removedNotes(): unknown {
    const { removed } = this.notesBeside(this.notes, this.removed);
    return html`<section class="slot removed" data-id="removed">
      <button
        aria-expanded=${this.showsRemoved ? 'true' : 'false'}
        @click=${() => (this.showsRemoved = !this.showsRemoved)}
      >
        ${countRemovedNotes(removed.length)} ·
        <span class="link"
          >${this.showsRemoved ? msg('hide', { id: 'notes.hideRemoved' }) : msg('show', { id: 'notes.showRemoved' })}</span
        >
      </button>
      ${this.showsRemoved ? removed.map((placed) => this.card(placed)) : nothing}
    </section>`;
  }

  /** Slots come into view one at a time: each is drawn by itself, and none of the others for it. */
  private drawSlots(slots: readonly HTMLElement[]): void {
    const entries = this.byId(this.standing(this.notes, this.removed, this.drafts));
    for (const slot of slots) {
      const entry = entries.get(slot.dataset['id'] ?? '');
      if (entry === undefined) continue;
      const stub = this.isDrawn(entry.id) ? null : entry.placed;
      if (stub !== null && this.stubs.get(slot) === stub.annotation.modified) continue;
      if (stub === null) this.stubs.delete(slot);
      else this.stubs.set(slot, stub.annotation.modified);
      slot.toggleAttribute('data-whole', stub === null);
      const { placed, begun } = entry;
      const drawn = stub ? drawNoteStub(stub.annotation) : placed ? this.card(placed) : this.editor(begun);
      render(drawn, slot, { host: this });
    }
  }

  /** Notes far from view, some a frame, until the margin is drawn again. */
  private async drawLate(slots: readonly HTMLElement[]): Promise<void> {
    const turn = (this.turn += 1);
    for (let at = 0; at < slots.length; at += drawnInOneFrame) {
      await nextPaint();
      if (turn !== this.turn) return;
      this.drawSlots(slots.slice(at, at + drawnInOneFrame));
    }
  }

  /** What the reader is about is drawn wherever it stands. */
  private isDrawn(id: string): boolean {
    return (
      this.notes.length <= few ||
      id === this.chosen ||
      id === this.settling?.note ||
      this.inView.has(id) ||
      this.edited().has(id)
    );
  }

  private readonly byId = rememberLast(
    (entries: readonly MarginEntry[]): ReadonlyMap<string, MarginEntry> =>
      new Map(entries.map((entry) => [entry.id, entry])),
  );

  private card(placed: PlacedAnnotation): unknown {
    const { annotation, anchor } = placed;
    const placement = annotation.placements?.find(({ version }) => version === this.version) ?? null;
    const settling = this.settling?.note === annotation.id ? this.settling : null;
    const places = settling?.places ?? candidatePlaces(anchor);
    const answers = this.notesBeside(this.notes, this.removed).answers.get(annotation.id) ?? noAnswers;
    const open = this.drafts.find(({ draft }) => draft.annotation === annotation.id);
    if (open) return this.editor(open);
    const isOpen = ({ id }: Annotation): boolean => this.drafts.some(({ draft }) => draft.annotation === id);
    const answering = this.drafts.filter(
      ({ draft }) => draft.replyTo === annotation.id || answers.some(({ id }) => id === draft.annotation),
    );
    return html`<variorum-note-card
        .placed=${placed}
        home=${this.versions.indexOf(annotation.version) + 1}
        ?at-home=${annotation.version === this.version}
        ?active=${annotation.id === this.active || settling !== null}
        ?settling=${settling !== null}
        .places=${places.length === 0 ? noPlaces : places.map((place) => excerpt(this.text.slice(...place), 160))}
        .place=${settling?.index ?? 0}
        .placement=${placement}
        ?own-placement=${placement?.device === this.device}
        @pointerenter=${() => this.dispatchEvent(new NotePointedEvent(annotation.id, false))}
        @pointerleave=${() => this.dispatchEvent(new NotePointedEvent(null, false))}
        .answers=${answers.some(isOpen) ? answers.filter((answer) => !isOpen(answer)) : answers}
        .links=${this.links}
        @focusin=${() => this.dispatchEvent(new NotePointedEvent(annotation.id, false))}
      ></variorum-note-card>
      ${answering.map((draft) => this.editor(draft))}`;
  }

  private editor({ draft, asked, saving, failure }: OpenDraft): unknown {
    return html`<variorum-note-editor
      .draft=${draft}
      .quote=${this.quoteOf(draft)}
      .choices=${this.choices}
      ?asked=${asked}
      ?saving=${saving}
      .failure=${failure}
    ></variorum-note-editor>`;
  }

  private quoteOf(draft: Draft): string {
    const answered = this.notes.find(({ annotation }) => annotation.id === entryOf(draft, this.notes))?.annotation;
    if (answered && answered.id !== draft.annotation) return excerpt(answered.body, 160) || answered.quote.exact;
    const note = this.notes.find(({ annotation }) => annotation.id === draft.annotation);
    return note?.annotation.quote.exact ?? this.text.slice(...draft.range);
  }

  /** The slots in which something is being written. */
  private edited(): ReadonlySet<string> {
    return this.slotsOf(this.drafts, this.notes);
  }

  private readonly slotsOf = rememberLast(
    (drafts: readonly OpenDraft[], notes: readonly PlacedAnnotation[]): ReadonlySet<string> =>
      new Set(drafts.map(({ draft }) => entryOf(draft, notes))),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-note-margin': VariorumNoteMargin;
  }
}
