// One entry of an apparatus as editions set it: `lemma ] reading 1 3–5; reading 2`. The sigla are the versions' numbers
// and lead to them; whoever shows entries listens for `[data-version]`.
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Reading } from '../../archive/model/collation.ts';
import type { ApparatusEntry } from '../text/apparatus-blocks.ts';
import { onOneLine, shortLemma, witnessSpans } from '../text/apparatus-words.ts';

/** A reading of more than this many code units is shortened until it is asked for whole. */
const longestReading = 90;
/** So many readings of a place are shown until all are asked for. */
const mostReadings = 4;

/** The versions that agree, each a way to it; `times` says when each was captured. */
export function drawSigla(witnesses: readonly number[], times: readonly string[]): TemplateResult {
  const siglum = (version: number): TemplateResult =>
    html`<button
      class="siglum"
      data-version=${version}
      title=${msg(str`Version ${version + 1}, ${times[version] ?? ''}`, { id: 'collate.version-at' })}
    >
      ${version + 1}
    </button>`;
  return html`<span class="sigla"
    >${witnessSpans(witnesses).map(({ from, to }) =>
      from === to ? siglum(from) : html`${siglum(from)}–${siglum(to)}`,
    )}</span
  >`;
}

/** The readings alone, for the margin and for the text itself. `whole` shows all of them, and all of a long one. */
export function drawReadings(readings: readonly Reading[], times: readonly string[], whole = false): TemplateResult {
  const shown = whole || readings.length <= mostReadings + 1 ? readings : readings.slice(0, mostReadings);
  const bar = html`<span class="bar"> | </span>`;
  const drawn = shown.map(
    ({ text, witnesses }, at) =>
      html`${at > 0 ? bar : nothing}${drawReading(text, whole)}${drawSigla(witnesses, times)}`,
  );
  const rest = readings.length - shown.length;
  const more = msg(str`and ${rest} more`, { id: 'collate.more-readings' });
  return html`${drawn}${rest > 0 ? html`${bar}<span class="said">${more}</span>` : nothing}`;
}

function drawReading(text: string, whole: boolean): TemplateResult {
  const line = onOneLine(text);
  if (line === '') return html`<span class="said">${msg('left out', { id: 'collate.left-out' })}</span>`;
  if (whole || line.length <= longestReading) return html`<span class="reading">${line}</span>`;
  return html`<span class="reading">${line.slice(0, longestReading).replace(/\s\S*$/u, '')} …</span>`;
}

/** Whether something of an entry is shortened. */
export function isLong({ readings }: ApparatusEntry): boolean {
  return readings.length > mostReadings + 1 || readings.some(({ text }) => onOneLine(text).length > longestReading);
}

/** What stands in the list beneath a block, without its number. */
export function drawEntry(entry: ApparatusEntry, times: readonly string[], whole: boolean): TemplateResult {
  const { kind, lemma, witnesses, readings } = entry;
  const base =
    onOneLine(lemma) === '' ? html`<span class="base">‸</span>` : html`<span class="base">${shortLemma(lemma)}</span>`;
  const bracket = html`<span class="bracket">]</span>`;
  if (kind === 'variant') return html`${base}${bracket}${drawReadings(readings, times, whole)}`;
  const said =
    kind === 'omission' ? msg('not in', { id: 'collate.not-in' }) : msg('elsewhere in', { id: 'collate.elsewhere-in' });
  return html`${base}${bracket}<span class="said">${said}</span>${drawSigla(witnesses, times)}`;
}
