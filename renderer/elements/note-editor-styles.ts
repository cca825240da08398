// How a note under way is drawn.
import { css } from 'lit';

export const noteEditorStyles = css`
  :host {
    display: block;
  }
  form {
    --line-colour: var(--note-yellow-line);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
    padding: 0.6rem 0.7rem;
    background: var(--paper-raised);
    border: 1px solid var(--line-colour);
    border-left-width: 3px;
    border-radius: var(--radius);
    box-shadow: var(--shadow);
    scroll-margin-block: var(--space-2);
  }
  variorum-link-chooser {
    scroll-margin-bottom: var(--space-4);
  }
  form.blue,
  .colours .blue {
    --line-colour: var(--note-blue-line);
  }
  form.rose,
  .colours .rose {
    --line-colour: var(--note-rose-line);
  }
  form.green,
  .colours .green {
    --line-colour: var(--note-green-line);
  }
  .colours .yellow {
    --line-colour: var(--note-yellow-line);
  }
  blockquote {
    margin: 0;
    font: 400 0.84375rem/1.45 var(--font-text);
    color: var(--ink-soft);
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    unicode-bidi: plaintext;
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    margin: 0 -0.3rem;
  }
  .kinds button {
    display: inline-flex;
    align-items: center;
    gap: 0.3rem;
    padding: 0.15rem 0.35rem;
    border-radius: 4px;
    color: var(--ink-soft);
    font-size: var(--ui-small);
  }
  .kinds button:hover {
    color: var(--accent);
  }
  .kinds button[aria-pressed='true'] {
    background: var(--accent-tint);
    color: var(--accent);
  }
  textarea,
  .line > input,
  .shown {
    font: 400 var(--ui-size) / 1.5 var(--font-ui);
    color: inherit;
    width: 100%;
    min-width: 0;
    padding: 0.4rem 0.5rem;
    background: var(--paper);
    border: 1px solid var(--line-strong);
    border-radius: 4px;
  }
  textarea {
    resize: vertical;
    min-height: 5.5rem;
    max-height: 24rem;
    field-sizing: content;
  }
  .shown {
    min-height: 5.5rem;
    border-color: var(--line);
  }
  ::placeholder {
    color: var(--ink-faint);
    opacity: 1;
  }
  .line {
    display: flex;
    align-items: center;
    gap: var(--space-2);
  }
  .line > input {
    padding-block: 0.25rem;
    font-size: var(--ui-small);
  }
  .colours {
    display: flex;
    gap: 3px;
  }
  .colours input {
    appearance: none;
    width: 1.15rem;
    height: 1.15rem;
    margin: 0;
    border-radius: 50%;
    border: 2px solid var(--paper-raised);
    background: var(--line-colour);
    cursor: pointer;
  }
  .colours input:checked {
    outline: 2px solid var(--ink-soft);
  }
  .colours input:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
    border-radius: 50%;
  }
  .actions kbd {
    background: transparent;
    border-color: color-mix(in srgb, currentColor 40%, transparent);
    color: inherit;
  }
  .preview {
    margin-left: auto;
  }
  .preview[aria-pressed='true'] {
    background: var(--accent-tint);
    color: var(--accent);
  }
  .actions {
    gap: var(--space-1);
    margin-right: -0.3rem;
  }
  .actions .quiet {
    padding-inline: 0.35rem;
  }
`;
