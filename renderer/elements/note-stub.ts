// A note that is out of view, as cheaply as can be: its beginning can be read and found, the rest once it is near.
import { css, html, type TemplateResult } from 'lit';
import type { Annotation } from '../../archive/model/annotation.ts';
import { motivationName } from '../localisation/note-words.ts';
import { excerpt } from '../text/excerpt.ts';

export function drawNoteStub({ motivation, colour, body, quote }: Annotation): TemplateResult {
  return html`<article class="stub ${colour}" tabindex="-1" aria-label=${motivationName(motivation)}>
    ${excerpt(body || quote.exact, 120)}
  </article>`;
}

export const noteStubStyles = css`
  .stub {
    --line-colour: var(--note-yellow-line);
    padding: 0.5rem 0.7rem;
    border: var(--hairline);
    border-left: 3px solid var(--line-colour);
    border-radius: var(--radius);
    background: var(--paper-raised);
    overflow-wrap: anywhere;
  }
  .stub.blue {
    --line-colour: var(--note-blue-line);
  }
  .stub.rose {
    --line-colour: var(--note-rose-line);
  }
  .stub.green {
    --line-colour: var(--note-green-line);
  }
`;
