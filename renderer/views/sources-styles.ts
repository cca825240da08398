// How the margin of the room of sources is set: its parts under each other, and at the foot what is done with all of it.
import { css } from 'lit';

/** Used after styles/room-styles.ts and styles/split-room-styles.ts. */
export const sourcesStyles = css`
  /* A part that has nothing to say leaves no gap. */
  .margin > :not([hidden]) ~ * {
    margin-top: var(--space-5);
  }
  footer {
    display: grid;
    gap: var(--space-3);
    justify-items: start;
    font-size: var(--ui-small);
  }
`;
