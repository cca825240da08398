// What an article has of some of its versions, as the events that give it to another: captures, the language that people
// said, notes with their places and answers, decisions. Pure. Everything keeps its identifier, and says when and on which
// device it was first said.
import type { Annotation, Placement } from '../model/annotation.ts';
import type { Article, VersionEntry } from '../model/article.ts';
import type { EventBody } from '../model/event.ts';
import type { Sha256 } from '../model/version.ts';

interface CarryOver {
  readonly from: Article;
  /** Versions of it; those that were purged stay behind, with what was said of them. */
  readonly versions: readonly VersionEntry[];
  /** The article that gets them. */
  readonly to: string;
  /** What that one has already, and so need not be given it. */
  readonly known?: Article | undefined;
}

/** The events, in an order in which each speaks of what is there. */
export function carryOver({ from, versions, to, known }: CarryOver): readonly EventBody[] {
  const carried = versions.filter(({ purged }) => purged === undefined);
  const had = known === undefined ? [] : allVersions(known);
  const isCarried = ({ version }: { readonly version: Sha256 }): boolean => carried.some(({ id }) => id === version);
  const isThere = (of: { readonly version: Sha256 }): boolean =>
    isCarried(of) || had.some(({ id }) => id === of.version);
  const captures = new Set(had.flatMap((entry) => entry.captures.map(({ id }) => id)));
  const notes = new Map(known?.annotations.map((note) => [note.id, note]));
  const decisions = new Set(known?.decisions?.map(({ id }) => id));
  return [
    ...carried.flatMap((entry) => capturedEvents(entry, to, captures)),
    ...carried.flatMap(({ id, languageSet }): readonly EventBody[] => {
      const saidAlready = had.find((entry) => entry.id === id)?.languageSet;
      if (languageSet === undefined || saidAlready !== undefined) return [];
      return [{ type: 'language-set', article: to, version: id, language: languageSet }];
    }),
    ...from.annotations.filter(isCarried).flatMap((note) => {
      const had = notes.get(note.id);
      return had === undefined ? noteEvents(note, to, isThere) : newsOfNote(note, had, to);
    }),
    ...(from.decisions ?? [])
      .filter((decision) => isCarried(decision) && !decisions.has(decision.id))
      .map(({ at, device, ...decision }): EventBody => {
        return { type: 'attribution-decided', article: to, decision, said: { at, device } };
      }),
  ];
}

/** Those that stand and those that were taken out. */
export function allVersions({ versions, removedVersions = [] }: Article): readonly VersionEntry[] {
  return [...versions, ...removedVersions];
}

function capturedEvents(
  { captures, headline, language, textSha256, words }: VersionEntry,
  article: string,
  known: ReadonlySet<string>,
): readonly EventBody[] {
  return captures
    .filter(({ id }) => !known.has(id))
    .map((capture) => ({ type: 'version-captured', article, capture, headline, language, textSha256, words }));
}

function noteEvents(
  { device, modified, placements = [], removed, ...annotation }: Annotation,
  article: string,
  isThere: (of: { readonly version: Sha256 }) => boolean,
): readonly EventBody[] {
  const { id } = annotation;
  return [
    { type: 'annotation-created', article, annotation, said: { at: modified, device } },
    ...placements.filter(isThere).map((placement) => placedEvent(placement, id, article)),
    ...(removed === undefined ? [] : [{ type: 'annotation-removed', article, annotation: id } satisfies EventBody]),
  ];
}

/** Of a note that both articles have, as after parting and joining again: what is newer, and that it stands. */
function newsOfNote(note: Annotation, had: Annotation, article: string): readonly EventBody[] {
  const { id: annotation, body, colour, motivation, tags } = note;
  const fields = { body, colour, motivation, tags };
  const placed = (note.placements ?? []).filter(
    ({ at, version }) => !had.placements?.some((other) => other.version === version && other.at >= at),
  );
  return [
    ...(note.modified > had.modified
      ? [{ type: 'annotation-changed', article, annotation, fields } satisfies EventBody]
      : []),
    ...placed.map((placement) => placedEvent(placement, annotation, article)),
    ...(note.removed === undefined && had.removed !== undefined
      ? [{ type: 'annotation-restored', article, annotation } satisfies EventBody]
      : []),
  ];
}

function placedEvent({ at, device, position, version }: Placement, annotation: string, article: string): EventBody {
  return { type: 'annotation-placed', article, annotation, position, version, said: { at, device } };
}
