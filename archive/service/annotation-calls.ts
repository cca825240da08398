// Notes: made on one version for good, found again on every other.
import { describePassage } from '../anchor/describe.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { EventBody } from '../model/event.ts';
import { newIdentifier } from '../model/identifier.ts';
import type { TextRange } from '../model/range.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Sha256, Version } from '../model/version.ts';
import { withRemoved } from '../model/with-removed.ts';
import type { Handlers, ServiceContext } from './context.ts';
import { placeNotes } from './note-places.ts';
import { answerEvent, removalEvents, restorationEvents, threadOf } from './note-threads.ts';
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
  | 'annotation.reply'
  | 'annotation.change'
  | 'annotation.remove'
  | 'annotation.restore'
  | 'annotation.place'
  | 'annotation.unplace'
> {
  const record = async (article: string, annotation: string, ...events: EventBody[]): Promise<Result<Annotation>> => {
    const committed = await store.commit({ events });
    if (!committed.ok) return committed;
    changed(article);
    const state = await store.article(article);
    return state.ok ? find(state.value, annotation) : state;
  };

  const edit = async (
    article: string,
    annotation: string,
    events: (state: Article, known: Annotation) => readonly EventBody[],
  ): Promise<Result<Annotation>> => {
    const state = await store.article(article);
    if (!state.ok) return state;
    const known = find(state.value, annotation);
    return known.ok ? record(article, annotation, ...events(state.value, known.value)) : known;
  };

  return {
    async 'annotation.list'({ article, version, removed }) {
      const state = await store.article(article);
      if (!state.ok) return state;
      const looked = withRemoved(state.value, [version]);
      const shown = looked.annotations.filter((annotation) => removed || annotation.removed === undefined);
      if (!has(looked, version)) return noSuchVersion(looked, version);
      const placed = await placeNotes(readings, looked, shown, [version]);
      return placed.ok ? ok({ annotations: placed.value[0]! }) : placed;
    },

    async 'annotation.places'({ article, annotation }) {
      const state = await store.article(article);
      if (!state.ok) return state;
      const known = find(state.value, annotation);
      if (!known.ok) return known;
      const versions = state.value.versions.map(({ id }) => id);
      const placed = await placeNotes(readings, state.value, [known.value], versions);
      if (!placed.ok) return placed;
      return ok({ places: versions.map((version, index) => ({ version, placed: placed.value[index]![0]! })) });
    },

    async 'annotation.create'({ article, version, range, fields }) {
      const state = await store.article(article);
      if (!state.ok) return state;
      const content = await versionOf(readings, state.value, version);
      if (!content.ok) return content;
      const { text } = content.value;
      if (!hasWords(text, range)) return noWords();
      const id = newIdentifier(platform);
      const created = new Date(platform.now()).toISOString();
      const annotation = { id, version, ...describePassage(text, range), ...fields, created };
      return record(article, id, { type: 'annotation-created', article, annotation });
    },

    async 'annotation.reply'({ article, annotation, body, tags }) {
      const state = await store.article(article);
      if (!state.ok) return state;
      const known = find(state.value, annotation);
      if (!known.ok) return known;
      const note = threadOf(state.value, known.value);
      if (note.removed !== undefined) {
        return fail('invalid-input', 'The note was removed.', 'Restore it to answer it.');
      }
      const id = newIdentifier(platform);
      const created = new Date(platform.now()).toISOString();
      return record(article, id, answerEvent(article, note, { id, body, tags, created }));
    },

    'annotation.change': ({ article, annotation, fields }) =>
      edit(article, annotation, () => [{ type: 'annotation-changed', article, annotation, fields }]),
    'annotation.remove': ({ article, annotation }) => edit(article, annotation, removalEvents),
    'annotation.restore': ({ article, annotation }) => edit(article, annotation, restorationEvents),

    async 'annotation.place'({ article, annotation, version, range }) {
      const state = await store.article(article);
      if (!state.ok) return state;
      const known = find(state.value, annotation);
      if (!known.ok) return known;
      if (known.value.replyTo !== undefined) {
        return fail('invalid-input', 'An answer stands where its note does.', 'Say where the note stands.');
      }
      if (known.value.version === version) {
        return fail('invalid-input', 'The note was made on that version.', 'Choose another version.');
      }
      const content = await versionOf(readings, state.value, version);
      if (!content.ok) return content;
      const { text } = content.value;
      if (range !== null && !hasWords(text, range)) return noWords();
      const position = range && describePassage(text, range).position;
      return record(article, annotation, { type: 'annotation-placed', article, annotation, version, position });
    },

    async 'annotation.unplace'({ article, annotation, version }) {
      const state = await store.article(article);
      if (!state.ok) return state;
      const known = find(state.value, annotation);
      if (!known.ok || !known.value.placements?.some((placement) => placement.version === version)) return known;
      return record(article, annotation, { type: 'annotation-unplaced', article, annotation, version });
    },
  };
}

function hasWords(text: string, [start, end]: TextRange): boolean {
  return end <= text.length && text.slice(start, end).trim() !== '';
}

function noWords(): Failed {
  return fail('invalid-input', 'The note has no words to stand on.', 'Select at least one word of the text.');
}

type Failed = ReturnType<typeof fail>;

function has({ versions }: Article, version: Sha256): boolean {
  return versions.some(({ id }) => id === version);
}

function noSuchVersion({ title }: Article, version: Sha256): Failed {
  return fail('not-found', `"${title}" has no version ${version.slice(0, 12)}.`, 'Choose one of its versions.');
}

async function versionOf(readings: Readings, article: Article, version: Sha256): Promise<Result<Version>> {
  return has(withRemoved(article, [version]), version) ? readings.version(version) : noSuchVersion(article, version);
}

function find(article: Article, annotation: string): Result<Annotation> {
  const known = article.annotations.find(({ id }) => id === annotation);
  return known
    ? ok(known)
    : fail('not-found', `"${article.title}" has no note ${annotation}.`, 'List its notes to see which there are.');
}
