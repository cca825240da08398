// How the page of elements is laid out: a list, the stages, the events. Where there is little room, one under the other.
import { css } from 'lit';

export const elementBrowserStyles = css`
  :host {
    display: grid;
    grid-template-columns: 15rem minmax(0, 1fr) 18rem;
    height: 100%;
  }
  nav,
  main,
  aside {
    overflow: auto;
    padding: var(--space-4);
  }
  nav,
  aside {
    background: var(--paper-sunk);
  }
  nav {
    border-right: var(--hairline);
  }
  aside {
    border-left: var(--hairline);
  }
  h1 {
    margin: 0;
    font: 600 1.125rem var(--font-mono);
    overflow-wrap: anywhere;
  }
  h2 {
    margin: var(--space-4) 0 var(--space-1);
    color: var(--ink-faint);
    font: 600 var(--ui-small) var(--font-ui);
  }
  nav input {
    width: 100%;
    padding: 0.35rem 0.55rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
  nav a {
    display: flex;
    justify-content: space-between;
    padding: 0.2rem var(--space-2);
    border-radius: var(--radius);
    color: var(--ink);
    text-decoration: none;
  }
  nav a:hover {
    color: var(--accent);
  }
  nav a[aria-current] {
    background: var(--accent-tint);
    color: var(--accent);
    font-weight: 600;
  }
  small {
    color: var(--ink-faint);
    font-weight: 400;
  }
  .switches {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-4);
    margin: var(--space-2) 0 var(--space-4);
    padding-bottom: var(--space-2);
    border-bottom: var(--hairline);
  }
  main {
    display: flex;
    flex-direction: column;
  }
  iframe {
    flex: none;
    border: var(--hairline);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .long {
    flex: 1;
    min-height: 30rem;
  }
  .window {
    height: 36rem;
  }
  .wide {
    width: 100%;
  }
  .w320 {
    width: 320px;
  }
  .w480 {
    width: 480px;
  }
  .w760 {
    width: 760px;
  }
  aside header {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
  }
  aside h2 {
    margin: 0;
  }
  aside p {
    color: var(--ink-faint);
  }
  aside li {
    padding: var(--space-2) 0;
    border-bottom: var(--hairline);
    overflow-wrap: anywhere;
  }
  aside code {
    display: block;
    color: var(--ink-soft);
    font: 400 var(--ui-tiny) var(--font-mono);
  }
  @media (max-width: 60rem) {
    :host {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: 12rem minmax(30rem, 1fr) 14rem;
      height: auto;
    }
  }
`;
