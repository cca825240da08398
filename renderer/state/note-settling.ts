// Settling where a note stands on the version that is read: which note that is about, which of the places it may mean is
// looked at, and the choice itself. A Lit controller; what is chosen is told by toasts, which can take it back.
import { msg } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../../archive/contract.ts';
import type { Annotation, PlacedAnnotation, Placement } from '../../archive/model/annotation.ts';
import { candidatePlaces } from '../../archive/model/candidate-places.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Result } from '../../archive/model/result.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import { failureText } from '../localisation/failure-text.ts';
import { type Toast, ToastEvent } from './toast-event.ts';
import { undoLast } from './undo-last.ts';

/** The note that is being settled. */
export interface Settling {
  readonly note: string;
  /** The places that it may mean; none where the program has none to offer. */
  readonly places: readonly TextRange[];
  /** Which of them is looked at. */
  readonly index: number;
}

/** Where a note is to stand: in which article, on which version. */
export interface SettledOn {
  readonly client: Client;
  readonly article: string;
  readonly version: Sha256;
}

/** The room that it is settled in. */
export interface SettlingRoom {
  readonly on: () => SettledOn;
  readonly notes: () => readonly PlacedAnnotation[];
  /** The note that the reader points at. */
  readonly pointed: () => string | null;
  /** Whether nothing can be changed; says so. */
  readonly refused: () => boolean;
  /** The selected passage, which is then not selected any more. */
  readonly takeSelected: () => TextRange | null;
  /** Where a passage stands, in pixels from the top of the window. */
  readonly topOf: (range: TextRange) => number | null;
  /** Scrolls so that a passage stands there; null: where it is well read. */
  readonly bring: (range: TextRange, top: number | null) => Promise<void>;
}

export class NoteSettling implements ReactiveController {
  /** Null while no note is being settled. */
  current: Settling | null = null;
  /** The note that was settled last, until `takeSettled` answers it; and the notes as they stood before. */
  private settled: { readonly note: string; readonly before: readonly PlacedAnnotation[] } | null = null;
  private readonly host: ReactiveControllerHost & EventTarget;
  private readonly room: SettlingRoom;

  constructor(host: ReactiveControllerHost & EventTarget, room: SettlingRoom) {
    this.host = host;
    this.room = room;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.current = null;
  }

  /** The place that is looked at; null where none is. */
  get place(): TextRange | null {
    return this.current?.places[this.current.index] ?? null;
  }

  /**
   * Asks where a note stands. Without one, goes on with the one that is asked of, else begins with the one that is
   * pointed at, else with the first whose place is in doubt.
   */
  begin(note?: string): PlacedAnnotation | undefined {
    const notes = this.room.notes();
    const open = notes.filter(({ anchor }) => anchor.status === 'ambiguous');
    const [asked, pointed] = [note ?? this.current?.note, this.room.pointed()];
    const placed =
      notes.find(({ annotation }) => annotation.id === asked) ??
      open.find(({ annotation }) => annotation.id === pointed) ??
      open[0];
    if (placed && this.current?.note !== placed.annotation.id) {
      this.become({ note: placed.annotation.id, places: candidatePlaces(placed.anchor), index: 0 });
    }
    return placed;
  }

  leave(): void {
    if (this.current !== null) this.become(null);
  }

  /**
   * Looks at the next of the places that a note may mean, or with -1 at the one before; after the last comes the first.
   * Each is brought to the height of the one before it, so that the eye, and the pointer on the card beside it, can rest.
   */
  async look(by: 1 | -1, note?: string): Promise<void> {
    const isFirst = this.current === null && note === undefined;
    if (!this.begin(note) || this.current === null || this.place === null) return;
    const { places, index } = this.current;
    const top = isFirst ? null : this.room.topOf(this.place);
    if (!isFirst) this.become({ ...this.current, index: (index + by + places.length) % places.length });
    await this.host.updateComplete;
    await this.room.bring(this.place, top);
  }

  /**
   * The note stands on the selected text, else at the place that is looked at; or it is absent from this version. Without
   * a note it is the one that is being settled.
   */
  async choose(choice: 'here' | 'absent', note?: string): Promise<void> {
    if ((note === undefined && this.current === null) || this.room.refused()) return;
    const placed = this.begin(note);
    const range = choice === 'absent' ? null : (this.room.takeSelected() ?? this.place);
    if (!placed || (choice === 'here' && range === null)) return;
    const { annotation } = placed;
    const { client, article, version } = this.room.on();
    const target = { article, annotation: annotation.id, version };
    const before = annotation.placements?.find((placement) => placement.version === version);
    const message =
      range === null
        ? msg('The note is not in this version.', { id: 'notes.settledAbsent' })
        : msg('The note was placed.', { id: 'notes.settled' });
    await this.tell(client.call('annotation.place', { ...target, range }), message, annotation.id, () =>
      undoLast(
        client,
        (change) =>
          change.type === 'annotation-placed' && change.annotation === annotation.id && change.version === version,
        () => (before ? placeAgain(client, target, before) : client.call('annotation.unplace', target)),
      ),
    );
  }

  /** What was said of its place is taken back. */
  async reopen({ id, placements }: Annotation): Promise<void> {
    const { client, article, version } = this.room.on();
    const before = placements?.find((placement) => placement.version === version);
    if (!before) return;
    const target = { article, annotation: id, version };
    const message = msg('The place of the note is open again.', { id: 'notes.reopened' });
    await this.tell(client.call('annotation.unplace', target), message, id, () =>
      undoLast(
        client,
        (change) => change.type === 'annotation-unplaced' && change.annotation === id && change.version === version,
        () => placeAgain(client, target, before),
      ),
    );
  }

  /** The note that was settled, once, as soon as it is read as it stands now: its card is where the reader goes on. */
  takeSettled(): string | null {
    const { settled } = this;
    if (settled === null || settled.before === this.room.notes()) return null;
    this.settled = null;
    return settled.note;
  }

  private async tell(
    call: Promise<Result<unknown>>,
    message: string,
    note: string,
    takeBack: () => Promise<Result<unknown>>,
  ): Promise<void> {
    const before = this.room.notes();
    const outcome = await call;
    if (!outcome.ok) return this.toast({ message: failureText(outcome.error).message });
    this.settled = { note, before };
    this.become(null);
    const run = async (): Promise<void> => {
      const undone = await takeBack();
      if (!undone.ok) this.toast({ message: failureText(undone.error).message });
    };
    this.toast({ message, action: { label: msg('Undo', { id: 'notes.undo' }), run: () => void run() } });
  }

  private toast(toast: Toast): void {
    this.host.dispatchEvent(new ToastEvent(toast));
  }

  private become(next: Settling | null): void {
    this.current = next;
    this.host.requestUpdate();
  }
}

function placeAgain(
  client: Client,
  note: { readonly article: string; readonly annotation: string; readonly version: Sha256 },
  { position }: Placement,
): Promise<Result<unknown>> {
  return client.call('annotation.place', { ...note, range: position && [position.start, position.end] });
}
