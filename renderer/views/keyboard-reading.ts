// Reading and noting by keys: a sentence or a paragraph is selected, grows and shrinks, and the notes are stepped through.
// What is selected so is noted on as what the pointer selects. A Lit controller of the reading room.
import { msg, str } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlacedAnnotation } from '../../archive/model/annotation.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { VariorumArticleText } from '../elements/article-text.ts';
import type { VariorumNoteMargin } from '../elements/note-margin.ts';
import type { Offered } from '../state/command-desk.ts';
import { bothEnds } from '../text/excerpt.ts';
import { marginNotes } from '../text/margin-notes.ts';
import {
  type EndMove,
  moveEnd,
  type ReadingUnit,
  type ShownText,
  unitBefore,
  unitFrom,
} from '../text/reading-units.ts';

/** The room that is read in. */
export interface KeyboardRoom {
  /** What is drawn; null where it is not. */
  readonly scroller: () => HTMLElement | null;
  readonly text: () => VariorumArticleText | null;
  readonly margin: () => VariorumNoteMargin | null;
  readonly notes: () => readonly PlacedAnnotation[];
  /** The note that is pointed at, or was chosen last. */
  readonly pointed: () => string | null;
  readonly point: (note: string | null) => void;
  /** Scrolls so that a passage is well read. */
  readonly bring: (passage: TextRange) => Promise<void>;
}

/** What stands over the text while it scrolls, in pixels. */
const headroom = 48;

export class KeyboardReading implements ReactiveController {
  /** What was last done by keys, for who does not see it. */
  said = '';
  /** The passage that was selected last, and what it is of: from there it goes on. */
  private last: { readonly text: string; readonly passage: TextRange } | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly room: KeyboardRoom;

  constructor(host: ReactiveControllerHost, room: KeyboardRoom) {
    this.host = host;
    this.room = room;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.said = '';
    this.last = null;
  }

  readonly commands: Offered = {
    'selection.nextSentence': () => this.step('sentence', 1),
    'selection.previousSentence': () => this.step('sentence', -1),
    'selection.nextParagraph': () => this.step('paragraph', 1),
    'selection.previousParagraph': () => this.step('paragraph', -1),
    'selection.growSentence': () => this.move('grow-end', 'sentence'),
    'selection.shrinkSentence': () => this.move('shrink-end', 'sentence'),
    'selection.growEnd': () => this.move('grow-end', 'word'),
    'selection.shrinkEnd': () => this.move('shrink-end', 'word'),
    'selection.growStart': () => this.move('grow-start', 'word'),
    'selection.shrinkStart': () => this.move('shrink-start', 'word'),
    'selection.leave': () => this.leave(),
    'note.next': () => this.stepNote(1),
    'note.previous': () => this.stepNote(-1),
  };

  /** The unit after what is selected, or the one before it; without a selection, the first that is in view. */
  private step(unit: ReadingUnit, by: 1 | -1): false | undefined {
    const text = this.room.text();
    if (!text) return false;
    const shown = shownText(text);
    const from = text.selectedPassage ?? this.lastInView(text);
    const found =
      from === null
        ? this.firstInView(text, shown, unit)
        : by === 1
          ? unitFrom(shown, from[1], unit)
          : unitBefore(shown, from[0], unit);
    if (found === null) return this.say(noFurther());
    return this.select(text, found, this.isInView(text, found) ? null : found);
  }

  /** Moves an end of the selection; where nothing is selected, selects a sentence to begin with. */
  private move(move: EndMove, unit: ReadingUnit): false | undefined {
    const text = this.room.text();
    if (!text) return false;
    const passage = text.selectedPassage;
    if (passage === null) return this.step('sentence', 1);
    const moved = moveEnd(shownText(text), passage, move, unit);
    if (moved === null) return this.say(noFurther());
    const edge: TextRange = move.endsWith('end') ? [moved[1] - 1, moved[1]] : [moved[0], moved[0] + 1];
    return this.select(text, moved, this.isInView(text, edge) ? null : edge);
  }

