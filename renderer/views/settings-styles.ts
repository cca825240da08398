// How the page of settings is set.
import { css } from 'lit';

export const settingsStyles = css`
  :host {
    display: block;
    height: 100%;
    overflow: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  .page {
    max-width: 40rem;
    margin: 0 auto;
    padding: var(--space-5) var(--space-5) var(--space-6);
  }
  h1 {
    margin: 0 0 var(--space-4);
    font: 600 1.6rem/1.25 var(--font-text);
  }
  section {
    padding-block: var(--space-3) var(--space-4);
    border-top: var(--hairline);
  }
  h2 {
    margin-bottom: var(--space-2);
    font: 600 1rem/1.3 var(--font-text);
  }
  fieldset {
    margin: var(--space-3) 0 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  legend {
    padding: 0;
    margin-bottom: var(--space-1);
    font-weight: 600;
    color: var(--ink-soft);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
  }
  .choices label {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    padding-block: 0.2rem;
    cursor: pointer;
  }
  input[type='radio'] {
    margin: 0;
    accent-color: var(--accent);
  }
  .sample {
    margin-top: var(--space-4);
    padding: var(--space-3) var(--space-4);
    border: var(--hairline);
    border-radius: var(--radius);
    background: var(--paper-raised);
    font: 400 var(--text-size) / var(--text-leading) var(--font-text);
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 13rem) minmax(0, 1fr);
    align-items: center;
    gap: var(--space-3);
    padding-block: 0.25rem;
  }
  .line input {
    padding: 0.35rem 0.55rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--paper-raised);
    color: var(--ink);
    font: inherit;
    min-width: 0;
  }
  code {
    font: 0.92em var(--font-mono);
    overflow-wrap: anywhere;
  }
  .folder {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-3);
    min-width: 0;
  }
  h3 {
    margin: var(--space-3) 0 var(--space-1);
    font: 600 var(--ui-size) var(--font-ui);
    color: var(--ink-soft);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-block: var(--space-2) var(--space-3);
  }
  .hint {
    margin-block: var(--space-1) var(--space-3);
    color: var(--ink-faint);
    font-size: var(--ui-small);
  }
  .colour {
    padding-left: var(--space-2);
    border-left: 4px solid var(--note-yellow-line);
  }
  .colour.blue {
    border-color: var(--note-blue-line);
  }
  .colour.rose {
    border-color: var(--note-rose-line);
  }
  .colour.green {
    border-color: var(--note-green-line);
  }
  @media (max-width: 40rem) {
    .line {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-1);
    }
  }
`;
