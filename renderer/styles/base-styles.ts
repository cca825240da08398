// What every shadow root starts from: boxes, focus, and the plain controls (button, field, key) of the house.
import { css } from 'lit';

export const baseStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    font: 400 var(--ui-size) / var(--ui-leading) var(--font-ui);
    color: var(--ink);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
    border-radius: 3px;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    text-align: inherit;
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
    opacity: 0.55;
  }
  .button {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    padding: 0.34rem 0.75rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--paper-raised);
    font-weight: 500;
    white-space: nowrap;
  }
  .button:hover:not(:disabled) {
    border-color: var(--accent);
    color: var(--accent);
  }
  .button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  .button.primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--accent) 88%, var(--ink));
    color: var(--on-accent);
  }
  .quiet {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    padding: 0.3rem 0.55rem;
    border-radius: var(--radius);
    color: var(--ink-soft);
    white-space: nowrap;
  }
  .quiet:hover:not(:disabled),
  .quiet[aria-expanded='true'] {
    background: var(--accent-tint);
    color: var(--accent);
  }
  .link {
    color: var(--accent);
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, var(--accent) 40%, transparent);
    text-underline-offset: 0.18em;
  }
  .link:hover {
    text-decoration-color: currentColor;
  }
  summary {
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    display: inline-block;
    width: 0.4em;
    height: 0.4em;
    margin-inline: 0.1em 0.6em;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    translate: 0 -0.12em;
    rotate: -45deg;
  }
  details[open] > summary::before {
    translate: 0 -0.2em;
    rotate: 45deg;
  }
  summary:hover {
    color: var(--accent);
  }
  kbd {
    font: 500 var(--ui-tiny) var(--font-ui);
    border: var(--hairline);
    border-radius: 4px;
    padding: 0.05rem 0.35rem;
    color: var(--ink-faint);
    background: var(--paper);
    white-space: nowrap;
  }
  .label {
    font: 600 var(--ui-small) var(--font-ui);
    color: var(--ink-faint);
  }
  q:lang(da) {
    quotes: '»' '«' '›' '‹';
  }
  .hash {
    font-family: var(--font-mono);
    font-size: 0.92em;
    font-variant-ligatures: none;
    overflow-wrap: anywhere;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0s !important;
      transition-duration: 0s !important;
      scroll-behavior: auto !important;
    }
  }
  /* Paper cannot be opened: what is closed, and what something would be done with, is not on it. */
  @media print {
    kbd,
    .quiet,
    .button,
    button.link,
    details:not([open]) {
      display: none !important;
    }
  }
`;
