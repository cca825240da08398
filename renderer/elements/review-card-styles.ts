// How a note to review is drawn: its two passages beside each other, below each other where it is narrow.
import { css } from 'lit';

export const reviewCardStyles = css`
  :host {
    display: block;
    container: review / inline-size;
  }
  article {
    --line-colour: var(--note-yellow-line);
    --tint: var(--note-yellow);
    padding: var(--space-3) var(--space-4) var(--space-3);
    background: var(--paper-raised);
    border: var(--hairline);
    border-left: 3px solid var(--line-colour);
    border-radius: var(--radius);
    scroll-margin: var(--space-4);
  }
  article.blue {
    --line-colour: var(--note-blue-line);
    --tint: var(--note-blue);
  }
  article.rose {
    --line-colour: var(--note-rose-line);
    --tint: var(--note-rose);
  }
  article.green {
    --line-colour: var(--note-green-line);
    --tint: var(--note-green);
  }
  :host([current]) article {
    border-color: var(--line-colour);
    box-shadow: var(--shadow);
  }
  header {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin-bottom: var(--space-2);
  }
  h2 {
    font: 500 var(--ui-small) / 1.4 var(--font-ui);
    color: var(--ink-soft);
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .changed {
    margin-top: var(--space-1);
    color: var(--altered);
    font-size: var(--ui-small);
    font-weight: 600;
  }
  .changed::first-letter {
    text-transform: uppercase;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--space-4);
    margin-block: var(--space-3);
  }
  section + section {
    border-left: var(--hairline);
    padding-left: var(--space-4);
  }
  h3 {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 1.6rem;
    font: 600 var(--ui-small) var(--font-ui);
    color: var(--ink-faint);
  }
  .text {
    font: 400 0.9375rem/1.55 var(--font-text);
    color: var(--ink-soft);
    white-space: pre-line;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  mark {
    color: var(--ink);
    background: var(--tint);
    box-shadow: inset 0 -1.5px var(--line-colour);
    padding: 0.08em 0;
  }
  .lost {
    color: var(--lost);
    font-style: italic;
  }
  .steps {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    font-weight: 500;
  }
  .steps button {
    padding: 0.15rem 0.3rem;
    border-radius: 4px;
  }
  .steps button:hover {
    color: var(--accent);
    background: var(--accent-tint);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  @container review (max-width: 34rem) {
    .pair {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-2);
    }
    section + section {
      border-left: 0;
      border-top: var(--hairline);
      padding: var(--space-2) 0 0;
    }
  }
`;
