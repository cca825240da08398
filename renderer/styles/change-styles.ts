// How a change looks wherever one is shown: never by colour alone.
import { css } from 'lit';

/** `<ins>` underlined, `<del>` struck through, `.moved` dotted; `.moved-label` says in words where to or from. */
export const changeStyles = css`
  ins {
    text-decoration: underline 1.5px;
    text-underline-offset: 0.18em;
    color: var(--added);
    background: var(--added-tint);
    border-radius: 2px;
    padding: 0 0.08em;
  }
  del {
    text-decoration: line-through 1.5px;
    color: var(--removed);
    background: var(--removed-tint);
    border-radius: 2px;
    padding: 0 0.08em;
  }
  .moved {
    color: var(--moved);
    background: var(--moved-tint);
    border-bottom: 1.5px dotted var(--moved);
    border-radius: 2px;
  }
  .moved-label {
    font: 500 var(--ui-tiny) / 1.4 var(--font-ui);
    color: var(--moved);
  }
`;
