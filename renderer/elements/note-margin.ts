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
import type { Failure } from '../../archive/model/result.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import { countLostNotes, countRemovedNotes } from '../localisation/counts.ts';
import { motivationName, selectionHint } from '../localisation/note-words.ts';
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
import { marginNotes } from '../text/margin-notes.ts';
import { MarginLayout } from './margin-layout.ts';
import { noteMarginStyles } from './note-margin-styles.ts';
import { SlotsInView } from './slots-in-view.ts';

/** A draft that is open in an editor; `failure` is why it could not be saved. */
export interface OpenDraft {
  readonly draft: Draft;
  readonly saving: boolean;
  readonly failure: Failure | null;
}

interface Entry {
  readonly id: string;
  readonly range: TextRange | null;
  readonly draw: () => unknown;
  /** Null where it is a note that is being written. */
  readonly placed: PlacedAnnotation | null;
}

/** As few notes as this are always drawn. */
const few = 30;

const noAnswers: readonly Annotation[] = [];
const noPlaces: readonly string[] = [];

@localized()
@customElement('variorum-note-margin')
export class VariorumNoteMargin extends LitElement {
  static override readonly styles = [baseStyles, noteMarginStyles];

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
      this.entries(notes, removed, drafts),
  );

  private drawnVersion: Sha256 = '';
  /** What was drawn last in the slots of notes out of view. */
  private readonly stubs = new WeakMap<HTMLElement, PlacedAnnotation>();

  /** Of another version the text is painted first, and many notes after it. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated && this.version !== this.drawnVersion && this.notes.length > few) await nextPaint();
    await super.scheduleUpdate();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.drawnVersion = this.version;
    if (changed.has('version')) this.inView.forget();
  }

  override updated(changed: PropertyValues<this>): void {
    this.drawSlots([...this.renderRoot.querySelectorAll<HTMLElement>('.slot.standing')]);
    if (changed.has('notes') || changed.has('drafts') || changed.has('text')) this.layout.forget();
    const opened = this.drafts.at(-1);
    const before = changed.get('drafts');
    if (opened && before && !before.some(({ draft }) => draft.id === opened.draft.id)) {
      this.layout.layOut();
      this.showNote(slotOf(opened.draft, this.notes));
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

  /** What stands beside the text, in the order of the passages. */
  private entries(
    notes: readonly PlacedAnnotation[],
    removed: readonly PlacedAnnotation[],
    drafts: readonly OpenDraft[],
  ): readonly Entry[] {
    const fresh = drafts.filter(({ draft }) => draft.annotation === null && draft.replyTo === null);
    const standing = this.notesBeside(notes, removed).standing.map((placed): Entry => ({
      id: placed.annotation.id,
      range: placed.anchor.range,
      draw: () => this.card(placed),
      placed,
    }));
    const begun = fresh.map((open): Entry => ({
      id: open.draft.id,
      range: open.draft.range,
      draw: () => this.editor(open),
      placed: null,
    }));
    return [...standing, ...begun].sort((one, other) => (one.range?.[0] ?? 0) - (other.range?.[0] ?? 0));
  }

  /** Slots come into view one at a time: each is drawn by itself, and none of the others for it. */
  private drawSlots(slots: readonly HTMLElement[]): void {
    const entries = this.byId(this.standing(this.notes, this.removed, this.drafts));
    for (const slot of slots) {
      const entry = entries.get(slot.dataset['id'] ?? '');
      if (entry === undefined) continue;
      const stub = this.isDrawn(entry.id) ? null : entry.placed;
      if (stub !== null && this.stubs.get(slot) === stub) continue;
      if (stub === null) this.stubs.delete(slot);
      else this.stubs.set(slot, stub);
      slot.toggleAttribute('data-whole', stub === null);
      render(stub === null ? entry.draw() : drawStub(stub), slot, { host: this });
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
    (entries: readonly Entry[]): ReadonlyMap<string, Entry> => new Map(entries.map((entry) => [entry.id, entry])),
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

  private editor({ draft, saving, failure }: OpenDraft): unknown {
    return html`<variorum-note-editor
      .draft=${draft}
      .quote=${this.quoteOf(draft)}
      .choices=${this.choices}
      ?saving=${saving}
      .failure=${failure}
    ></variorum-note-editor>`;
  }

  private quoteOf(draft: Draft): string {
    const answered = this.notes.find(({ annotation }) => annotation.id === slotOf(draft, this.notes))?.annotation;
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
      new Set(drafts.map(({ draft }) => slotOf(draft, notes))),
  );
}

/** The slot that a draft stands in: an answer's is that of its note. */
function slotOf(draft: Draft, notes: readonly PlacedAnnotation[]): string {
  const edited = notes.find(({ annotation }) => annotation.id === draft.annotation)?.annotation;
  return draft.replyTo ?? edited?.replyTo ?? draft.annotation ?? draft.id;
}

/** A note that is out of view, as cheaply as can be: its beginning can be read and found, the rest once it is near. */
function drawStub({ annotation: { motivation, colour, body, quote } }: PlacedAnnotation): unknown {
  return html`<article class="stub ${colour}" tabindex="-1" aria-label=${motivationName(motivation)}>
    ${excerpt(body || quote.exact, 120)}
  </article>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-note-margin': VariorumNoteMargin;
  }
}
