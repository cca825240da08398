// The reading room: one version as a calm page, with its notes in the margin.
import { consume } from '@lit/context';
import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Client } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Failure } from '../../archive/model/result.ts';
import type { ReadOnly } from '../../archive/model/read-only.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import '../elements/article-text.ts';
import type { PassageSelectedEvent, VariorumArticleText } from '../elements/article-text.ts';
import '../elements/failure-notice.ts';
import type { LinkWantedEvent } from '../elements/note-editor.ts';
import '../elements/note-margin.ts';
import type { VariorumNoteMargin } from '../elements/note-margin.ts';
import '../elements/pending-lines.ts';
import '../elements/selection-toolbar.ts';
import { annotateCommands, type AnnotateEvent } from '../elements/selection-toolbar.ts';
import { readOnlyRefusal } from '../localisation/read-only-words.ts';
import { clientContext } from '../state/client-context.ts';
import { type CommandDesk, commandDeskContext } from '../state/command-desk.ts';
import { isOnNote } from '../state/drafts.ts';
import { NavigateEvent } from '../state/location.ts';
import { NoteLinking } from '../state/note-linking.ts';
import { NoteSettling } from '../state/note-settling.ts';
import { NoteWriting } from '../state/note-writing.ts';
import type { Reading } from '../state/read-version.ts';
import { isModal } from '../state/shortcuts.ts';
import { type Preferences, readPreferences } from '../state/preferences.ts';
import { readOnlyContext } from '../state/read-only-context.ts';
import { bringIntoView } from '../state/bring-into-view.ts';
import { preferencesSet } from '../state/set-preferences.ts';
import { ToastEvent } from '../state/toast-event.ts';
import { VersionReading } from '../state/version-reading.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { roomStyles } from '../styles/room-styles.ts';
import { KeyboardReading } from './keyboard-reading.ts';
import { NoteActs } from './note-acts.ts';
import { drawMeta, drawPurged } from './reading-meta.ts';
import { readingStyles } from './reading-styles.ts';

