// How a base text looks with its variants; after styles/text-styles.ts, with styles/age-colours.ts.
import { css } from 'lit';

export const apparatusTextStyles = css`
  :host {
    display: block;
  }
  .text {
    outline: none;
  }
  .block {
    position: relative;
  }
  .word {
    border-radius: 2px;
    outline-offset: 0;
  }
  .aged .word[class*='age-'] {
    text-decoration: var(--age-line) underline 1.5px var(--band);
    text-underline-offset: 0.24em;
    text-decoration-skip-ink: none;
  }
  .aged .word.age-0 {
    text-decoration: none;
  }
  .word:hover {
    background: var(--accent-tint);
  }
  .word[aria-current='true'] {
    background: var(--accent-tint);
    box-shadow: 0 0 0 1.5px var(--accent);
  }
  .lemma {
    background: color-mix(in srgb, var(--moved-tint) 75%, transparent);
    border-radius: 2px;
  }
  .omitted {
    background: linear-gradient(var(--added-tint), var(--added-tint)) no-repeat 0 92% / 100% 0.22em;
  }
  .moved {
    border-bottom: 1.5px dotted var(--moved);
  }
  sup {
    font: 600 0.625rem/0 var(--font-ui);
    color: var(--moved);
    padding-left: 0.1em;
    vertical-align: 0.55em;
    font-variant-numeric: tabular-nums;
    user-select: none;
  }
  .gap {
    color: var(--moved);
    font: 600 0.8em/1 var(--font-ui);
    user-select: none;
  }
  .inline {
    font: 400 min(0.8em, 1rem) / 1.3 var(--font-ui);
    letter-spacing: 0;
    color: var(--ink-soft);
    background: var(--paper-sunk);
    border-radius: 3px;
    padding: 0.05em 0.3em;
    margin-left: 0.2em;
    box-decoration-break: clone;
  }
  .entries {
    max-width: var(--text-measure);
    margin: 0.1rem auto 1.3rem;
    padding-left: 0.75rem;
    border-left: 2px solid var(--line);
    font: 400 0.875rem/1.5 var(--font-text);
    color: var(--ink-soft);
    overflow-wrap: break-word;
  }
  .entries li {
    display: inline;
  }
  .entries li + li::before {
    content: '‖';
    color: var(--line-strong);
    margin: 0 0.5em;
  }
  .number {
    font: 600 0.6875rem/1 var(--font-ui);
    color: var(--moved);
    margin-right: 0.25em;
    vertical-align: 0.3em;
  }
  .base {
    color: var(--ink);
  }
  .said {
    font: italic 400 0.8125rem/1.4 var(--font-ui);
  }
  .bar {
    color: var(--line-strong);
  }
  .bracket {
    margin: 0 0.3em 0 0.1em;
    color: var(--ink-faint);
  }
  .sigla {
    font: 600 0.75rem/1.4 var(--font-ui);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    margin-left: 0.25em;
  }
  .siglum {
    color: var(--accent);
    border-radius: 3px;
    padding: 0 0.12em;
    min-width: 1em;
    text-align: center;
  }
  .siglum:hover {
    background: var(--accent-tint);
    text-decoration: underline;
  }
  .more {
    font: 400 0.75rem/1.4 var(--font-ui);
  }
`;
