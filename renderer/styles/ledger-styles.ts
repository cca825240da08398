// Lists in the margin whose entries lead to a passage: sources, credits, changes.
import { css } from 'lit';

/** `.entry` is a button with a `.said` or `<b>` line and a quiet `.told` line; the one at hand is `aria-pressed`. */
export const ledgerStyles = css`
  :host {
    display: block;
  }
  h2 {
    font: 600 var(--ui-small) var(--font-ui);
    color: var(--ink-faint);
    margin-bottom: var(--space-1);
  }
  section + section {
    margin-top: var(--space-5);
  }
  small {
    font-size: var(--ui-small);
    color: var(--ink-faint);
  }
  .entry {
    display: block;
    width: calc(100% + 2 * var(--space-2));
    margin-inline: calc(-1 * var(--space-2));
    padding: 0.4rem var(--space-2);
    border-radius: var(--radius);
    overflow-wrap: anywhere;
  }
  .entry:hover,
  .entry.pointed {
    background: color-mix(in srgb, var(--accent-tint) 60%, transparent);
  }
  .entry[aria-pressed='true'],
  .entry[aria-current='true'] {
    background: var(--accent-tint);
    box-shadow: inset 2px 0 0 var(--accent);
  }
  .entry[aria-pressed='true'] :is(small, .told),
  .entry[aria-current='true'] :is(small, .told),
  .entry:hover :is(small, .told),
  .entry.pointed :is(small, .told) {
    color: var(--ink-soft);
  }
  .said {
    display: block;
    font: 400 0.875rem / 1.4 var(--font-text);
  }
  .told {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15rem var(--space-2);
    align-items: baseline;
    margin-top: 0.15rem;
    font-size: var(--ui-small);
    color: var(--ink-faint);
  }
  @media print {
    .entry:is([aria-pressed='true'], [aria-current='true']) {
      background: none;
      box-shadow: none;
    }
  }
`;
