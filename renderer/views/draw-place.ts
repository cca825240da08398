// What the middle of the window shows: an article, a page beside the articles, or what there is to do where none is.
import { msg } from '@lit/localize';
import { html } from 'lit';
import type { ArchiveDescription } from '../../archive/model/archive-description.ts';
import { fail, type Failure } from '../../archive/model/result.ts';
import '../elements/empty-state.ts';
import '../elements/failure-notice.ts';
import '../elements/pending-lines.ts';
import type { Place } from '../state/location.ts';
import './archive-sources-view.ts';
import './article-view.ts';
import './review-view.ts';
import './settings-view.ts';

export interface PlaceDrawing {
  readonly place: Place;
  /** Null while it is not known. */
  readonly archive: ArchiveDescription | null;
  /** What keeps the archive from being shown at all. */
  readonly failure: Failure | null;
  readonly revision: number;
  readonly articleRevision: number;
  readonly importFiles: () => void;
}

export function drawPlace({ place, archive, failure, revision, articleRevision, importFiles }: PlaceDrawing): unknown {
  const named = html`<h1 class="visually-hidden">Variorum</h1>`;
  if (failure) {
    return html`${named}<variorum-failure-notice
        .failure=${failure}
        retry
        @variorum-retry=${() => window.location.reload()}
      ></variorum-failure-notice>`;
  }
  if (place.page === 'review') {
    return html`<variorum-review-view .article=${place.article} .revision=${revision}></variorum-review-view>`;
  }
  if (place.page === 'sources') {
    return html`<variorum-archive-sources-view
      .source=${place.source}
      .revision=${revision}
    ></variorum-archive-sources-view>`;
  }
  if (place.page === 'settings') return html`<variorum-settings-view .archive=${archive}></variorum-settings-view>`;
  if (place.article) {
    return html`<variorum-article-view .place=${place} .revision=${articleRevision}></variorum-article-view>`;
  }
  if (archive?.articles !== 0) return html`<variorum-pending-lines></variorum-pending-lines>`;
  return html`${named}<variorum-empty-state
      icon="book-open"
      heading=${msg('An empty archive', { id: 'shell.emptyHeading' })}
    >
      <p>
        ${msg('Import the versions of an article that you have saved, drop the files here, or paste a text.', {
          id: 'shell.emptyText',
        })}
      </p>
      <button class="button primary" ?disabled=${archive.readOnly !== null} @click=${importFiles}>
        ${msg('Import…', { id: 'shell.import' })}
      </button>
    </variorum-empty-state>`;
}

/** Why nothing is shown any more. */
export function closedFailure(reason: string): Failure {
  return fail('closed', `The connection to the archive was closed: ${reason}`, 'Start Variorum again.', { reason })
    .error;
}