type Selected = Pick<PassageSelectedEvent, 'passage' | 'box'>;

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

  @state() private selected: Selected | null = null;
  @query('.room') private readonly scroller!: HTMLElement | null;
  @query('variorum-article-text') private readonly textElement!: VariorumArticleText | null;
  @query('variorum-note-margin') private readonly margin!: VariorumNoteMargin | null;

  private readonly writing = new NoteWriting(this, localStorage);
  private readonly linking = new NoteLinking(
    this,
    () => this.client,
    () => this.article,
  );
  private readonly settling: NoteSettling = new NoteSettling(this, {
    on: () => ({ client: this.client, article: this.article.id, version: this.shown?.version ?? this.version }),
    notes: () => this.shown?.notes ?? [],
    pointed: () => this.acts.active,
    refused: () => this.refused(),
    takeSelected: () => this.takeSelected(),
    topOf: (range) => this.topOf(range),
    bring: (range, height) => this.bring(range, height),
  });
  private readonly acts: NoteActs = new NoteActs(
    this,
    {
      on: () => ({ client: this.client, article: this.article, version: this.shown?.version ?? this.version }),
      notes: () => this.shown?.notes ?? [],
      refused: () => this.refused(),
      takeSelected: () => this.takeSelected(),
      stay: () => this.stay(),
      showNote: (note) => this.margin?.showNote(note),
    },
    { writing: this.writing, settling: this.settling },
  );
  private readonly keyboard: KeyboardReading = new KeyboardReading(this, {
    scroller: () => this.scroller,
    text: () => this.textElement,
    margin: () => this.margin,
    notes: () => this.shown?.notes ?? [],
    pointed: () => this.acts.active ?? this.acts.chosen,
    point: (note) => this.acts.choose(note),
    bring: (passage) => this.bring(passage, null),
  });
  private readonly textResizes = new ResizeObserver(() => this.margin?.follow());
  /** What was already brought into view, so that drawing again does not scroll again. */
  private revealed = '';
  @state() private preferences: Preferences = preferred();
  private unbind: () => void = () => undefined;

  private readonly reading = new VersionReading(this, () => ({
    client: this.client,
    article: this.article,
    version: this.version,
  }));

  override connectedCallback(): void {
    super.connectedCallback();
    const unbindNotes = this.desk.offer({
      ...annotateCommands((motivation) => this.acts.annotate(motivation)),
      'note.reply': () => this.acts.answer(),
      'notes.lost': () => this.margin?.showLost(),
      'place.next': () => void this.settling.look(1),
      'place.previous': () => void this.settling.look(-1),
      'place.here': () => void this.settling.choose('here'),
      'place.leave': () => (this.settling.current === null ? false : this.settling.leave()),
    });
    // After them: Escape leaves the question where a note stands before what was selected, or the note itself.
    const unbindKeyboard = this.desk.offer(this.keyboard.commands);
    window.addEventListener(preferencesSet, this.readPreferences);
    this.unbind = () => [unbindNotes, unbindKeyboard].forEach((unbind) => unbind());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unbind();
    window.removeEventListener(preferencesSet, this.readPreferences);
    this.textResizes.disconnect();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // An article that is only loaded again has the same text, and the reader's selection in it.
    const { id } = this.article;
    if (changed.has('version') || (changed.get('article')?.id ?? id) !== id) {
      this.selected = null;
      this.settling.leave();
    }
    if (changed.has('note') && this.note) this.acts.choose(this.note);
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
      @variorum-note-pointed=${this.acts.point}
      @variorum-note-action=${this.acts.act}
      @variorum-draft=${this.acts.write}
      @variorum-link-wanted=${({ words, draft }: LinkWantedEvent) => void this.linking.find(words, draft.annotation)}
      @scroll=${this.followSelected}
    >
      <p class="visually-hidden" role="status">${this.keyboard.said}</p>
      ${this.reading.failure ? this.failed(this.reading.failure) : this.shown ? this.page(this.shown) : pending()}
      <variorum-selection-toolbar
        .box=${this.selected?.box ?? null}
        ?placing=${this.settling.current !== null}
        @variorum-place-here=${() => void this.settling.choose('here')}
        @variorum-annotate=${(event: AnnotateEvent) => this.acts.annotate(event.motivation)}
      ></variorum-selection-toolbar>
    </div>`;
  }

  /** What was read last stays on the page until the next is there. */
  private get shown(): Reading | undefined {
    return this.reading.shown;
  }

  private failed(failure: Failure): unknown {
    return html`<div class="page">
      <variorum-failure-notice
        .failure=${failure}
        retry
        @variorum-retry=${() => this.reading.again()}
      ></variorum-failure-notice>
    </div>`;
  }

  private page({ version, content, hyphenate, notes, removed, device, failure }: Reading): unknown {
    const drafts = this.writing.of(this.article.id);
    const open = drafts.filter(({ open: isOpen, draft }) => isOpen && (isOnNote(draft) || draft.version === version));
    const fresh = open.find(({ draft }) => !isOnNote(draft));
    const attributions = this.reading.attributionsOf(version);
    const { active, chosen } = this.acts;
    return html`<div class="page">
        ${
          content === null
            ? drawPurged(this.article, version)
            : html`<variorum-article-text
                .content=${content}
                .attributions=${attributions}
                .notes=${notes}
                .active=${active}
                .draft=${fresh?.draft.range ?? null}
                .found=${this.passage}
                .places=${this.settling.current?.places ?? []}
                .place=${this.settling.place}
                .hyphenate=${this.preferences.words === 'hyphenated' ? hyphenate : null}
                ?shows-furniture=${this.preferences.furniture === 'shown'}
                @variorum-passage-selected=${this.select}
                >${drawMeta(this.article, content, attributions, notes, () => this.margin?.showLost())}</variorum-article-text
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
          .active=${active}
          .chosen=${chosen}
          .settling=${this.settling.current}
          .device=${device}
          .topOf=${this.topOf}
        ></variorum-note-margin>
      </section>`;
  }

  /** While the palette is open, the selection is what it was before: the palette offers what can be done with it. */
  private readonly select = (event: PassageSelectedEvent): void => {
    if (event.passage !== null) this.selected = event;
    else if (this.selected !== null && !isModal()) this.selected = null;
  };

  private readonly readPreferences = (): void => {
    this.preferences = preferred();
  };

  /** What can be done with a selection stands by it, and is not shown where it is not. */
  private readonly followSelected = (): void => {
    if (this.selected === null) return;
    const { passage } = this.selected;
    const [box, room] = [passage && this.textElement?.boxOf(passage), this.scroller?.getBoundingClientRect()];
    const isSeen = box && room && box.bottom > room.top && box.top < room.bottom;
    this.selected = { passage, box: isSeen ? box : null };
  };

  /** A draft that was closed or belongs to another version. */
  private waiting(id: string): unknown {
    return html`<button class="waiting" @click=${() => this.acts.resume(id)}>
      ${msg('A note you had begun is waiting', { id: 'notes.waiting' })}
    </button>`;
  }

  /** The selected passage, which is not selected any more. */
  private takeSelected(): TextRange | null {
    const passage = this.textElement?.selectedPassage ?? this.selected?.passage ?? null;
    this.selected = null;
    if (passage) document.getSelection()?.removeAllRanges();
    return passage;
  }

  private stay(): void {
    const { shown } = this;
    if (shown && shown.version !== this.version)
      this.dispatchEvent(new NavigateEvent({ version: shown.version }, true));
  }

  /** Whether nothing can be changed; says so. What was begun before can still be saved elsewhere. */
  private refused(): boolean {
    if (this.readOnly === null) return false;
    this.dispatchEvent(new ToastEvent({ message: readOnlyRefusal() }));
    return true;
  }

  /** Goes on from the card of the note that was settled, once it is drawn as it stands now. */
  private async goOn(): Promise<void> {
    const settled = this.reading.isPending ? null : this.settling.takeSettled();
    if (settled === null) return;
    this.acts.choose(settled);
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

  private readonly topOf = (range: TextRange): number | null => this.textElement?.topOf(range) ?? null;

  /** Brings a passage to a height of the window, or where there is none to the upper third of the room. */
  private bring(range: TextRange, height: number | null): Promise<void> {
    return bringIntoView(this.textElement, this.scroller, range, height);
  }
}

function preferred(): Preferences {
  return readPreferences(localStorage, navigator.languages);
}

function pending(): unknown {
  return html`<variorum-pending-lines></variorum-pending-lines>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-reading-view': VariorumReadingView;
  }
}
