// How the command palette is drawn: a sheet near the top of the window, the choices under the field.
import { css } from 'lit';

export const commandPaletteStyles = css`
  dialog {
    width: min(38rem, calc(100vw - 2rem));
    max-height: min(32rem, calc(100dvh - 4rem));
    margin: min(10vh, 6rem) auto auto;
    padding: 0;
    border: var(--hairline);
    border-radius: 10px;
    background: var(--paper-raised);
    color: var(--ink);
    box-shadow: var(--shadow);
    overflow: hidden;
  }
  dialog::backdrop {
    background: var(--shade);
  }
  dialog[open] {
    display: flex;
  }
  .box {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  .field {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    padding: 0.7rem 1rem;
    border-bottom: var(--hairline);
    color: var(--ink-faint);
  }
  input {
    flex: 1;
    min-width: 0;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    color: var(--ink);
    font: 400 1rem var(--font-ui);
    text-overflow: ellipsis;
  }
  /* The whole sheet says where the focus is. */
  input:focus-visible {
    outline: 0;
  }
  input::placeholder {
    color: var(--ink-faint);
  }
  #list {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 0 var(--space-2) var(--space-2);
    scroll-padding-block: 2rem var(--space-2);
  }
  h3 {
    position: sticky;
    top: 0;
    padding: 0.65rem var(--space-2) 0.25rem;
    font: 600 var(--ui-small) var(--font-ui);
    color: var(--ink-faint);
    background: var(--paper-raised);
  }
  .item {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    padding: 0.38rem var(--space-2);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .item variorum-icon {
    color: var(--ink-faint);
  }
  .name {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  small {
    flex: 0 2 auto;
    min-width: 0;
    font-size: var(--ui-small);
    color: var(--ink-faint);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .keys {
    display: flex;
    flex: none;
    gap: 4px;
    margin-left: auto;
  }
  [aria-selected='true'] {
    background: var(--accent-tint);
    color: var(--accent);
    box-shadow: inset 2px 0 var(--accent);
  }
  [aria-selected='true'] small,
  [aria-selected='true'] variorum-icon {
    color: inherit;
  }
  .none {
    padding: var(--space-4);
    color: var(--ink-soft);
  }
`;
