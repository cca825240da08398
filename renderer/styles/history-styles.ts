// How a list of what happened is set: the hour, a sign, what was done, and who did it.
import { css } from 'lit';

export const historyStyles = css`
  :host {
    display: block;
    container: history / inline-size;
  }
  section + section {
    margin-top: var(--space-5);
  }
  h3 {
    font: 600 var(--ui-small) var(--font-ui);
    color: var(--ink-faint);
    margin-bottom: var(--space-1);
  }
  li {
    display: grid;
    grid-template-columns: 2.6rem 1.1rem minmax(0, 1fr) auto;
    gap: 0 var(--space-2);
    align-items: baseline;
    padding: var(--space-2) 0;
    border-top: var(--hairline);
  }
  time,
  .who {
    color: var(--ink-faint);
    font-size: var(--ui-small);
    font-variant-numeric: tabular-nums;
  }
  .who {
    max-width: 9rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  variorum-icon {
    color: var(--ink-faint);
    align-self: start;
    margin-top: 0.15em;
  }
  p {
    overflow-wrap: anywhere;
  }
  .undone p {
    color: var(--ink-faint);
  }
  s {
    text-decoration-color: var(--removed);
  }
  .chip {
    vertical-align: 0.1em;
  }
  .articles {
    color: var(--ink-soft);
    font-size: var(--ui-small);
  }
  .articles span + span::before {
    content: ' · ';
    color: var(--ink-faint);
  }
  .articles a {
    text-decoration-color: color-mix(in srgb, var(--accent) 40%, transparent);
  }
  .detail {
    margin-top: 0.15rem;
    padding-left: var(--space-2);
    border-left: 2px solid var(--line);
    color: var(--ink-soft);
    font: 400 0.875rem / 1.4 var(--font-text);
  }
  .link {
    font-size: var(--ui-small);
  }
  @media print {
    h3 {
      break-after: avoid;
    }
    li {
      break-inside: avoid;
    }
  }
  @container history (max-width: 26rem) {
    li {
      grid-template-columns: 2.6rem 1.1rem minmax(0, 1fr);
    }
    .who {
      grid-column: 3;
      max-width: none;
    }
  }
`;
