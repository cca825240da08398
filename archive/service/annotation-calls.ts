// Notes: made on one version for good, found again on every other.
import { describePassage } from '../anchor/describe.ts';
import { placePassages } from '../anchor/place.ts';
import type { PlacedAnchor } from '../model/anchor.ts';
import type { Annotation, PlacedAnnotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { EventBody } from '../model/event.ts';
import { newIdentifier } from '../model/identifier.ts';
import type { TextRange } from '../model/range.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Sha256, Version } from '../model/version.ts';
import type { Handlers, ServiceContext } from './context.ts';
import type { Readings } from './readings.ts';

export function annotationCalls({
  store,
  platform,
  readings,
  changed,
}: ServiceContext): Handlers<
  | 'annotation.list'
  | 'annotation.places'
  | 'annotation.create'
  | 'annotation.change'
  | 'annotation.remove'
  | 'annotation.restore'
> {
  const record = async (article: string, annotation: string, event: EventBody): Promise<Result<Annotation>> => {
    const committed = await store.commit({ events: [event] });
    if (!committed.ok) return committed;
    changed(article);
    const state = await store.article(article);
    return state.ok ? find(state.value, annotation) : state;
  };

  const edit = async (article: string, annotation: string, event: EventBody): Promise<Result<Annotation>> => {
    const state = await store.article(article);
    if (!state.ok) return state;
    const known = find(state.value, annotation);
    return known.ok ? record(article, annotation, event) : known;
  };

  return {
    async 'annotation.list'({ article, version, removed }) {
      const state = await store.article(article);
      if (!state.ok) return state;
      const shown = state.value.annotations.filter((annotation) => removed || annotation.removed === undefined);
      const annotations = await placeAll(readings, state.value, shown, version);
      return annotations.ok ? ok({ annotations: annotations.value }) : annotations;
    },

    async 'annotation.places'({ article, annotation }) {
      const state = await store.article(article);
      if (!state.ok) return state;
      const known = find(state.value, annotation);
      if (!known.ok) return known;
      const places: { version: Sha256; placed: PlacedAnnotation }[] = [];
      for (const { id } of state.value.versions) {
        const placed = await placeAll(readings, state.value, [known.value], id);
        if (!placed.ok) return placed;
        places.push({ version: id, placed: placed.value[0]! });
      }
      return ok({ places });
    },

    async 'annotation.create'({ article, version, range, fields }) {
      const state = await store.article(article);
      if (!state.ok) return state;
      const content = await versionOf(readings, state.value, version);
      if (!content.ok) return content;
      const [start, end] = range;
      const { text } = content.value;
      if (end > text.length || text.slice(start, end).trim() === '') {
        return fail('invalid-input', 'The note has no words to stand on.', 'Select at least one word of the text.');
      }
      const id = newIdentifier(platform);
      const created = new Date(platform.now()).toISOString();
      const annotation = { id, version, ...describePassage(text, range), ...fields, created };
      return record(article, id, { type: 'annotation-created', article, annotation });
    },

    'annotation.change': ({ article, annotation, fields }) =>
      edit(article, annotation, { type: 'annotation-changed', article, annotation, fields }),
    'annotation.remove': ({ article, annotation }) =>
      edit(article, annotation, { type: 'annotation-removed', article, annotation }),
    'annotation.restore': ({ article, annotation }) =>
      edit(article, annotation, { type: 'annotation-restored', article, annotation }),
  };
}

/**
 * Every given annotation of an article with its place on one of its versions, in the order given. Where that version or
 * the one it was made on was purged it has no place, and keeps what was written.
 */
export async function placeAll(
  readings: Readings,
  article: Article,
  annotations: readonly Annotation[],
  version: Sha256,
): Promise<Result<readonly PlacedAnnotation[]>> {
  const after = await versionOf(readings, article, version);
  if (!after.ok && after.error.code !== 'purged') return after;
  const anchors = new Map<Annotation, PlacedAnchor>();
  for (const id of new Set(annotations.map(({ version: madeOn }) => madeOn))) {
    const made = annotations.filter((annotation) => annotation.version === id);
    const before = await readings.version(id);
    if (!before.ok && before.error.code !== 'purged') return before;
    const placed = after.ok && before.ok ? placeOn(readings, before.value, after.value, made) : made.map(purgedPlace);
    made.forEach((annotation, index) => anchors.set(annotation, placed[index]!));
  }
  return ok(annotations.map((annotation) => ({ annotation, anchor: anchors.get(annotation)! })));
}

function purgedPlace({ quote }: Annotation): PlacedAnchor {
  return {
    status: 'lost',
    range: null,
    score: 1,
    by: 'purged',
    exactBefore: quote.exact,
    exactAfter: null,
    changes: [],
  };
}

/** The places on `after` of annotations that were all made on `before`. */
function placeOn(
  readings: Readings,
  before: Version,
  after: Version,
  annotations: readonly Annotation[],
): readonly PlacedAnchor[] {
  const ranges = annotations.map(({ position }): TextRange => [position.start, position.end]);
  if (before.id === after.id) {
    return ranges.map((range) => {
      const exact = before.text.slice(...range);
      return {
        status: 'kept',
        range,
        score: 1,
        by: 'same-version',
        exactBefore: exact,
        exactAfter: exact,
        changes: [],
      };
    });
  }
  return placePassages(before.text, after.text, ranges, {
    language: after.language,
    comparison: readings.comparison(before, after),
  });
}

async function versionOf(readings: Readings, article: Article, version: Sha256): Promise<Result<Version>> {
  return article.versions.some(({ id }) => id === version)
    ? readings.version(version)
    : fail('not-found', `"${article.title}" has no version ${version.slice(0, 12)}.`, 'Choose one of its versions.');
}

function find(article: Article, annotation: string): Result<Annotation> {
  const known = article.annotations.find(({ id }) => id === annotation);
  return known
    ? ok(known)
    : fail('not-found', `"${article.title}" has no note ${annotation}.`, 'List its notes to see which there are.');
}
