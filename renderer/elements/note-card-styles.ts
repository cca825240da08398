// How a note in the margin is drawn.
import { css } from 'lit';

export const noteCardStyles = css`
  :host {
    display: block;
  }
  .card {
    --line-colour: var(--note-yellow-line);
    background: var(--paper-raised);
    border: var(--hairline);
    border-left: 3px solid var(--line-colour);
    border-radius: var(--radius);
    padding: 0.5rem 0.7rem;
    transition: box-shadow 120ms;
  }
  .card.blue {
    --line-colour: var(--note-blue-line);
  }
  .card.rose {
    --line-colour: var(--note-rose-line);
  }
  .card.green {
    --line-colour: var(--note-green-line);
  }
  :host([active]) .card {
    box-shadow: var(--shadow);
    border-color: var(--line-colour);
  }
  header {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.45rem;
    color: var(--ink-faint);
    font-size: var(--ui-small);
    margin-bottom: 0.25rem;
    white-space: nowrap;
  }
  time {
    margin-left: auto;
    font-variant-numeric: tabular-nums;
  }
  blockquote,
  .difference {
    margin: 0.25rem 0 0;
    font: 400 0.84375rem/1.5 var(--font-text);
    color: var(--ink-soft);
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  blockquote {
    quotes: '“' '”';
  }
  :host(:lang(da)) blockquote {
    quotes: '»' '«';
  }
  blockquote::before {
    content: open-quote;
  }
  blockquote::after {
    content: close-quote;
  }
  .purged {
    margin: 0.25rem 0 0;
    color: var(--ink-soft);
    font-style: italic;
  }
  .difference {
    color: var(--ink);
    padding-top: 0.3rem;
    margin-top: 0.4rem;
    border-top: 1px dashed var(--line);
  }
  .difference del + ins {
    margin-inline-start: 0.25em;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
    margin-top: 0.3rem;
    color: var(--accent);
    overflow-wrap: anywhere;
  }
  .changed {
    margin-top: 0.35rem;
    color: var(--altered);
    font-size: var(--ui-small);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .changed::first-letter {
    text-transform: uppercase;
  }
  .changed + .difference {
    padding-top: 0;
    margin-top: 0.15rem;
    border-top: 0;
  }
  .backlinks {
    margin-top: 0.35rem;
    color: var(--ink-soft);
    font-size: var(--ui-small);
    overflow-wrap: anywhere;
  }
  .settled {
    margin-top: 0.35rem;
    color: var(--ink-faint);
    font-size: var(--ui-small);
  }
  .card > .link,
  .links {
    margin-top: 0.3rem;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
  }
  .tools {
    display: flex;
    gap: 2px;
    position: absolute;
    inset: -0.2rem -0.35rem auto auto;
    opacity: 0;
  }
  .tools button {
    padding: 0.15rem 0.3rem;
    color: var(--ink-faint);
    border-radius: 4px;
  }
  .tools button:hover {
    color: var(--accent);
    background: var(--accent-tint);
  }
  .card:hover .tools,
  .card:focus-within .tools {
    opacity: 1;
  }
  .card:hover time,
  .card:focus-within time {
    visibility: hidden;
  }
  @media (hover: none) {
    .tools {
      position: static;
      opacity: 1;
    }
    .card:is(:hover, :focus-within) time {
      visibility: visible;
    }
  }
  .printed {
    display: none;
  }
  @media print {
    .printed {
      display: block;
    }
    .tools,
    variorum-note-places {
      display: none;
    }
  }
`;
