// The reading room: one version as a calm page, with its notes in the margin.
import { consume } from '@lit/context';
import { localized, msg } from '@lit/localize';
import { Task, TaskStatus } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Client } from '../../archive/contract.ts';
import type { AnnotationFields } from '../../archive/model/annotation.ts';
import type { Article } from '../../archive/model/article.ts';
import type { Attributions } from '../../archive/model/attribution.ts';
import type { TextRange } from '../../archive/model/range.ts';
import { readingBasis } from '../../archive/model/reading-basis.ts';
import type { ReadOnly } from '../../archive/model/read-only.ts';
import type { Sha256, Version } from '../../archive/model/version.ts';
import '../elements/article-text.ts';
import type { NotePointedEvent, PassageSelectedEvent, VariorumArticleText } from '../elements/article-text.ts';
import '../elements/failure-notice.ts';
import type { NoteActionEvent } from '../elements/note-action-event.ts';
import type { DraftEvent, LinkWantedEvent } from '../elements/note-editor.ts';
import '../elements/note-margin.ts';
import type { VariorumNoteMargin } from '../elements/note-margin.ts';
import '../elements/pending-lines.ts';
import '../elements/selection-toolbar.ts';
import { annotateCommands, type AnnotateEvent } from '../elements/selection-toolbar.ts';
import { selectionHint } from '../localisation/note-words.ts';
import { readOnlyRefusal } from '../localisation/read-only-words.ts';
import { clientContext } from '../state/client-context.ts';
import { type CommandDesk, commandDeskContext } from '../state/command-desk.ts';
import type { Draft } from '../state/drafts.ts';
import { NavigateEvent } from '../state/location.ts';
import { NoteLinking } from '../state/note-linking.ts';
import { NoteSettling } from '../state/note-settling.ts';
import { NoteWriting } from '../state/note-writing.ts';
import { type Reading, readVersion } from '../state/read-version.ts';
import { removeNote, restoreNote } from '../state/remove-note.ts';
import { isModal } from '../state/shortcuts.ts';
import { readOnlyContext } from '../state/read-only-context.ts';
import { bringIntoView } from '../state/bring-into-view.ts';
import { failureOf } from '../state/succeed.ts';
import { ToastEvent } from '../state/toast-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { roomStyles } from '../styles/room-styles.ts';
import { drawMeta, drawPurged } from './reading-meta.ts';
import { readingStyles } from './reading-styles.ts';

type Motivation = AnnotationFields['motivation'];

@localized()
@customElement('variorum-reading-view')
export class VariorumReadingView extends LitElement {
  static override readonly styles = [baseStyles, roomStyles, readingStyles];

  @consume({ context: clientContext }) client!: Client;
  @consume({ context: commandDeskContext }) desk!: CommandDesk;
  @consume({ context: readOnlyContext, subscribe: true })
  @state()
  readOnly: ReadOnly | null = null;
  @property({ attribute: false }) article!: Article;
  @property() version: Sha256 = '';
  @property({ attribute: false }) passage: TextRange | null = null;
  @property() note: string | null = null;

  @state() private active: string | null = null;
  @state() private chosen: string | null = null;
  @state() private selected: PassageSelectedEvent | null = null;
  @query('variorum-article-text') private readonly textElement!: VariorumArticleText | null;
  @query('variorum-note-margin') private readonly margin!: VariorumNoteMargin | null;

  private readonly writing = new NoteWriting(this, localStorage);
  private readonly linking = new NoteLinking(
    this,
    () => this.client,
    () => this.article,
  );
  private readonly settling = new NoteSettling(this, {
    on: () => ({ client: this.client, article: this.article.id, version: this.shown?.version ?? this.version }),
    notes: () => this.shown?.notes ?? [],
    pointed: () => this.active,
    refused: () => this.refused(),
    takeSelected: () => this.takeSelected(),
    topOf: (range) => this.textElement?.boxOf(range)?.top ?? null,
    bring: (range, height) => this.bring(range, height),
  });
  private readonly textResizes = new ResizeObserver(() => this.margin?.layOut());
  /** What was already brought into view, so that drawing again does not scroll again. */
  private revealed = '';
  private unbind: () => void = () => undefined;

  private readonly reading = new Task(this, {
    task: ([article, version]) => readVersion(this.client, article.id, version),
    args: () => [this.article, this.version] as const,
  });

