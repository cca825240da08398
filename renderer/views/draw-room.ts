// Which view is which room. All but the first are loaded when they are first entered.
import { html, type TemplateResult } from 'lit';
import type { Room } from '../state/location.ts';
import './reading-view.ts';
import type { RoomView } from './room-view.ts';

export function drawRoom(room: Room, given: RoomView): TemplateResult {
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
      void import('./compare-view.ts');
      return html`<variorum-compare-view
        .article=${article}
        .version=${version}
        .beforeVersion=${beforeVersion}
        .passage=${passage}
      ></variorum-compare-view>`;
    case 'versions':
      void import('./versions-view.ts');
      return html`<variorum-versions-view
        .article=${article}
        .version=${version}
        .beforeVersion=${beforeVersion}
      ></variorum-versions-view>`;
    case 'sources':
      void import('./sources-view.ts');
      return html`<variorum-sources-view
        .article=${article}
        .version=${version}
        .beforeVersion=${beforeVersion}
        .passage=${passage}
      ></variorum-sources-view>`;
    case 'evidence':
      void import('./evidence-view.ts');
      return html`<variorum-evidence-view .article=${article} .version=${version}></variorum-evidence-view>`;
  }
}
