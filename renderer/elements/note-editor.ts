// <variorum-note-editor>: a note under way: Markdown with a preview, tags, colour. Keeps nothing itself: it tells every
// change, so that whoever holds the draft can keep it. Ctrl+Enter saves, Escape closes and keeps.
import { consume } from '@lit/context';
import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { annotationColours, motivations } from '../../archive/model/annotation.ts';
import { formatNoteLink } from '../../archive/model/note-link.ts';
import type { Failure } from '../../archive/model/result.ts';
import type { Draft, DraftFields } from '../state/drafts.ts';
import { type ColourNames, colourNamesContext } from '../state/colour-names-context.ts';
import type { LinkChoice } from '../state/link-choices.ts';
import { nextPaint } from '../state/next-task.ts';
import { type OpenLink, openLink } from '../text/open-link.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './failure-notice.ts';
import './icon.ts';
import './link-chooser.ts';
import type { LinkChosenEvent, VariorumLinkChooser } from './link-chooser.ts';
import './markdown-text.ts';
import { noteEditorStyles } from './note-editor-styles.ts';
import { commandKeys } from '../localisation/command-names.ts';
import { colourName, motivationIcons, motivationName } from '../localisation/note-words.ts';

/** What happened to a draft: its editor stands, it was typed in, is to be saved, closed for now, or thrown away. */
export class DraftEvent extends Event {
  static readonly type = 'variorum-draft';
  readonly what: 'stands' | 'changed' | 'save' | 'close' | 'discard';
  readonly draft: Draft;

  constructor(what: DraftEvent['what'], draft: Draft) {
    super(DraftEvent.type, { bubbles: true, composed: true });
    this.what = what;
    this.draft = draft;
  }
}

/** A link is being written in a draft, and words of what it leads to were typed. */
export class LinkWantedEvent extends Event {
  static readonly type = 'variorum-link-wanted';
  readonly words: string;
  readonly draft: Draft;

  constructor(words: string, draft: Draft) {
    super(LinkWantedEvent.type, { bubbles: true, composed: true });
    this.words = words;
    this.draft = draft;
  }
}

@localized()
@customElement('variorum-note-editor')
export class VariorumNoteEditor extends LitElement {
  static override readonly styles = [baseStyles, noteEditorStyles];

  @consume({ context: colourNamesContext, subscribe: true })
  @state()
  colourNames: ColourNames = {};
  @property({ attribute: false }) draft!: Draft;
  /** The words that the note is on. */
  @property() quote = '';
  /** Whether somebody asked for it just now: it takes the focus then, and comes into sight. */
  @property({ type: Boolean }) asked = false;
  @property({ type: Boolean }) saving = false;
  @property({ attribute: false }) failure: Failure | null = null;
  /** What the link that is being written may lead to. */
  @property({ attribute: false }) choices: readonly LinkChoice[] = [];

  @state() private preview = false;
  @state() private link: OpenLink | null = null;
  @query('variorum-link-chooser') private readonly chooser!: VariorumLinkChooser | null;
  @query('textarea') private readonly textarea!: HTMLTextAreaElement | null;

  override firstUpdated(): void {
    if (!this.asked) return;
    this.tell('stands');
    this.textarea?.focus({ preventScroll: true });
    void this.show('form');
  }

  override updated(changed: PropertyValues): void {
    if (this.link && (changed.has('link') || changed.has('choices'))) void this.show('variorum-link-chooser');
    if (this.failure && changed.has('failure')) void this.showFailure();
  }

  /** Brings a part of it into sight whole, once the margin has made room for it. */
  private async show(part: 'form' | 'variorum-link-chooser'): Promise<void> {
    await nextPaint();
    this.renderRoot.querySelector(part)?.scrollIntoView({ block: 'nearest' });
    // In a low window what is written goes before the rest.
    this.textarea?.scrollIntoView({ block: 'nearest' });
  }

  /** It stands below what was written, which may be long. */
  private async showFailure(): Promise<void> {
    await nextPaint();
    this.renderRoot.querySelector('variorum-failure-notice')?.scrollIntoView({ block: 'nearest' });
  }

