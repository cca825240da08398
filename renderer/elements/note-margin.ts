// <variorum-note-margin>: the notes beside a text, each card at its passage's height and none over another; the notes
// that do not stand on this version come last, with the way to where they stood, and after them a line on those that
// were removed. On a narrow window, a plain list.
import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Annotation, PlacedAnnotation } from '../../archive/model/annotation.ts';
import { candidatePlaces } from '../../archive/model/candidate-places.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Failure } from '../../archive/model/result.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import { countLostNotes, countRemovedNotes } from '../localisation/counts.ts';
import { selectionHint } from '../localisation/note-words.ts';
import type { Draft } from '../state/drafts.ts';
import type { LinkChoice } from '../state/link-choices.ts';
import { type NoteLinks, noLinks } from '../state/note-links.ts';
import type { Settling } from '../state/note-settling.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { NotePointedEvent } from './article-text.ts';
import './note-card.ts';
import './note-editor.ts';
import { excerpt } from '../text/excerpt.ts';
import { noteMarginStyles } from './note-margin-styles.ts';
import { stackCards } from './stack-cards.ts';

/** A draft that is open in an editor; `failure` is why it could not be saved. */
export interface OpenDraft {
  readonly draft: Draft;
  readonly saving: boolean;
  readonly failure: Failure | null;
}