  /** @param bring What of it to bring into view; null where that is in view. */
  private select(text: VariorumArticleText, passage: TextRange, bring: TextRange | null): undefined {
    text.select(passage);
    this.last = { text: text.content.id, passage };
    if (bring) void this.room.bring(bring);
    const words = bothEnds(text.content.text.slice(...passage), 240);
    return this.say(msg(str`Selected: ${words}`, { id: 'reading.selected' }));
  }

  /** Lets go of what is selected, else of the note that has the focus; false where there is neither. */
  private leave(): false | undefined {
    const text = this.room.text();
    if (text?.selectedPassage) {
      document.getSelection()?.removeAllRanges();
      return this.say(msg('Nothing is selected', { id: 'reading.unselected' }));
    }
    if (!this.room.margin()?.matches(':focus-within')) return false;
    this.room.point(null);
    this.room.scroller()?.focus({ preventScroll: true });
    return undefined;
  }

  /** Those that do not stand on this version come last; after the last comes the first. */
  private stepNote(by: 1 | -1): false | undefined {
    const { standing, lost } = marginNotes(this.room.notes(), []);
    const notes = [...standing, ...lost];
    if (notes.length === 0) return false;
    const at = notes.findIndex(({ annotation }) => annotation.id === this.room.pointed());
    const index = at < 0 ? this.noteInView(standing, by) : (at + by + notes.length) % notes.length;
    const note = notes[index];
    if (!note) return false;
    void this.show(note);
    const [number, count] = [index + 1, notes.length];
    return this.say(msg(str`Note ${number} of ${count}`, { id: 'notes.stepOf' }));
  }

  private async show({ annotation: { id }, anchor: { range } }: PlacedAnnotation): Promise<void> {
    this.room.point(id);
    await this.host.updateComplete;
    const [text, margin] = [this.room.text(), this.room.margin()];
    await margin?.updateComplete;
    if (range && text && !this.isInView(text, range)) await this.room.bring(range);
    margin?.focusNote(id);
  }

  /** The first note at or below the upper edge of the room, or with -1 the last above it; else the very first or last. */
  private noteInView(standing: readonly PlacedAnnotation[], by: 1 | -1): number {
    const [text, { top }] = [this.room.text(), this.edges()];
    const below = standing.findIndex(({ anchor: { range } }) => range && (text?.topOf(range) ?? -Infinity) >= top);
    if (by === 1) return Math.max(0, below);
    return below < 0 ? Math.max(0, standing.length - 1) : Math.max(0, below - 1);
  }

  private lastInView(text: VariorumArticleText): TextRange | null {
    const { last } = this;
    return last?.text === text.content.id && this.isInView(text, last.passage) ? last.passage : null;
  }

  private firstInView(text: VariorumArticleText, shown: ShownText, unit: ReadingUnit): TextRange | null {
    const { top } = this.edges();
    const block = shown.blocks.find(({ range: [, end] }) => (text.boxOf([end - 1, end])?.bottom ?? 0) > top);
    let found = block ? unitFrom(shown, block.range[0], unit) : null;
    while (found && found[1] < (block?.range[1] ?? 0) && (text.boxOf([found[0], found[0] + 1])?.top ?? top) < top) {
      found = unitFrom(shown, found[1], unit);
    }
    return found;
  }

  /** Whether a passage's beginning is in view, and its end, too, where both can be. */
  private isInView(text: VariorumArticleText, [start, end]: TextRange): boolean {
    const { top, bottom } = this.edges();
    const [first, last] = [text.boxOf([start, start + 1]), text.boxOf([end - 1, end])];
    if (!first || !last || first.top < top || first.bottom > bottom) return false;
    return last.bottom <= bottom || last.bottom - first.top > bottom - top;
  }

  /** Of what is seen of the text, in pixels from the top of the window. */
  private edges(): { readonly top: number; readonly bottom: number } {
    const box = this.room.scroller()?.getBoundingClientRect();
    return { top: (box?.top ?? 0) + Math.min(headroom, (box?.height ?? 0) / 4), bottom: box?.bottom ?? 0 };
  }

  private say(words: string): undefined {
    this.said = words;
    this.host.requestUpdate();
  }
}

function shownText(text: VariorumArticleText): ShownText {
  const { content } = text;
  return { content, blocks: content.blocks.filter(({ range }) => text.shows(range)) };
}

function noFurther(): string {
  return msg('There is no more that way', { id: 'reading.noFurther' });
}