  /** Read without it, should it fail: the text matters more than who is credited in it. */
  private readonly attributions = new Task(this, {
    task: async ([version, article]) => {
      const found = await this.client.call('version.attributions', { version, article });
      return { version, found: found.ok ? found.value : null };
    },
    args: () => [this.version, this.article.id, readingBasis(this.article)] as const,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.unbind = this.desk.offer({
      ...annotateCommands((motivation) => this.annotate(motivation)),
      'note.reply': () => this.answer(),
      'notes.lost': () => this.margin?.showLost(),
      'place.next': () => void this.settling.look(1),
      'place.previous': () => void this.settling.look(-1),
      'place.here': () => void this.settling.choose('here'),
      'place.leave': () => (this.settling.current === null ? false : this.settling.leave()),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unbind();
    this.textResizes.disconnect();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // An article that is only loaded again has the same text, and the reader's selection in it.
    const { id } = this.article;
    if (changed.has('version') || (changed.get('article')?.id ?? id) !== id) {
      this.selected = null;
      this.settling.leave();
    }
    if (changed.has('note') && this.note) this.active = this.chosen = this.note;
  }

  override updated(): void {
    if (this.textElement) this.textResizes.observe(this.textElement);
    void this.reveal();
    void this.goOn();
  }

  override render(): unknown {
    return html`<div
      class="room"
      tabindex="0"
      role="region"
      aria-label=${msg('Text and notes', { id: 'reading.region' })}
      @variorum-note-pointed=${this.point}
      @variorum-note-action=${this.act}
      @variorum-draft=${this.write}
      @variorum-link-wanted=${({ words, draft }: LinkWantedEvent) => void this.linking.find(words, draft.annotation)}
      @scroll=${() => (this.selected = null)}
    >
      ${this.reading.render({
        pending: () => (this.shown ? this.page(this.shown) : html`<variorum-pending-lines></variorum-pending-lines>`),
        error: (error) =>
          html`<div class="page">
            <variorum-failure-notice
              .failure=${failureOf(error)}
              retry
              @variorum-retry=${() => void this.reading.run()}
            ></variorum-failure-notice>
          </div>`,
        complete: (reading) => this.page(reading),
      })}
      <variorum-selection-toolbar
        .box=${this.selected?.box ?? null}
        ?placing=${this.settling.current !== null}
        @variorum-place-here=${() => void this.settling.choose('here')}
        @variorum-annotate=${(event: AnnotateEvent) => this.annotate(event.motivation)}
      ></variorum-selection-toolbar>
    </div>`;
  }

  /** What was read last stays on the page until the next is there. */
  private get shown(): Reading | undefined {
    return this.reading.value;
  }

  private page({ version, content, notes, removed, device, failure }: Reading): unknown {
    const drafts = this.writing.of(this.article.id);
    const open = drafts.filter(({ open: isOpen, draft }) => isOpen && (isOnNote(draft) || draft.version === version));
    const fresh = open.find(({ draft }) => !isOnNote(draft));
    return html`<div class="page">
        ${
          content === null
            ? drawPurged(this.article, version)
            : html`<variorum-article-text
                .content=${content}
                .attributions=${this.attributionsOf(content)}
                .notes=${notes}
                .active=${this.active}
                .draft=${fresh?.draft.range ?? null}
                .found=${this.passage}
                .places=${this.settling.current?.places ?? []}
                .place=${this.settling.place}
                @variorum-passage-selected=${this.select}
                >${drawMeta(this.article, content, this.attributionsOf(content), notes, () => this.margin?.showLost())}</variorum-article-text
              >`
        }
      </div>
      <section class="margin" aria-label=${msg('Notes', { id: 'notes.heading' })}>
        ${failure ? html`<variorum-failure-notice .failure=${failure}></variorum-failure-notice>` : nothing}
        ${drafts.filter((note) => !open.includes(note)).map(({ draft }) => this.waiting(draft.id))}
        <variorum-note-margin
          .notes=${notes}
          .removed=${removed}
          .links=${this.linking.links}
          .choices=${this.linking.choices}
          .drafts=${open}
          .text=${content?.text ?? ''}
          .versions=${this.article.versions.map(({ id }) => id)}
          .version=${version}
          ?locked=${content === null}
          .active=${this.active}
          .chosen=${this.chosen}
          .settling=${this.settling.current}
          .device=${device}
          .topOf=${(range: TextRange) => this.textElement?.boxOf(range)?.top ?? null}
        ></variorum-note-margin>
      </section>`;
  }

  /** While the palette is open, the selection is what it was before: the palette offers what can be done with it. */
  private readonly select = (event: PassageSelectedEvent): void => {
    if (event.passage !== null || !isModal()) this.selected = event;
  };

  private attributionsOf(content: Version): Attributions | null {
    const { value } = this.attributions;
    return value?.version === content.id ? value.found : null;
  }

  /** A draft that was closed or belongs to another version. */
  private waiting(id: string): unknown {
    return html`<button class="waiting" @click=${() => this.resume(id)}>
      ${msg('A note you had begun is waiting', { id: 'notes.waiting' })}
    </button>`;
  }

  private resume(id: string): void {
    const draft = this.writing.of(this.article.id).find((note) => note.draft.id === id)?.draft;
    if (!draft) return;
    this.writing.resume(draft);
    if (!isOnNote(draft) && draft.version !== this.version) {
      this.dispatchEvent(new NavigateEvent({ version: draft.version, passage: draft.range }));
    }
  }

  private annotate(motivation: Motivation): void {
    if (this.refused()) return;
    const passage = this.takeSelected();
    if (!passage) return void this.dispatchEvent(new ToastEvent({ message: selectionHint() }));
    const version = this.shown?.version ?? this.version;
    this.writing.begin(this.article.id, version, passage, motivation);
    if (motivation !== 'highlighting') return;
    const begun = this.writing.of(this.article.id).at(-1);
    if (begun) void this.save(begun.draft);
  }

  /** The selected passage, which is not selected any more. */
  private takeSelected(): TextRange | null {
    const passage = this.textElement?.selectedPassage ?? this.selected?.passage ?? null;
    this.selected = null;
    if (passage) document.getSelection()?.removeAllRanges();
    return passage;
  }

  /** Whether nothing can be changed; says so. What was begun before can still be saved elsewhere. */
  private refused(): boolean {
    if (this.readOnly === null) return false;
    this.dispatchEvent(new ToastEvent({ message: readOnlyRefusal() }));
    return true;
  }

  private readonly write = ({ what, draft }: DraftEvent): void => {
    if (what === 'changed') this.writing.change(draft);
    else if (what === 'close') this.writing.close(draft);
    else if (what === 'discard') this.writing.discard(draft);
    else void this.save(draft);
  };

  private async save(draft: Draft): Promise<void> {
    const saved = await this.writing.save(this.client, draft);
    if (saved.ok) this.active = this.chosen = saved.value.id;
  }

  private readonly point = ({ note, chosen }: NotePointedEvent): void => {
    this.active = note;
    if (!chosen) return;
    this.chosen = note;
    if (note) this.margin?.showNote(note);
  };

  /** Answers the note that is pointed at; false where none is. */
  private answer(): false | undefined {
    const note = this.shown?.notes.find(({ annotation }) => annotation.id === (this.active ?? this.chosen))?.annotation;
    if (!note || note.replyTo !== undefined || this.refused()) return false;
    this.writing.reply(this.article.id, note);
    return undefined;
  }

  private readonly act = ({ action, annotation }: NoteActionEvent): void => {
    if (action !== 'show-home' && this.refused()) return;
    const note = { article: this.article.id, annotation: annotation.id };
    if (action === 'edit') this.writing.edit(this.article.id, annotation);
    else if (action === 'reply') this.writing.reply(this.article.id, annotation);
    else if (action === 'remove') void removeNote(this, this.client, note);
    else if (action === 'restore') void restoreNote(this, this.client, note);
    else if (action === 'show-home') {
      this.dispatchEvent(new NavigateEvent({ version: annotation.version, note: annotation.id }));
    } else if (action === 'leave') this.settling.leave();
    else if (action === 'reopen') void this.settling.reopen(annotation);
    else if (action === 'next' || action === 'previous') {
      void this.settling.look(action === 'next' ? 1 : -1, annotation.id);
    } else if (action === 'settle') this.settling.begin(annotation.id);
    else void this.settling.choose(action, annotation.id);
  };

  /** Goes on from the card of the note that was settled, once it is drawn as it stands now. */
  private async goOn(): Promise<void> {
    const settled = this.reading.status === TaskStatus.COMPLETE ? this.settling.takeSettled() : null;
    if (settled === null) return;
    this.active = this.chosen = settled;
    await this.updateComplete;
    await this.margin?.updateComplete;
    this.margin?.focusNote(settled);
  }

  /** Brings the passage or the note of the place into view, once. */
  private async reveal(): Promise<void> {
    const range = this.passage ?? this.shown?.notes.find(({ annotation }) => annotation.id === this.note)?.anchor.range;
    const wanted = `${this.version} ${range?.join('-') ?? ''}`;
    if (!range || this.shown?.version !== this.version || this.revealed === wanted) return;
    this.revealed = wanted;
    await this.bring(range, null);
  }

  /** Brings a passage to a height of the window, or where there is none to the upper third of the room. */
  private bring(range: TextRange, height: number | null): Promise<void> {
    return bringIntoView(this.textElement, this.renderRoot.querySelector('.room'), range, height);
  }
}

/** Whether it is a change of a note, or an answer to one. */
function isOnNote({ annotation, replyTo }: Draft): boolean {
  return annotation !== null || replyTo !== null;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-reading-view': VariorumReadingView;
  }
}
