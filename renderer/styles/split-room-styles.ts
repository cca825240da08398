// A room whose page and margin scroll apart, so that a list and the passage it leads to are seen together.
import { css } from 'lit';

/** Used after styles/room-styles.ts. On a narrow window the margin takes the lower part. */
export const splitRoomStyles = css`
  .room {
    overflow: hidden;
    scrollbar-gutter: auto;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(16rem, min(23rem, 36%));
  }
  .page,
  .margin {
    overflow: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  .page:focus-visible,
  .margin:focus-visible {
    outline-offset: -3px;
  }
  @container room (max-width: 52rem) {
    .room {
      grid-template: minmax(0, 3fr) minmax(0, 2fr) / minmax(0, 1fr);
    }
  }
  /* Low as well: the page is what the room is for. */
  @media (max-height: 35rem) {
    @container room (max-width: 52rem) {
      .room {
        grid-template: minmax(0, 1fr) 5.5rem / minmax(0, 1fr);
      }
    }
  }
  @media print {
    .room,
    .page,
    .margin {
      overflow: visible;
    }
  }
`;
