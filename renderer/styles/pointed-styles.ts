// The ring round what the first steps speak of. A shadow, so that the focus keeps its outline; it beats three times and
// then stands still.
import { css } from 'lit';

export const pointedStyles = css`
  .pointed {
    border-radius: var(--radius);
    box-shadow:
      0 0 0 2px var(--accent),
      0 0 0 6px var(--accent-tint);
    animation: beat 900ms ease-in-out 3;
  }
  /* What fills its part of the window has no room for a ring around it. */
  .pointed.inside {
    box-shadow:
      inset 0 0 0 2px var(--accent),
      inset 0 0 0 6px var(--accent-tint);
    animation-name: beat-inside;
  }
  @keyframes beat {
    50% {
      box-shadow:
        0 0 0 2px var(--accent),
        0 0 0 10px var(--accent-tint);
    }
  }
  @keyframes beat-inside {
    50% {
      box-shadow:
        inset 0 0 0 2px var(--accent),
        inset 0 0 0 10px var(--accent-tint);
    }
  }
  @media print {
    .pointed,
    .pointed.inside {
      box-shadow: none;
    }
  }
`;
