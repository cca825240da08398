// <variorum-note-card>: a note in the margin: how it stands here, what was written, and what changed under it.
import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Annotation, PlacedAnnotation } from '../../archive/model/annotation.ts';
import { formatDay, formatMoment } from '../localisation/format.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { changeStyles } from '../styles/change-styles.ts';
import { wordDifference } from '../text/word-difference.ts';
import { drawDifference } from './difference-text.ts';
import './icon.ts';
import './markdown-text.ts';
import { noteCardStyles } from './note-card-styles.ts';
import { motivationIcons, motivationName } from '../localisation/note-words.ts';
import './status-chip.ts';

/** What a person wants done with a note. `show-home` opens the version it was made on, at its passage. */
export class NoteActionEvent extends Event {
  static readonly type = 'variorum-note-action';
  readonly action: 'edit' | 'remove' | 'restore' | 'show-home';
  readonly annotation: Annotation;

  constructor(action: NoteActionEvent['action'], annotation: Annotation) {
    super(NoteActionEvent.type, { bubbles: true, composed: true });
    this.action = action;
    this.annotation = annotation;
  }
}

@localized()
@customElement('variorum-note-card')
export class VariorumNoteCard extends LitElement {
  static override readonly styles = [baseStyles, changeStyles, noteCardStyles];

  @property({ attribute: false }) placed!: PlacedAnnotation;
  /** The number of the version that the note was made on. */
  @property({ type: Number }) home = 1;
  /** Whether that is the version that is read. */
  @property({ type: Boolean, attribute: 'at-home' }) atHome = false;
  @property({ type: Boolean, reflect: true }) active = false;

  override render(): unknown {
    const { annotation, anchor } = this.placed;
    return html`<article class="card ${annotation.colour}" aria-label=${this.describe()}>
      <header>
        ${
          this.atHome
            ? html`<variorum-icon name=${motivationIcons[annotation.motivation]}></variorum-icon
                ><span>${motivationName(annotation.motivation)}</span>`
            : html`<variorum-status-chip status=${anchor.status}></variorum-status-chip
                ><span>${msg(str`from version ${this.home}`, { id: 'notes.fromVersion' })}</span>`
        }
        <time datetime=${annotation.created} title=${formatMoment(annotation.created)}
          >${formatDay(annotation.created)}</time
        >
        ${annotation.removed ? nothing : this.tools()}
      </header>
      ${annotation.body ? html`<variorum-markdown-text .source=${annotation.body}></variorum-markdown-text>` : nothing}
      ${this.passage()}
      ${anchor.status === 'altered' || anchor.status === 'ambiguous' || anchor.changes.length > 0 ? this.difference() : nothing}
      ${
        annotation.tags.length > 0
          ? html`<ul class="tags" aria-label=${msg('Tags', { id: 'notes.tags' })}>
              ${annotation.tags.map((tag) => html`<li>#${tag}</li>`)}
            </ul>`
          : nothing
      }
      ${this.wayBack()}
    </article>`;
  }

  /** The words it was made on, where they are not to be seen in the text. */
  private passage(): unknown {
    const { annotation, anchor } = this.placed;
    if (annotation.quote.exact === '') {
      return html`<p class="purged">${msg('Its passage was purged.', { id: 'purged.passage' })}</p>`;
    }
    if (anchor.status !== 'lost' && !annotation.removed && annotation.body !== '') return nothing;
    return html`<blockquote>${shorten(anchor.exactBefore)}</blockquote>`;
  }

  private tools(): unknown {
    return html`<span class="tools">
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
    return html`<button class="link" @click=${() => this.act('show-home')}>
      ${msg('Show where it stood', { id: 'notes.showHome' })}
    </button>`;
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
    const words = shorten(anchor.exactAfter ?? anchor.exactBefore);
    if (words === '') return motivationName(annotation.motivation);
    return msg(str`${motivationName(annotation.motivation)} on “${words}”`, { id: 'notes.on' });
  }

  private act(action: NoteActionEvent['action']): void {
    this.dispatchEvent(new NoteActionEvent(action, this.placed.annotation));
  }
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
  interface HTMLElementEventMap {
    'variorum-note-action': NoteActionEvent;
  }
}
