// Deciding on who says what on the version that is read: which statement that is about, the draft of a correction, and
// the decision itself. A Lit controller; what was decided is told by toasts, which can take it back.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client, Params } from '../../archive/contract.ts';
import type { Attribution } from '../../archive/model/attribution.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Result } from '../../archive/model/result.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import {
  decidedWords,
  nothingChosenWords,
  nothingSaidWords,
  nothingSelectedWords,
  undecidedWords,
} from '../localisation/deciding-words.ts';
import {
  draftOf,
  newDraft,
  type Standing,
  standingOf,
  type StatementDraft,
  type StatementPart,
  withStretch,
} from '../text/statement-draft.ts';
import { actToast } from './act-toast.ts';
import type { Offered } from './command-desk.ts';
import { type Toast, ToastEvent } from './toast-event.ts';

/** The room in which it is decided. */
export interface DecidingRoom {
  readonly on: () => {
    readonly client: Client;
    readonly article: string;
    readonly version: Sha256;
    readonly text: string;
  };
  /** In the order of the text. */
  readonly statements: () => readonly Attribution[];
  readonly chosen: () => string | null;
  readonly choose: (statement: string) => void;
  /** Whether nothing can be changed; says so. */
  readonly refused: () => boolean;
  /** The selected passage, which is then not selected any more. */
  readonly takeSelected: () => TextRange | null;
}

export class Deciding implements ReactiveController {
  /** What is being corrected or added; null while nothing is. */
  draft: StatementDraft | null = null;
  /** What can be asked for by name or key. */
  readonly commands: Offered = {
    'statement.next': () => this.step(1),
    'statement.previous': () => this.step(-1),
    'statement.confirm': () => this.confirm(),
    'statement.reject': () => this.reject(),
    'statement.correct': () => this.correct(),
    'statement.undecide': () => this.undecide(),
    'statement.add': () => this.add(),
    'statement.source': () => this.take('source'),
    'statement.cue': () => this.take('cue'),
    'statement.content': () => this.take('content'),
    'statement.save': () => this.save(),
    'statement.cancel': () => this.cancel(),
  };
  private readonly host: ReactiveControllerHost & EventTarget;
  private readonly room: DecidingRoom;

  constructor(host: ReactiveControllerHost & EventTarget, room: DecidingRoom) {
    this.host = host;
    this.room = room;
    host.addController(this);
  }

  hostConnected(): void {
    // A draft belongs to the version that was shown when it was begun.
    this.draft = null;
  }

  /** Whether there was another to go to. */
  step(by: 1 | -1): false | undefined {
    const statements = this.room.statements();
    const at = statements.findIndex(({ id }) => id === this.room.chosen());
    const next = at < 0 ? statements.at(by === 1 ? 0 : -1) : statements[at + by];
    if (next === undefined) return false;
    this.room.choose(next.id);
    return undefined;
  }

  /** Says that the chosen statement is right as it stands. */
  confirm(): void {
    const statement = this.chosen();
    if (statement === null) return;
    const { id, kind, source, cue, content } = statement;
    // What a person decided on this version needs no second word.
    if (statement.decision !== undefined && !statement.decision.carried) return void this.step(1);
    void this.decide(id, { kind, source, cue, content, speaker: null }, 'confirmed');
  }

  reject(): void {
    const statement = this.chosen();
    if (statement === null) return;
    // What a person added is taken back; there is nothing of the program's to reject.
    if (statement.decision?.verdict === 'added') return this.undecide(statement.decision.id);
    void this.decide(statement.id, null, 'rejected');
  }

  /** Takes back what was decided on the chosen statement, or the decision given. */
  undecide(decision = this.statement()?.decision?.id): void {
    if (decision === undefined || this.room.refused()) return;
    const { client, article } = this.room.on();
    void this.act(client.call('attribution.undecide', { article, decision }), () => undecidedWords());
  }

  correct(): void {
    const statement = this.chosen();
    if (statement !== null) this.put(draftOf(statement));
  }

  /** Begins a statement with what is selected. */
  add(): void {
    if (this.room.refused()) return;
    const selected = this.room.takeSelected();
    if (selected === null) this.tell({ message: nothingSelectedWords() });
    else this.put(newDraft(selected, this.room.on().text));
  }

  /** Puts what is selected into a part of the draft, or takes it out of it; false where there is no draft. */
  take(part: StatementPart): false | undefined {
    if (this.draft === null) return false;
    const selected = this.room.takeSelected();
    if (selected === null) this.tell({ message: nothingSelectedWords() });
    else this.put(withStretch(this.draft, part, selected));
    return undefined;
  }

  put(draft: StatementDraft | null): void {
    this.draft = draft;
    this.host.requestUpdate();
  }

  /** False where there is nothing to leave. */
  cancel(): false | undefined {
    if (this.draft === null) return false;
    this.put(null);
    return undefined;
  }

  save(): false | undefined {
    const { draft } = this;
    if (draft === null) return false;
    const standing = standingOf(draft);
    if (standing === null) this.tell({ message: nothingSaidWords() });
    else void this.decide(draft.suggestion, standing, draft.suggestion === null ? 'added' : 'corrected');
    return undefined;
  }

  private statement(): Attribution | undefined {
    return this.room.statements().find(({ id }) => id === this.room.chosen());
  }

  /** The chosen statement, where it can be decided on; says so where none is chosen. */
  private chosen(): Attribution | null {
    if (this.room.refused()) return null;
    const statement = this.statement();
    if (statement === undefined) this.tell({ message: nothingChosenWords() });
    return statement ?? null;
  }

  private async decide(
    suggestion: string | null,
    stands: Standing | null,
    verdict: 'confirmed' | 'rejected' | 'corrected' | 'added',
  ): Promise<void> {
    const { client, article, version } = this.room.on();
    const next = this.nextOpen(suggestion);
    const params: Params<'attribution.decide'> = { article, version, suggestion, stands };
    const done = client.call('attribution.decide', params);
    void this.act(done, () => decidedWords(verdict));
    const decided = await done;
    if (!decided.ok) return;
    this.put(null);
    this.room.choose(next ?? decided.value.id);
  }

  /** The next statement that nobody has looked at; null where there is none. */
  private nextOpen(after: string | null): string | null {
    const statements = this.room.statements();
    const at = statements.findIndex(({ id }) => id === after);
    const open = at < 0 ? undefined : statements.slice(at + 1).find(({ decision }) => decision === undefined);
    return open?.id ?? null;
  }

  private async act<T>(done: Promise<Result<T>>, words: () => string): Promise<void> {
    const { client } = this.room.on();
    this.tell(await actToast(client, done, words, (toast) => this.tell(toast)));
  }

  private tell(toast: Toast): void {
    this.host.dispatchEvent(new ToastEvent({ ...toast, topic: 'deciding' }));
  }
}