interface Entry {
  readonly id: string;
  readonly range: TextRange | null;
  readonly drawn: unknown;
}

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

  private readonly resizes = new ResizeObserver(() => this.layOut());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
  }

  override updated(changed: PropertyValues<this>): void {
    this.resizes.disconnect();
    this.resizes.observe(this);
    for (const slot of this.renderRoot.querySelectorAll('.slot')) this.resizes.observe(slot);
    this.layOut();
    const opened = this.drafts.at(-1);
    const before = changed.get('drafts');
    if (opened && before && !before.some(({ draft }) => draft.id === opened.draft.id)) {
      this.showNote(this.slotOf(opened.draft));
    }
  }

  /** Puts every card where it belongs; call it when the text beside moved. */
  layOut(): void {
    // A room that is left while its text loads gets a margin that was never drawn.
    if (!this.hasUpdated) return;
    const slots = [...this.renderRoot.querySelectorAll<HTMLElement>('.slot')];
    const origin = this.getBoundingClientRect().top;
    const heightOf = (range: TextRange | null | undefined): number => {
      const top = range ? this.topOf(range) : null;
      return top === null ? Number.POSITIVE_INFINITY : top - origin;
    };
    const entries = this.entries();
    const wanted = slots.map((slot) => heightOf(entries.find(({ id }) => id === slot.dataset['id'])?.range));
    const lastWanted = Math.max(0, ...wanted.filter(Number.isFinite));
    const heights = slots.map((slot) => slot.offsetHeight);
    const fixed = slots.findIndex((slot) => slot.dataset['id'] === this.chosen || slot.classList.contains('editing'));
    const tops = stackCards(
      heights.map((height, index) => ({ height, wanted: Math.min(wanted[index] ?? 0, lastWanted) })),
      { gap: 10, top: 0, fixed: fixed < 0 ? undefined : fixed },
    );
    slots.forEach((slot, index) => slot.style.setProperty('top', `${String(tops[index] ?? 0)}px`));
    const stacked = (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0);
    const floating = this.float(heightOf(this.settling?.places[this.settling.index]));
    this.style.setProperty('--notes-height', `${String(Math.max(stacked, floating))}px`);
  }

  /** Puts the card of the note that is being settled beside the place that is looked at; answers where it ends. */
  private float(top: number): number {
    const slot = this.renderRoot.querySelector<HTMLElement>('.slot.settling');
    if (!slot || !Number.isFinite(top)) return 0;
    slot.style.setProperty('top', `${String(top)}px`);
    return top + slot.offsetHeight;
  }

  /** Brings a note's card into view. */
  showNote(note: string): void {
    this.renderRoot.querySelector(`[data-id="${note}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  /** Gives a note's card the focus: for who goes on from it with the keyboard. */
  focusNote(note: string): void {
    this.showNote(note);
    const cards = [...this.renderRoot.querySelectorAll('variorum-note-card')];
    cards.find((card) => card.placed.annotation.id === note)?.focus();
  }

  /** Goes to the notes that do not stand on this version. */
  showLost(): void {
    const lost = this.renderRoot.querySelector<HTMLElement>('#lost');
    lost?.scrollIntoView({ block: 'nearest' });
    lost?.focus({ preventScroll: true });
  }

  override render(): unknown {
    const lost = this.lost();
    return html`${repeat(
      this.entries(),
      ({ id }) => id,
      ({ id, drawn }) => html`<div class=${classMap(this.slotClasses(id))} data-id=${id}>${drawn}</div>`,
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
      lost.length === 0 && this.entries().length === 0 && !this.locked
        ? html`<p class="slot hint" data-id="hint">${selectionHint()}</p>`
        : nothing
    }
    ${this.removed.length > 0 ? this.removedNotes() : nothing}`;
  }

  private removedNotes(): unknown {
    const removed = roots(this.removed);
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
  private entries(): readonly Entry[] {
    const fresh = this.drafts.filter(({ draft }) => draft.annotation === null && draft.replyTo === null);
    return [
      ...roots(this.notes)
        .filter(({ anchor }) => anchor.range !== null)
        .map((placed) => ({ id: placed.annotation.id, range: placed.anchor.range, drawn: this.card(placed) })),
      ...fresh.map((open) => ({ id: open.draft.id, range: open.draft.range, drawn: this.editor(open) })),
    ].sort((one, other) => (one.range?.[0] ?? 0) - (other.range?.[0] ?? 0));
  }

  private lost(): readonly PlacedAnnotation[] {
    return roots(this.notes).filter(({ anchor }) => anchor.range === null);
  }

  private card(placed: PlacedAnnotation): unknown {
    const { annotation, anchor } = placed;
    const placement = annotation.placements?.find(({ version }) => version === this.version) ?? null;
    const settling = this.settling?.note === annotation.id ? this.settling : null;
    const places = settling?.places ?? candidatePlaces(anchor);
    const answers = [...this.notes, ...this.removed].flatMap(({ annotation: other }) =>
      other.replyTo === annotation.id && (other.removed === undefined || annotation.removed !== undefined)
        ? [other]
        : [],
    );
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
        .places=${places.map((place) => excerpt(this.text.slice(...place), 160))}
        .place=${settling?.index ?? 0}
        .placement=${placement}
        ?own-placement=${placement?.device === this.device}
        @pointerenter=${() => this.dispatchEvent(new NotePointedEvent(annotation.id, false))}
        @pointerleave=${() => this.dispatchEvent(new NotePointedEvent(null, false))}
        .answers=${answers.filter((answer) => !isOpen(answer))}
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

  /** The slot that a draft stands in. */
  private slotOf(draft: Draft): string {
    const edited = this.notes.find(({ annotation }) => annotation.id === draft.annotation)?.annotation;
    return draft.replyTo ?? edited?.replyTo ?? draft.annotation ?? draft.id;
  }

  private quoteOf(draft: Draft): string {
    const answered = this.notes.find(({ annotation }) => annotation.id === this.slotOf(draft))?.annotation;
    if (answered && answered.id !== draft.annotation) return excerpt(answered.body, 160) || answered.quote.exact;
    const note = this.notes.find(({ annotation }) => annotation.id === draft.annotation);
    return note?.annotation.quote.exact ?? this.text.slice(...draft.range);
  }

  private slotClasses(id: string): Readonly<Record<string, boolean>> {
    const editing = this.drafts.some(({ draft }) => this.slotOf(draft) === id);
    return { slot: true, editing, settling: this.settling?.note === id };
  }
}

/** The notes that answer none of the others. */
function roots(notes: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
  const ids = new Set(notes.map(({ annotation }) => annotation.id));
  return notes.filter(({ annotation: { replyTo } }) => replyTo === undefined || !ids.has(replyTo));
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-note-margin': VariorumNoteMargin;
  }
}
