// How the apparatus' room is laid out; after styles/split-room-styles.ts.
import { css } from 'lit';

export const collateStyles = css`
  .room {
    grid-template-columns: minmax(0, 1fr) minmax(15rem, var(--margin-width));
  }
  .choices {
    margin-bottom: var(--space-3);
    padding-bottom: var(--space-3);
    border-bottom: var(--hairline);
  }
  .files {
    margin-left: auto;
  }
  variorum-age-legend {
    display: block;
    max-width: var(--text-measure);
    margin: 0 auto var(--space-4);
  }
  .agree {
    max-width: var(--text-measure);
    margin: 0 auto var(--space-4);
    color: var(--ink-soft);
  }
  .hint {
    color: var(--ink-soft);
  }
  @container room (max-width: 52rem) {
    .room {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
