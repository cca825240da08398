// How a drawer beside what is being read is drawn.
import { css } from 'lit';

export const drawerStyles = css`
  wa-drawer {
    --size: min(34rem, 100vw);
    --spacing: 1.25rem;
  }
  wa-drawer::part(title) {
    font: 600 1.2rem/1.3 var(--font-text);
  }
  wa-drawer::part(header) {
    padding-bottom: 0.5rem;
  }
  wa-drawer::part(body) {
    padding-top: 0.5rem;
  }
`;
