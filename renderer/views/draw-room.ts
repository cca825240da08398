// Which view is which room. All but the first are loaded when they are first entered.
import { html, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { fail } from '../../archive/model/result.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import '../elements/failure-notice.ts';
import type { Room } from '../state/location.ts';
import type { ShownClass } from '../text/shown-class.ts';
import './reading-view.ts';
import type { RoomView, Summaries } from './room-view.ts';

/**
 * What some rooms are given beside: the classes of changes that are looked for, what each version brought, and the
 * version that had been seen last when the article was opened.
 */
interface Beside {
  readonly only: readonly ShownClass[];
  readonly summaries: Summaries;
  readonly seenBefore: Sha256 | null;
}

export function drawRoom(room: Room, given: RoomView, { only, summaries, seenBefore }: Beside): unknown {
  const { article, version, beforeVersion, passage, note } = given;
  switch (room) {
    case 'read':
      return html`<variorum-reading-view
        .article=${article}
        .version=${version}
        .passage=${passage}
        .note=${note}
      ></variorum-reading-view>`;
    case 'compare':
      return entered(
        import('./compare-view.ts'),
        html`<variorum-compare-view
          .article=${article}
          .version=${version}
          .beforeVersion=${beforeVersion}
          .passage=${passage}
          .only=${only}
          .summaries=${summaries}
          .seenBefore=${seenBefore}
        ></variorum-compare-view>`,
      );
    case 'versions':
      return entered(
        import('./versions-view.ts'),
        html`<variorum-versions-view
          .article=${article}
          .version=${version}
          .beforeVersion=${beforeVersion}
          .summaries=${summaries}
        ></variorum-versions-view>`,
      );
    case 'sources':
      return entered(
        import('./sources-view.ts'),
        html`<variorum-sources-view
          .article=${article}
          .version=${version}
          .beforeVersion=${beforeVersion}
          .passage=${passage}
        ></variorum-sources-view>`,
      );
    case 'evidence':
      return entered(
        import('./evidence-view.ts'),
        html`<variorum-evidence-view .article=${article} .version=${version}></variorum-evidence-view>`,
      );
  }
}

/** A room that cannot be fetched, because whoever serves it is gone, says so in its place. */
function entered(load: Promise<unknown>, room: TemplateResult): unknown {
  return until(
    load.then(
      () => room,
      (error: unknown) => {
        const { error: failure } = fail('closed', 'The room could not be fetched.', 'Start Variorum again.', {
          reason: String(error),
        });
        return html`<variorum-failure-notice .failure=${failure}></variorum-failure-notice>`;
      },
    ),
  );
}
