// What leaves the house: notes as JSON-LD, a comparison or an article with its notes as one HTML file.
import { annotationsToJsonLd } from '../export/annotations-json-ld.ts';
import { articleToHtml } from '../export/article-html.ts';
import { comparisonToHtml } from '../export/comparison-html.ts';
import { ok } from '../model/result.ts';
import type { Sha256 } from '../model/version.ts';
import { withRemoved } from '../model/with-removed.ts';
import type { Handlers, ServiceContext } from './context.ts';
import { placeNotes } from './note-places.ts';

export function exportCalls({
  store,
  readings,
}: ServiceContext): Handlers<'export.annotations' | 'export.comparison' | 'export.article'> {
  return {
    async 'export.annotations'({ article }) {
      const state = await store.article(article);
      if (!state.ok) return state;
      const texts = new Map<Sha256, string>();
      const { annotations } = state.value;
      const madeOn = new Set(annotations.map(({ version }) => version));
      const placedOn = annotations.flatMap(({ placements = [] }) => placements.map(({ version }) => version));
      for (const version of new Set([...madeOn, ...placedOn])) {
        const content = await readings.version(version);
        if (content.ok) texts.set(version, content.value.text);
        // Another device may have placed a note on a version that has not come here.
        else if (content.error.code === 'not-found' && !madeOn.has(version)) continue;
        else if (content.error.code !== 'purged') return content;
      }
      return ok(annotationsToJsonLd(state.value, texts));
    },

    async 'export.comparison'({ article, language, ...ids }) {
      const stored = await store.article(article);
      if (!stored.ok) return stored;
      const state = withRemoved(stored.value, [ids.before, ids.after]);
      const reader = readings.of(state);
      const before = await reader.version(ids.before);
      if (!before.ok) return before;
      const after = await reader.version(ids.after);
      if (!after.ok) return after;
      const comparison = await reader.comparison(before.value, after.value);
      return ok(comparisonToHtml({ article: state, before: before.value, after: after.value, comparison, language }));
    },

    async 'export.article'({ article, version, language }) {
      const stored = await store.article(article);
      if (!stored.ok) return stored;
      const state = withRemoved(stored.value, [version]);
      const reader = readings.of(state);
      const content = await reader.version(version);
      if (!content.ok) return content;
      const kept = state.annotations.filter(({ removed }) => removed === undefined);
      const placed = await placeNotes(readings, state, kept, [version]);
      if (!placed.ok) return placed;
      return ok(
        articleToHtml({
          article: state,
          version: content.value,
          annotations: placed.value[0]!,
          attributions: await reader.attributions(content.value),
          language,
        }),
      );
    },
  };
}
