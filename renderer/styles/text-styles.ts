// The typography of an article's text: one class for each kind of block, shared by every room that shows text.
import { css } from 'lit';

/** Put `.text` on the column and `.block` with the block's kind on each block. */
export const textStyles = css`
  .text {
    font: 400 var(--text-size) / var(--text-leading) var(--font-text);
    max-width: var(--text-measure);
    margin: 0 auto;
    hyphens: auto;
    hyphenate-limit-chars: 7 3 3;
    overflow-wrap: break-word;
    font-optical-sizing: auto;
    font-kerning: normal;
  }
  .block {
    margin: 0.65rem 0;
    white-space: pre-line;
    text-wrap: pretty;
    /* Each block runs the way its own first letters do: Arabic quoted in a Danish article from the right. */
    unicode-bidi: plaintext;
  }
  .block.headline {
    font: 650 1.9rem / 1.18 var(--font-text);
    letter-spacing: -0.012em;
    margin: 0 0 0.5rem;
    hyphens: manual;
    text-wrap: balance;
  }
  .block.subheading {
    font: 600 1.15rem / 1.3 var(--font-text);
    margin: 1.6rem 0 0.2rem;
    text-wrap: balance;
  }
  .block.byline,
  .block.dateline {
    font: 400 var(--ui-size) / 1.45 var(--font-ui);
    color: var(--ink-soft);
    hyphens: manual;
  }
  .block.caption,
  .block.credit {
    font: 400 0.875rem / 1.45 var(--font-ui);
    color: var(--ink-soft);
    border: var(--hairline);
    border-radius: var(--radius);
    padding: 0.55rem 0.75rem;
    margin: 1rem 0;
    background: var(--paper-raised);
  }
  .block.caption + .block.credit {
    margin-top: -1rem;
    border-top: 0;
    border-start-start-radius: 0;
    border-start-end-radius: 0;
    padding-top: 0;
  }
  .block.caption:has(+ .block.credit) {
    border-bottom: 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    padding-bottom: 0.15rem;
  }
  .block.furniture {
    font: italic 400 0.8125rem / 1.5 var(--font-ui);
    color: var(--ink-faint);
    border-left: 2px solid var(--line);
    padding-left: 0.6rem;
    margin: 0.9rem 0;
    hyphens: manual;
  }
  .credit-name {
    color: var(--accent);
  }
  @media (max-width: 40rem) {
    .block.headline {
      font-size: 1.55rem;
    }
  }
  @media print {
    .text {
      max-width: none;
    }
    .block {
      orphans: 2;
      widows: 2;
    }
    .block.headline {
      font-size: 18pt;
    }
    .block.subheading {
      font-size: 12pt;
    }
    .block:is(.headline, .subheading) {
      break-after: avoid;
    }
    .block:is(.caption, .credit, .furniture) {
      font-size: 8.5pt;
      break-inside: avoid;
    }
  }
`;
