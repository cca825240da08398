// Parts of the page of the archive's sources: what was chosen to be merged, and what stands where there is no list or card.
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Progress } from '../../archive/model/progress.ts';
import type { Failure } from '../../archive/model/result.ts';
import type { SourceEntry } from '../../archive/model/source-card.ts';
import '../elements/empty-state.ts';
import '../elements/failure-notice.ts';
import '../elements/icon.ts';
import '../elements/pending-lines.ts';
import { countSources } from '../localisation/archive-source-words.ts';
import { formatShare } from '../localisation/format.ts';
import { isAnySource, type SourceChoice } from '../state/source-choice.ts';
import { failureOf } from '../state/succeed.ts';
import { drawCommand } from './draw-command.ts';

export interface SelectionActs {
  readonly merge: () => void;
  readonly clear: () => void;
  readonly cancel: () => void;
}

/** The sources that are chosen, or how far what is done with them is. */
export function drawSelection(
  chosen: readonly SourceEntry[],
  working: { readonly progress: Progress | null } | null,
  acts: SelectionActs,
): unknown {
  if (working) {
    return html`<div class="selection">
      <span role="status">${msg('Working …', { id: 'archiveSources.working' })} ${share(working.progress)}</span>
      <button class="quiet" @click=${acts.cancel}>${msg('Stop', { id: 'archiveSources.stop' })}</button>
    </div>`;
  }
  const [first] = chosen;
  if (!first) return nothing;
  return html`<div class="selection">
    <span role="status"
      >${
        chosen.length === 1
          ? msg(str`${first.label}: choose the others that it is one with`, { id: 'archiveSources.chooseOthers' })
          : msg(str`${countSources(chosen.length)} chosen`, { id: 'archiveSources.chosen' })
      }</span
    >
    ${
      chosen.length > 1
        ? html`<button class="quiet" title=${chosen.map(({ label }) => label).join(', ')} @click=${acts.merge}>
            <variorum-icon name="merge"></variorum-icon>${msg('Merge…', { id: 'library.merge' })}
          </button>`
        : nothing
    }
    <button class="quiet" @click=${acts.clear}>
      <variorum-icon name="x"></variorum-icon>${msg('Select none', { id: 'library.selectNone' })}
    </button>
  </div>`;
}

export interface ReadingActs {
  readonly stop: () => void;
  readonly retry: () => void;
}

/** How far the articles are read, that it was stopped, or what went wrong. */
export function drawReading(
  progress: Progress | null,
  failure: Failure | null,
  isListed: boolean,
  acts: ReadingActs,
): unknown {
  if (failure !== null) {
    if (failure.code !== 'cancelled') {
      return html`<variorum-failure-notice
        .failure=${failure}
        retry
        @variorum-retry=${acts.retry}
      ></variorum-failure-notice>`;
    }
    return html`<div class="reading">
      <p>${msg('Reading was stopped. What was read is kept.', { id: 'archiveSources.stopped' })}</p>
      <button class="button" @click=${acts.retry}>${msg('Go on', { id: 'archiveSources.goOn' })}</button>
    </div>`;
  }
  if (progress && progress.total > 1) {
    return html`<div class="reading">
      <p role="status">
        ${msg('Reading the articles for who says what', { id: 'archiveSources.reading' })} ${share(progress)}
      </p>
      <progress max=${progress.total} .value=${progress.done} aria-hidden="true"></progress>
      <button class="button" @click=${acts.stop}>${msg('Stop', { id: 'archiveSources.stop' })}</button>
    </div>`;
  }
  return isListed ? nothing : html`<variorum-pending-lines></variorum-pending-lines>`;
}

/** An archive whose articles quote nobody, or words that no source has. */
export function drawNoSources(choice: SourceChoice, showAll: () => void): TemplateResult {
  if (isAnySource(choice)) {
    return html`<variorum-empty-state icon="quote" heading=${msg('No sources yet', { id: 'archiveSources.noneYet' })}>
      <p>
        ${msg('No article says yet who its facts come from. Whoever is named as saying something stands here.', {
          id: 'archiveSources.none',
        })}
      </p>
      ${drawCommand('import.show')}
    </variorum-empty-state>`;
  }
  return html`<div class="none">
    <p>${msg('No source has these words.', { id: 'archiveSources.noneFound' })}</p>
    <button class="button" @click=${showAll}>${msg('Show all sources', { id: 'archiveSources.showAll' })}</button>
  </div>`;
}

/** Where no card is shown: none is chosen, it is on its way, or there is none any more. */
export function drawNoCard(source: string | null, error: unknown, retry: () => void): TemplateResult {
  if (source === null) {
    return html`<variorum-empty-state icon="quote" heading=${msg('Choose a source', { id: 'archiveSources.pick' })}>
      <p>
        ${msg('Its card shows what it is called, and every article that quotes it with the words.', {
          id: 'archiveSources.pickText',
        })}
      </p>
    </variorum-empty-state>`;
  }
  if (error === undefined) return html`<variorum-pending-lines></variorum-pending-lines>`;
  const failure = failureOf(error);
  if (failure.code !== 'not-found') {
    return html`<variorum-failure-notice .failure=${failure} retry @variorum-retry=${retry}></variorum-failure-notice>`;
  }
  return html`<variorum-empty-state icon="quote" heading=${msg('No such source', { id: 'archiveSources.gone' })}>
    <p>
      ${msg('What it was is taken back, merged with another, or no longer said. The list has what there is.', {
        id: 'archiveSources.goneText',
      })}
    </p>
    ${drawCommand('source.list')}
  </variorum-empty-state>`;
}

function share(progress: Progress | null): string {
  return progress && progress.total > 0 ? formatShare(progress.done / progress.total) : '';
}