  override render(): unknown {
    const { fields } = this.draft;
    return html`<form
      class=${fields.colour}
      aria-label=${msg('Note under way', { id: 'notes.editor' })}
      @submit=${(event: Event) => {
        event.preventDefault();
        this.tell('save');
      }}
      @keydown=${this.keyDown}
    >
      <blockquote>${this.quote}</blockquote>
      ${fields.motivation === 'replying' ? nothing : this.kinds()}
      ${
        this.preview
          ? html`<variorum-markdown-text class="shown" .source=${fields.body}></variorum-markdown-text>`
          : html`<textarea
              rows="4"
              aria-label=${msg('Text, in Markdown', { id: 'notes.body' })}
              placeholder=${msg('Write in Markdown …', { id: 'notes.bodyHint' })}
              maxlength="100000"
              .value=${fields.body}
              @input=${this.typed}
              @keyup=${this.keyUp}
              @click=${this.lookForLink}
            ></textarea>`
      }
      ${
        this.link && !this.preview
          ? html`<variorum-link-chooser
              .choices=${this.choices}
              @variorum-link-chosen=${this.putLink}
            ></variorum-link-chooser>`
          : nothing
      }
      <div class="line">
        <input
          aria-label=${msg('Tags', { id: 'notes.tags' })}
          placeholder=${msg('#tags, separated by commas', { id: 'notes.tagsHint' })}
          .value=${fields.tags}
          @input=${(event: Event) => this.change({ tags: (event.target as HTMLInputElement).value })}
        />
        ${fields.motivation === 'replying' ? nothing : this.colours()}
      </div>
      ${this.failure ? html`<variorum-failure-notice .failure=${this.failure}></variorum-failure-notice>` : nothing}
      <div class="line actions">
        <button class="button primary" ?disabled=${this.saving}>
          ${msg('Save', { id: 'notes.save' })}<kbd>${commandKeys('draft.save')[0]}</kbd>
        </button>
        <button type="button" class="quiet" @click=${() => this.tell('close')}>
          ${msg('Later', { id: 'notes.later' })}<kbd>${commandKeys('draft.close')[0]}</kbd>
        </button>
        <button
          type="button"
          class="quiet preview"
          aria-label=${msg('Preview', { id: 'notes.preview' })}
          title=${msg('Preview', { id: 'notes.preview' })}
          aria-pressed=${this.preview ? 'true' : 'false'}
          @click=${() => (this.preview = !this.preview)}
        >
          <variorum-icon name="eye"></variorum-icon>
        </button>
        <button
          type="button"
          class="quiet discard"
          aria-label=${msg('Throw the draft away', { id: 'notes.discard' })}
          title=${msg('Throw the draft away', { id: 'notes.discard' })}
          @click=${() => this.tell('discard')}
        >
          <variorum-icon name="trash"></variorum-icon>
        </button>
      </div>
    </form>`;
  }

  /** An answer is one, and has the colour of its note. */
  private kinds(): unknown {
    const kinds = motivations.filter((motivation) => motivation !== 'replying');
    return html`<div class="kinds" role="group" aria-label=${msg('Kind', { id: 'notes.kind' })}>
      ${kinds.map(
        (motivation) =>
          html`<button
            type="button"
            aria-pressed=${motivation === this.draft.fields.motivation ? 'true' : 'false'}
            @click=${() => this.change({ motivation })}
          >
            <variorum-icon name=${motivationIcons[motivation]}></variorum-icon>${motivationName(motivation)}
          </button>`,
      )}
    </div>`;
  }

  private colours(): unknown {
    return html`<div class="colours" role="radiogroup" aria-label=${msg('Colour', { id: 'notes.colour' })}>
      ${annotationColours.map(
        (colour) =>
          html`<input
            type="radio"
            name="colour"
            class=${colour}
            aria-label=${this.nameOf(colour)}
            title=${this.nameOf(colour)}
            .checked=${colour === this.draft.fields.colour}
            @change=${() => this.change({ colour })}
          />`,
      )}
    </div>`;
  }

  /** What the colour stands for, where somebody said so, and which it is. */
  private nameOf(colour: DraftFields['colour']): string {
    const given = this.colourNames[colour];
    return given === undefined ? colourName(colour) : `${given} (${colourName(colour)})`;
  }

  private readonly typed = (event: Event): void => {
    this.change({ body: (event.target as HTMLTextAreaElement).value });
    this.lookForLink();
  };

  /** Asks for what `[[` and the words after it may mean, as long as the caret stands there. */
  private readonly lookForLink = (): void => {
    const { textarea } = this;
    const link = textarea && openLink(textarea.value, textarea.selectionStart);
    if (link?.words !== this.link?.words && link) this.dispatchEvent(new LinkWantedEvent(link.words, this.draft));
    if (link?.words !== this.link?.words || (link === null) !== (this.link === null)) this.link = link;
  };

  private readonly putLink = ({ choice: { kind, id, label } }: LinkChosenEvent): void => {
    const { textarea, link } = this;
    if (!textarea || !link) return;
    textarea.setRangeText(formatNoteLink(kind, id, label), link.start, textarea.selectionStart, 'end');
    this.link = null;
    this.change({ body: textarea.value });
  };

  /** Any key may have moved the caret, but for the one that closed the choices. */
  private readonly keyUp = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape') this.lookForLink();
  };

  private readonly keyDown = (event: KeyboardEvent): void => {
    if (this.link && !event.ctrlKey && !event.metaKey && this.chooser?.press(event.key)) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Escape' && this.link) {
      event.stopPropagation();
      this.link = null;
      return;
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.tell('save');
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.tell('close');
    }
  };

  private change(fields: Partial<DraftFields>): void {
    this.draft = { ...this.draft, fields: { ...this.draft.fields, ...fields } };
    this.tell('changed');
  }

  private tell(what: DraftEvent['what']): void {
    if (what === 'save' && this.saving) return;
    this.dispatchEvent(new DraftEvent(what, this.draft));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-note-editor': VariorumNoteEditor;
  }
  interface HTMLElementEventMap {
    'variorum-draft': DraftEvent;
    'variorum-link-wanted': LinkWantedEvent;
  }
}
