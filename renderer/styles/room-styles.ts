// The plan of a room: the page at the left, its margin at the right, and one scroll for both.
import { css } from 'lit';

/**
 * A room is `<div class="room"><div class="page">…</div><aside class="margin">…</aside></div>` and fills its host.
 * On a narrow window the margin goes below the page.
 */
export const roomStyles = css`
  :host {
    display: block;
    height: 100%;
    min-height: 0;
    container: room / inline-size;
  }
  .room {
    height: 100%;
    overflow: auto;
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(15rem, var(--margin-width));
    grid-template-rows: minmax(max-content, 1fr);
    position: relative;
    scrollbar-gutter: stable;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  .page {
    padding: var(--space-5) var(--space-5) var(--space-6);
    min-width: 0;
  }
  .margin {
    border-left: var(--hairline);
    padding: var(--space-5) var(--space-4);
    min-width: 0;
    position: relative;
  }
  .margin :is(h2, h3) {
    font: 600 var(--ui-small) var(--font-ui);
    color: var(--ink-faint);
    margin-bottom: var(--space-2);
  }
  @container room (max-width: 52rem) {
    .room {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: none;
      align-content: start;
    }
    .margin {
      border-left: 0;
      border-top: var(--hairline);
      padding: var(--space-4) var(--space-5);
    }
  }
  @media print {
    :host {
      height: auto;
    }
    .room {
      display: block;
      height: auto;
      overflow: visible;
    }
    .page {
      padding: 0;
    }
    .margin {
      margin-top: var(--space-5);
      padding: var(--space-4) 0 0;
      border-left: 0;
      border-top: var(--hairline);
    }
    .margin:not(:has(*)) {
      display: none;
    }
  }
`;
