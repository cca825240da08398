// <variorum-statement-editor>: a statement being corrected or added. Its parts are taken from what is selected in the text;
// who speaks can also be written. Knows no client: it tells what the person wants.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TextRange } from '../../archive/model/range.ts';
import type { CommandId } from '../../commands/commands.ts';
import { commandKeys, commandName } from '../localisation/command-names.ts';
import { partName } from '../localisation/deciding-words.ts';
import { statementKindInWords } from '../localisation/source-words.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { type StatementDraft, type StatementPart, statementParts } from '../text/statement-draft.ts';

/** What is wanted: a part is to be taken from the selection, or the draft kept or left. */
export type EditorWish = StatementPart | 'save' | 'cancel';

export class EditorWishEvent extends Event {
  static readonly type = 'variorum-editor-wish';
  readonly wish: EditorWish;
  constructor(wish: EditorWish) {
    super(EditorWishEvent.type);
    this.wish = wish;
  }
}

/** The draft as it is after a field of it was written in. */
export class DraftEdited extends Event {
  static readonly type = 'variorum-draft-edited';
  readonly draft: StatementDraft;
  constructor(draft: StatementDraft) {
    super(DraftEdited.type);
    this.draft = draft;
  }
}

const partCommands: Readonly<Record<StatementPart, CommandId>> = {
  source: 'statement.source',
  cue: 'statement.cue',
  content: 'statement.content',
};
const kinds = ['direct', 'mixed', 'indirect'] as const;

@localized()
@customElement('variorum-statement-editor')
export class VariorumStatementEditor extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        position: sticky;
        top: 0;
        z-index: 1;
        padding: var(--space-3);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--paper-raised);
      }
      h2 {
        font: 600 0.875rem var(--font-ui);
      }
      p,
      label {
        font-size: var(--ui-small);
        color: var(--ink-soft);
      }
      dl {
        margin: var(--space-3) 0;
        display: grid;
        gap: var(--space-2);
      }
      dt {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        gap: var(--space-2);
        font-size: var(--ui-small);
        font-weight: 600;
      }
      dt button {
        display: inline-flex;
        gap: 0.35rem;
        align-items: center;
        color: var(--accent);
        font-weight: 500;
        white-space: nowrap;
      }
      dd {
        margin: 0.1rem 0 0;
        font: 400 0.875rem / 1.4 var(--font-text);
        overflow-wrap: anywhere;
      }
      dd.empty {
        font: 400 var(--ui-small) var(--font-ui);
        color: var(--ink-faint);
      }
      input {
        display: block;
        width: 100%;
        margin-top: 0.2rem;
        font: inherit;
        font-size: 0.875rem;
        color: var(--ink);
        background: var(--paper);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        padding: 0.3rem 0.5rem;
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-3);
        margin: var(--space-3) 0;
        padding: 0;
        border: 0;
      }
      fieldset label {
        display: inline-flex;
        gap: 0.35rem;
        align-items: center;
      }
      fieldset input {
        width: auto;
        margin: 0;
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) draft!: StatementDraft;
  @property() text = '';
  /** Names that are known, to choose from. */
  @property({ attribute: false }) names: readonly string[] = [];

  override render(): unknown {
    const { draft } = this;
    const heading =
      draft.suggestion === null
        ? msg('New statement', { id: 'deciding.writingNew' })
        : msg('Correct the statement', { id: 'deciding.writing' });
    return html`<section aria-label=${heading}>
      <h2>${heading}</h2>
      <p>
        ${msg('Select words in the text and say what they are. The same words again are taken out.', {
          id: 'deciding.howTo',
        })}
      </p>
      <dl>${statementParts.map((part) => this.#part(part, draft[part]))}</dl>
      <label>
        ${msg('Is it somebody else than the words say? Write the name', { id: 'deciding.speaker' })}
        <input
          maxlength="200"
          list="names"
          .value=${draft.speaker}
          @input=${(event: Event) => this.#edit({ speaker: (event.target as HTMLInputElement).value })}
        />
      </label>
      <datalist id="names">${this.names.map((name) => html`<option value=${name}></option>`)}</datalist>
      <fieldset aria-label=${msg('Kind', { id: 'deciding.kind' })}>
        ${kinds.map(
          (kind) =>
            html`<label
              ><input
                type="radio"
                name="kind"
                .checked=${draft.kind === kind}
                @change=${() => this.#edit({ kind })}
              />${statementKindInWords(kind)}</label
            >`,
        )}
      </fieldset>
      <footer>
        ${this.#button('statement.save', 'save', 'button primary')}
        ${this.#button('statement.cancel', 'cancel', 'button')}
      </footer>
    </section>`;
  }

  #part(part: StatementPart, ranges: readonly TextRange[]): unknown {
    const words = ranges.map((range) => this.text.slice(...range)).join(' … ');
    return html`<dt>${partName(part)} ${this.#button(partCommands[part], part, 'take')}</dt>
      <dd class=${words === '' ? 'empty' : nothing}>
        ${words === '' ? msg('nothing yet', { id: 'deciding.nothing' }) : words}
      </dd>`;
  }

  /** A click must leave the selection in the text as it is. */
  #button(command: CommandId, wish: EditorWish, look: string): unknown {
    return html`<button
      class=${look}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.dispatchEvent(new EditorWishEvent(wish))}
    >
      ${commandName(command)}<kbd>${commandKeys(command)[0]}</kbd>
    </button>`;
  }

  #edit(fields: Partial<StatementDraft>): void {
    this.dispatchEvent(new DraftEdited({ ...this.draft, ...fields }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-statement-editor': VariorumStatementEditor;
  }
  interface HTMLElementEventMap {
    'variorum-editor-wish': EditorWishEvent;
    'variorum-draft-edited': DraftEdited;
  }
}
