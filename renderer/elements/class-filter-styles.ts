// How the switches of the classes are drawn: quiet outlines, filled where they are pressed.
import { css } from 'lit';

export const classFilterStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
    align-items: center;
  }
  .bar {
    display: contents;
  }
  .switch {
    display: inline-flex;
    flex: none;
    align-items: baseline;
    gap: 0.35em;
    padding: 0.14rem 0.55rem;
    border: 1px solid var(--line-strong);
    border-radius: 99px;
    font: 500 var(--ui-small) / 1.5 var(--font-ui);
    color: var(--ink-soft);
    white-space: nowrap;
  }
  .switch.altered {
    color: var(--altered);
  }
  .switch.added {
    color: var(--added);
  }
  .switch.removed {
    color: var(--removed);
  }
  .switch.moved {
    color: var(--moved);
  }
  .switch:hover {
    border-color: currentColor;
  }
  .switch[aria-pressed='true'] {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
    font-weight: 600;
  }
  .switch:focus-visible {
    border-radius: 99px;
  }
  .count {
    font-variant-numeric: tabular-nums;
    color: var(--ink-faint);
  }
  .switch[aria-pressed='true'] .count {
    color: inherit;
  }
  .link {
    display: inline-flex;
    gap: var(--space-1);
    align-items: baseline;
    margin-left: var(--space-2);
    white-space: nowrap;
  }
  /* Keeps its place, so that the text under it stands still. */
  .unneeded {
    visibility: hidden;
  }
  @container (max-width: 36rem) {
    :host {
      flex-wrap: nowrap;
    }
    .bar {
      display: flex;
      gap: var(--space-1);
      min-width: 0;
      overflow-x: auto;
      scrollbar-width: none;
      /* Fades where it goes on; the last switch can be scrolled clear of that. */
      padding: 3px 1.75rem 3px 3px;
      margin: -3px;
      mask-image: linear-gradient(to right, black calc(100% - 1.75rem), transparent);
    }
    .link {
      flex: none;
    }
    .link kbd,
    .unneeded {
      display: none;
    }
  }
  /* On paper it says what was left out, where something was. */
  @media print {
    .switch:not([aria-pressed='true']) {
      display: none;
    }
  }
`;
