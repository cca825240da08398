// <variorum-note-answers>: the answers to a note, the oldest first, and where there are some the way to one more.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Annotation } from '../../archive/model/annotation.ts';
import { formatDay, formatMoment } from '../localisation/format.ts';
import { type NoteLinks, noLinks } from '../state/note-links.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';
import './markdown-text.ts';
import { NoteActionEvent } from './note-action-event.ts';

@localized()
@customElement('variorum-note-answers')
export class VariorumNoteAnswers extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      li {
        position: relative;
        margin-top: 0.45rem;
        padding: 0.35rem 0 0 0.6rem;
        border-top: 1px dashed var(--line);
      }
      header {
        display: flex;
        align-items: center;
        gap: 0.4rem;
        color: var(--ink-faint);
        font-size: var(--ui-small);
      }
      time {
        margin-left: auto;
      }
      .tags {
        color: var(--accent);
      }
      /* As the note's own: there for whoever points at the answer or goes through it by keys. */
      .tools {
        position: absolute;
        inset: 0.2rem -0.35rem auto auto;
        display: flex;
        gap: 2px;
        opacity: 0;
      }
      li:is(:hover, :focus-within) .tools {
        opacity: 1;
      }
      li:is(:hover, :focus-within) header:has(.tools) time {
        visibility: hidden;
      }
      @media (hover: none) {
        .tools {
          position: static;
          opacity: 1;
        }
        li:is(:hover, :focus-within) header:has(.tools) time {
          visibility: visible;
        }
      }
      .tools button {
        padding: 0.1rem 0.3rem;
        color: var(--ink-faint);
        border-radius: 4px;
      }
      .tools button:hover {
        color: var(--accent);
        background: var(--accent-tint);
      }
      .more {
        margin-top: 0.35rem;
      }
    `,
  ];

  /** The note that is answered. */
  @property({ attribute: false }) note!: Annotation;
  @property({ attribute: false }) answers: readonly Annotation[] = [];
  @property({ attribute: false }) links: NoteLinks = noLinks;
  /** Whether nothing can be written. */
  @property({ type: Boolean }) locked = false;

  override render(): unknown {
    const inOrder = this.answers.toSorted((one, other) => (one.created < other.created ? -1 : 1));
    return html`${
      inOrder.length > 0
        ? html`<ol aria-label=${msg('Answers', { id: 'notes.answers' })}>
            ${inOrder.map((answer) => this.answer(answer))}
          </ol>`
        : nothing
    }
    ${
      this.locked || inOrder.length === 0
        ? nothing
        : html`<button class="link more" @click=${() => this.act('reply', this.note)}>
            ${msg('Answer', { id: 'notes.answer' })}
          </button>`
    }`;
  }

  private answer(answer: Annotation): unknown {
    return html`<li>
      <header>
        <variorum-icon name="reply"></variorum-icon>
        <time datetime=${answer.created} title=${formatMoment(answer.created)}>${formatDay(answer.created)}</time>
        ${this.locked ? nothing : this.tools(answer)}
      </header>
      <variorum-markdown-text .source=${answer.body} .links=${this.links}></variorum-markdown-text>
      ${answer.tags.length > 0 ? html`<p class="tags">${answer.tags.map((tag) => `#${tag}`).join(' ')}</p>` : nothing}
    </li>`;
  }

  private tools(answer: Annotation): unknown {
    const day = formatDay(answer.created);
    const edit = msg(str`Edit the answer of ${day}`, { id: 'notes.editAnswer' });
    const remove = msg(str`Remove the answer of ${day}`, { id: 'notes.removeAnswer' });
    return html`<span class="tools">
      <button aria-label=${edit} title=${edit} @click=${() => this.act('edit', answer)}>
        <variorum-icon name="pencil"></variorum-icon>
      </button>
      <button aria-label=${remove} title=${remove} @click=${() => this.act('remove', answer)}>
        <variorum-icon name="trash"></variorum-icon>
      </button>
    </span>`;
  }

  private act(action: 'reply' | 'edit' | 'remove', annotation: Annotation): void {
    this.dispatchEvent(new NoteActionEvent(action, annotation));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-note-answers': VariorumNoteAnswers;
  }
}
