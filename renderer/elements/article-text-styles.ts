// How the marks in a text are drawn: notes, sources named, the passage found or being written on.
import { css } from 'lit';

export const articleTextStyles = css`
  :host {
    display: block;
    container: text / inline-size;
  }
  /* Hyphens are drawn in the text, alike in every browser; see text/word-breaks.ts. */
  .text {
    hyphens: manual;
  }
  variorum-text-outline {
    position: sticky;
    top: 0;
    z-index: 1;
    max-width: var(--text-measure);
    margin: 0 auto var(--space-3);
  }
  .block.subheading {
    scroll-margin-top: 3rem;
  }
  .block.subheading:focus:not(:focus-visible) {
    outline: none;
  }
  @container text (min-width: 58rem) {
    variorum-text-outline {
      float: left;
      top: var(--space-5);
      width: calc((100% - var(--text-measure)) / 2 - var(--space-5));
      max-width: 15rem;
      margin: 0;
    }
  }
  .fold {
    display: flex;
    align-items: center;
    gap: 0.35rem;
    width: 100%;
    margin: 0.9rem 0;
    color: var(--ink-faint);
    font: 400 var(--ui-small) / 1.5 var(--font-ui);
    hyphens: manual;
  }
  .fold::after {
    content: '';
    flex: 1;
    border-top: var(--hairline);
  }
  .fold:hover {
    color: var(--accent);
  }
  .fold[aria-expanded='true'] {
    margin-bottom: 0;
  }
  /* Left in the page, so that the browser's own search finds it and has it opened. */
  .folded[hidden] {
    display: block !important;
    content-visibility: hidden;
  }
  ::selection {
    background: color-mix(in srgb, var(--accent) 26%, transparent);
  }
  .said {
    text-decoration: underline 2px color-mix(in srgb, var(--accent) 42%, transparent);
    text-underline-offset: 0.22em;
    text-decoration-skip-ink: none;
  }
  mark,
  .draft {
    --tint: var(--note-yellow);
    background: var(--tint);
    color: inherit;
    border-radius: 2px;
    --edge: color-mix(in srgb, var(--tint) 55%, var(--ink-faint));
    box-shadow:
      0 1px var(--edge),
      0 -1px var(--edge);
    cursor: pointer;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  mark.blue {
    --tint: var(--note-blue);
  }
  mark.rose {
    --tint: var(--note-rose);
  }
  mark.green {
    --tint: var(--note-green);
  }
  mark.active {
    --edge: var(--ink-soft);
    box-shadow:
      0 2px var(--edge),
      0 -2px var(--edge);
  }
  mark.doubtful {
    box-shadow: none;
    text-decoration: underline 2px dotted var(--ambiguous);
    text-underline-offset: 0.22em;
  }
  .place {
    outline: 1.5px dashed var(--ambiguous);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .here {
    background: var(--accent-tint);
    outline: 2px solid var(--accent);
  }
  .draft {
    --tint: var(--accent-tint);
    cursor: auto;
  }
  .found {
    border-radius: 2px;
    animation: found 2.4s ease-out;
  }
  @keyframes found {
    from,
    40% {
      background: color-mix(in srgb, var(--focus) 30%, transparent);
      box-shadow: 0 0 0 3px color-mix(in srgb, var(--focus) 30%, transparent);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .found {
      outline: 2px solid var(--focus);
      outline-offset: 1px;
    }
  }
`;
