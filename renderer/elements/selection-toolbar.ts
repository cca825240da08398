// <variorum-selection-toolbar>: floats over selected text and offers what can be noted on it.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnnotationFields } from '../../archive/model/annotation.ts';
import type { CommandId } from '../../commands/commands.ts';
import { commandKeys } from '../localisation/command-names.ts';
import type { Offered } from '../state/command-desk.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';
import type { IconName } from './icons.ts';
import { motivationIcons, motivationName } from '../localisation/note-words.ts';

type Motivation = AnnotationFields['motivation'];

/** The kinds of note that are made on selected text, with their commands. An answer is made on a note. */
export const motivationCommands = {
  commenting: 'note.comment',
  highlighting: 'note.highlight',
  questioning: 'note.question',
  linking: 'note.link',
  tagging: 'note.tag',
} as const satisfies Readonly<Record<Exclude<Motivation, 'replying'>, CommandId>>;

/** The commands that make a note of each kind on what is selected. */
export function annotateCommands(annotate: (motivation: Motivation) => void): Offered {
  const kinds = Object.entries(motivationCommands) as [keyof typeof motivationCommands, CommandId][];
  return Object.fromEntries(kinds.map(([motivation, id]) => [id, () => annotate(motivation)]));
}

/** A kind of note was asked for on the selected text. */
export class AnnotateEvent extends Event {
  static readonly type = 'variorum-annotate';
  readonly motivation: Motivation;

  constructor(motivation: Motivation) {
    super(AnnotateEvent.type, { bubbles: true, composed: true });
    this.motivation = motivation;
  }
}

/** The note whose place is being said stands on the selected text. */
export class PlaceHereEvent extends Event {
  static readonly type = 'variorum-place-here';

  constructor() {
    super(PlaceHereEvent.type);
  }
}

@localized()
@customElement('variorum-selection-toolbar')
export class VariorumSelectionToolbar extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        position: fixed;
        z-index: 10;
        display: flex;
        flex-wrap: wrap;
        gap: 2px;
        max-width: calc(100vw - 16px);
        padding: 3px;
        border-radius: 8px;
        background: var(--ink);
        color: var(--paper);
        box-shadow: var(--shadow);
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 0.35rem;
        padding: 0.25rem 0.5rem;
        border-radius: 5px;
        font-weight: 500;
        white-space: nowrap;
      }
      button:hover {
        background: color-mix(in srgb, var(--paper) 18%, transparent);
      }
      kbd {
        background: transparent;
        border-color: color-mix(in srgb, var(--paper) 45%, transparent);
        color: inherit;
      }
    `,
  ];

  /** Where the selection stands in the window; null hides the toolbar. */
  @property({ attribute: false }) box: DOMRect | null = null;
  /** Whether a person is saying where a note stands: then nothing else is offered. */
  @property({ type: Boolean }) placing = false;

  override updated(): void {
    this.hidden = this.box === null;
    if (!this.box) return;
    const { width, height } = this.getBoundingClientRect();
    const left = Math.min(Math.max(8, this.box.left), window.innerWidth - width - 8);
    const above = this.box.top - height - 8;
    this.style.setProperty('left', `${String(left)}px`);
    this.style.setProperty('top', `${String(above > 48 ? above : this.box.bottom + 8)}px`);
  }

  override render(): unknown {
    if (!this.box) return nothing;
    if (this.placing) {
      const name = msg('Place the note here', { id: 'notes.placeHere' });
      return button('map-pin', name, 'place.here', () => this.dispatchEvent(new PlaceHereEvent()));
    }
    const kinds = Object.keys(motivationCommands) as (keyof typeof motivationCommands)[];
    return kinds.map((motivation) =>
      button(motivationIcons[motivation], motivationName(motivation), motivationCommands[motivation], () =>
        this.dispatchEvent(new AnnotateEvent(motivation)),
      ),
    );
  }
}

function button(icon: IconName, name: string, command: CommandId, run: () => void): unknown {
  // Pressing a button must not end the selection it is about.
  return html`<button @pointerdown=${(event: Event) => event.preventDefault()} @click=${run}>
    <variorum-icon name=${icon}></variorum-icon>${name} <kbd>${commandKeys(command)[0]}</kbd>
  </button>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-selection-toolbar': VariorumSelectionToolbar;
  }
  interface HTMLElementEventMap {
    'variorum-annotate': AnnotateEvent;
    'variorum-place-here': PlaceHereEvent;
  }
}
