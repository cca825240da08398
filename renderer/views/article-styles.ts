// How an article's frame is drawn: header, tabs, timeline, room.
import { css } from 'lit';

export const articleStyles = css`
  :host {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
    height: 100%;
    container: article / inline-size;
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    padding: var(--space-3) var(--space-5) 0;
    min-width: 0;
  }
  .title {
    display: flex;
    align-items: baseline;
    /* What does not fit beside the name wraps, and is cut off whole. */
    flex-wrap: wrap;
    gap: var(--space-4);
    height: 1.6rem;
    overflow: clip;
    overflow-clip-margin: 4px;
    flex: 1 1 18rem;
    min-width: 0;
  }
  h1 {
    margin: 0;
    font: 600 1.0625rem/1.35 var(--font-text);
    min-width: 6rem;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  variorum-editable-name {
    font: 600 1.0625rem/1.35 var(--font-text);
    flex: 0 1 auto;
  }
  variorum-editable-name[editing] {
    flex: 1 0 100%;
  }
  .removed {
    flex: 1 1 100%;
    display: flex;
    align-items: center;
    gap: var(--space-2);
    padding: 0.3rem 0.7rem;
    border-radius: var(--radius);
    background: var(--removed-tint);
    color: var(--ink);
  }
  variorum-version-tombstone {
    flex: 1 1 100%;
  }
  .removed variorum-icon {
    color: var(--removed);
  }
  .title p {
    color: var(--ink-soft);
    white-space: nowrap;
  }
  nav {
    display: flex;
    gap: 2px;
    margin-inline: -0.7rem;
  }
  nav a {
    padding: 0.3rem 0.7rem;
    border-radius: var(--radius);
    color: var(--ink-soft);
    text-decoration: none;
    white-space: nowrap;
  }
  nav a:hover {
    color: var(--accent);
  }
  nav a[aria-current='page'] {
    background: var(--accent-tint);
    color: var(--accent);
    font-weight: 600;
  }
  .time {
    padding: var(--space-2) var(--space-5) var(--space-3);
    border-bottom: var(--hairline);
  }
  #room {
    min-height: 0;
    outline: none;
  }
  variorum-failure-notice {
    margin: var(--space-6) auto;
    width: min(var(--text-measure), 100% - 2 * var(--space-4));
  }
  @container article (max-width: 34rem) {
    header,
    .time {
      padding-inline: var(--space-4);
    }
    .title {
      flex-basis: 0;
    }
    nav {
      order: 1;
      width: 100%;
      margin-inline: 0;
      justify-content: space-between;
    }
    nav a {
      padding-inline: 0.5rem;
    }
  }
  /* A low window, or an enlarged page: the room goes before what surrounds it. */
  @media (max-height: 35rem) {
    header {
      padding-top: var(--space-1);
    }
    .title {
      flex-basis: 0;
    }
    .time {
      padding-block: 0;
    }
  }
  @media print {
    :host {
      display: block;
      height: auto;
    }
    header {
      padding: 0 0 var(--space-2);
      margin-bottom: var(--space-4);
      border-bottom: var(--hairline);
    }
    .title {
      height: auto;
    }
    h1 {
      font-size: var(--ui-size);
      white-space: normal;
    }
    .title p {
      font-size: var(--ui-size);
    }
    nav,
    variorum-article-menu,
    .time {
      display: none;
    }
  }
`;
