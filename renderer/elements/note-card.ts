// <variorum-note-card>: a note in the margin: how it stands here, what was written, and what changed under it.
import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Annotation, PlacedAnnotation, Placement } from '../../archive/model/annotation.ts';
import { commandKeys } from '../localisation/command-names.ts';
import { formatDay, formatMoment } from '../localisation/format.ts';
import { type NoteLinks, noLinks } from '../state/note-links.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { changeStyles } from '../styles/change-styles.ts';
import { quotable } from '../text/quotable.ts';
import { wordDifference } from '../text/word-difference.ts';
import { drawBacklinks } from './backlinks.ts';
import { drawDifference } from './difference-text.ts';
import './icon.ts';
import './markdown-text.ts';
import { type NoteAction, NoteActionEvent } from './note-action-event.ts';
import './note-answers.ts';
import { noteCardStyles } from './note-card-styles.ts';
import './note-places.ts';
import type { PlaceChosenEvent } from './note-places.ts';
import { changedWords, motivationIcons, motivationName, placementWords } from '../localisation/note-words.ts';
import './status-chip.ts';

@localized()
@customElement('variorum-note-card')
export class VariorumNoteCard extends LitElement {
  static override readonly styles = [baseStyles, changeStyles, noteCardStyles];

  @property({ attribute: false }) placed!: PlacedAnnotation;
  /** The number of the version that the note was made on; 0 where it is none of the article’s. */
  @property({ type: Number }) home = 1;
  /** Whether that is the version that is read. */
  @property({ type: Boolean, attribute: 'at-home' }) atHome = false;
  @property({ type: Boolean, reflect: true }) active = false;
  /** Whether a person is saying where it stands. */
  @property({ type: Boolean }) settling = false;
  /** The words of the places that it may mean, and which of them is looked at. */
  @property({ attribute: false }) places: readonly string[] = [];
  @property({ type: Number }) place = 0;
  /** What a person said of its place on the version that is read, and whether that was on this device. */
  @property({ attribute: false }) placement: Placement | null = null;
  @property({ type: Boolean, attribute: 'own-placement' }) ownPlacement = false;
  /** The answers to it, and what the notes of the article link to. */
  @property({ attribute: false }) answers: readonly Annotation[] = [];
  @property({ attribute: false }) links: NoteLinks = noLinks;
  /** Whether nothing can be written. */
  @property({ type: Boolean }) locked = false;

