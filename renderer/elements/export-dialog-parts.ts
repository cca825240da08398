// What the dialogs share that ask in which form something is to leave the archive: the frame and its two buttons, and the
// choices with a line on what each is.
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { msg } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Asking } from '../state/asking.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';
import { radioListStyles } from '../styles/radio-list-styles.ts';

export const exportDialogStyles = [
  dialogStyles,
  radioListStyles,
  css`
    wa-dialog {
      --width: 30rem;
    }
  `,
];

/** `choice` is what is answered when the button for it is pressed; `body` are fieldsets. */
export function drawExportDialog<Choice>(
  heading: string,
  asking: Asking<Choice>,
  choice: Choice,
  body: unknown,
): TemplateResult {
  return html`<wa-dialog
    label=${heading}
    light-dismiss
    .open=${live(asking.isOpen)}
    @wa-after-hide=${() => asking.answer(null)}
  >
    ${body}
    <div class="actions" slot="footer">
      <button class="button" @click=${() => asking.answer(null)}>${msg('Cancel', { id: 'import.cancel' })}</button>
      <button class="button primary" @click=${() => asking.answer(choice)}>
        ${msg('Export', { id: 'corpus.export' })}
      </button>
    </div>
  </wa-dialog>`;
}

export interface ExportChoice {
  /** What it is one of. */
  readonly name: string;
  readonly words: string;
  readonly about?: string;
  readonly isTaken: boolean;
  readonly take: () => void;
}

export function drawExportChoice({ name, words, about, isTaken, take }: ExportChoice): TemplateResult {
  return html`<label
    ><input type="radio" name=${name} .checked=${live(isTaken)} @change=${take} /><span>${words}</span>${
      about === undefined ? '' : html`<small>${about}</small>`
    }</label
  >`;
}