  /** Whether it was just begun, or left, to ask where the note stands: what was pressed for that may be gone. */
  private asked = false;

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('settling') || !this.asked) return;
    this.asked = false;
    if (!this.shadowRoot?.activeElement) this.focus();
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
  }

  override render(): unknown {
    const { annotation, anchor } = this.placed;
    return html`<article class="card ${annotation.colour}" tabindex="-1" aria-label=${this.describe()}>
      <header>
        ${
          this.atHome
            ? html`<variorum-icon name=${motivationIcons[annotation.motivation]}></variorum-icon
                ><span>${motivationName(annotation.motivation)}</span>`
            : html`<variorum-status-chip status=${anchor.status}></variorum-status-chip
                ><span
                  >${
                    this.home > 0
                      ? msg(str`from version ${this.home}`, { id: 'notes.fromVersion' })
                      : msg('from a version that is gone', { id: 'removedVersions.noteHome' })
                  }</span
                >`
        }
        <time datetime=${annotation.created} title=${formatMoment(annotation.created)}
          >${formatDay(annotation.created)}</time
        >
        ${annotation.removed ? nothing : this.tools()}
      </header>
      ${annotation.body ? html`<variorum-markdown-text .source=${annotation.body} .links=${this.links}></variorum-markdown-text>` : nothing}
      ${this.passage()} ${anchor.status === 'ambiguous' ? nothing : this.change()} ${this.settled()}
      ${
        annotation.tags.length > 0
          ? html`<ul class="tags" aria-label=${msg('Tags', { id: 'notes.tags' })}>
              ${annotation.tags.map((tag) => html`<li>#${tag}</li>`)}
            </ul>`
          : nothing
      }
      ${this.whereabouts()} ${this.wayBack()} ${drawBacklinks(this.links.backlinks.get(annotation.id) ?? [])}
      <variorum-note-answers
        .note=${annotation}
        .answers=${this.answers}
        .links=${this.links}
        ?locked=${this.locked || annotation.removed !== undefined}
      ></variorum-note-answers>
    </article>`;
  }

  /** The words it was made on, where they are not to be seen in the text. */
  private passage(): unknown {
    const { annotation, anchor } = this.placed;
    if (annotation.quote.exact === '') {
      return html`<p class="purged">${msg('Its passage was purged.', { id: 'purged.passage' })}</p>`;
    }
    // On paper a note does not stand beside its passage.
    const seen = anchor.status !== 'lost' && !annotation.removed && annotation.body !== '';
    return html`<blockquote class=${seen ? 'printed' : nothing}>${shorten(quotable(anchor.exactBefore))}</blockquote>`;
  }

  private tools(): unknown {
    return html`<span class="tools">
      ${
        this.atHome || this.isOpen || this.isUnsettled || this.placed.anchor.by === 'purged'
          ? nothing
          : html`<button aria-label=${settleName()} title=${settleName()} @click=${() => this.act('settle')}>
              <variorum-icon name="map-pin"></variorum-icon>
            </button>`
      }
      <button
        aria-label=${msg('Answer', { id: 'notes.answer' })}
        title=${`${msg('Answer', { id: 'notes.answer' })} (${commandKeys('note.reply').join()})`}
        @click=${() => this.act('reply')}
      >
        <variorum-icon name="reply"></variorum-icon>
      </button>
      <button
        aria-label=${msg('Edit the note', { id: 'notes.edit' })}
        title=${msg('Edit the note', { id: 'notes.edit' })}
        @click=${() => this.act('edit')}
      >
        <variorum-icon name="pencil"></variorum-icon>
      </button>
      <button
        aria-label=${msg('Remove the note', { id: 'notes.remove' })}
        title=${msg('Remove the note', { id: 'notes.remove' })}
        @click=${() => this.act('remove')}
      >
        <variorum-icon name="trash"></variorum-icon>
      </button>
    </span>`;
  }

  private wayBack(): unknown {
    if (this.placed.annotation.removed) {
      return html`<button class="link" @click=${() => this.act('restore')}>
        ${msg('Restore the note', { id: 'notes.restore' })}
      </button>`;
    }
    if (this.atHome) return nothing;
    return html`<div class="links">
      <button class="link" @click=${() => this.act('show-home')}>
        ${msg('Show where it stood', { id: 'notes.showHome' })}
      </button>
      ${
        this.isUnsettled && !this.isOpen
          ? html`<button class="link" @click=${() => this.act('settle')}>${settleName()}</button>`
          : nothing
      }
    </div>`;
  }

  /** Whether it was not found, and nobody said that it is not there: then it is offered at once to say where it stands. */
  private get isUnsettled(): boolean {
    const { status, by } = this.placed.anchor;
    return status === 'lost' && by !== 'purged' && this.placement === null;
  }

  /** Whether it is asked where the note stands. */
  private get isOpen(): boolean {
    const { annotation, anchor } = this.placed;
    return !annotation.removed && (this.settling || anchor.status === 'ambiguous');
  }

  /** Where it stands, as far as a person is to say that. */
  private whereabouts(): unknown {
    if (!this.isOpen) return nothing;
    return html`<variorum-note-places
      .places=${this.places}
      .index=${this.place}
      ?open=${this.settling}
      @variorum-place-chosen=${({ choice }: PlaceChosenEvent) => this.act(choice)}
    ></variorum-note-places>`;
  }

  private settled(): unknown {
    if (this.placement === null || this.placed.annotation.removed) return nothing;
    return html`<p class="settled">
      ${placementWords(this.placement, this.ownPlacement)} ·
      <button class="link" @click=${() => this.act('reopen')}>${msg('take back', { id: 'notes.reopen' })}</button>
    </p>`;
  }

  /** What changed under it, in words; with the passage's words where these do not say it all. */
  private change(): unknown {
    const changed = changedWords(this.placed.anchor);
    if (changed === null) return nothing;
    return html`<p class="changed">${changed.words}</p>
      ${changed.isAll ? nothing : this.difference()}`;
  }

  /** The passage's words then and now; what is the same is shortened to what stands around the changes. */
  private difference(): unknown {
    const { exactBefore, exactAfter, changes } = this.placed.anchor;
    if (exactAfter === null || changes.length === 0) return nothing;
    const pieces = wordDifference(exactBefore, exactAfter, changes).map((piece, index, all) =>
      piece.kind === 'same' ? { ...piece, text: around(piece.text, index > 0, index < all.length - 1) } : piece,
    );
    return html`<p class="difference">${drawDifference(pieces)}</p>`;
  }

  private describe(): string {
    const { annotation, anchor } = this.placed;
    const words = shorten(quotable(anchor.exactAfter ?? anchor.exactBefore));
    if (words === '') return motivationName(annotation.motivation);
    return msg(str`${motivationName(annotation.motivation)} on “${words}”`, { id: 'notes.on' });
  }

  private act(action: NoteAction): void {
    this.asked = action === 'settle' || action === 'leave';
    this.dispatchEvent(new NoteActionEvent(action, this.placed.annotation));
  }
}

function settleName(): string {
  return msg('Say where it stands', { id: 'notes.settle' });
}

function shorten(text: string): string {
  return text.length > 90 ? `${text.slice(0, 80).trimEnd()} …` : text;
}

/** Some words on the sides that touch a change. */
function around(text: string, changeBefore: boolean, changeAfter: boolean): string {
  const words = text.split(/(?<=\s)/u);
  const [lead, trail] = [changeBefore ? 4 : 0, changeAfter ? 4 : 0];
  if (words.length <= lead + trail + 2) return text;
  return `${words.slice(0, lead).join('')}… ${trail > 0 ? words.slice(-trail).join('') : ''}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-note-card': VariorumNoteCard;
  }
}
