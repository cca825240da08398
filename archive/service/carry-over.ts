// What an article has of some of its versions, as the events that give it to another: captures, the language that people
// said, notes with their places and answers, decisions. Pure. Everything keeps its identifier, and says when and on which
// device it was first said.
import type { Annotation, Placement } from '../model/annotation.ts';
import type { Article, VersionEntry } from '../model/article.ts';
import type { EventBody } from '../model/event.ts';
import type { Sha256 } from '../model/version.ts';
import { canonicalJson } from '../store/canonical-json.ts';

type NoteFields = Pick<Annotation, 'body' | 'colour' | 'motivation' | 'tags'>;

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

/**
 * Of a note that both articles have, as after parting and joining again: what is newer, and that it stands. Of two things
 * said in the same millisecond, as all are while the machine's clock is behind the archive's, that counts which was said
 * where the note stood.
 */
function newsOfNote(note: Annotation, had: Annotation, article: string): readonly EventBody[] {
  const { id: annotation } = note;
  const fields = fieldsOf(note);
  const returns = note.removed === undefined && had.removed !== undefined;
  const isNewer = (at: string, than: string): boolean => at > than || (at === than && returns);
  const placed = (note.placements ?? []).filter((placement) => {
    const other = had.placements?.find(({ version }) => version === placement.version);
    return other === undefined || (isNewer(placement.at, other.at) && !areEqual(placement, other));
  });
  return [
    ...(isNewer(note.modified, had.modified) && !areEqual(fields, fieldsOf(had))
      ? [{ type: 'annotation-changed', article, annotation, fields } satisfies EventBody]
      : []),
    ...placed.map((placement) => placedEvent(placement, annotation, article)),
    ...(returns ? [{ type: 'annotation-restored', article, annotation } satisfies EventBody] : []),
  ];
}

/** What people write of a note, and may change. */
function fieldsOf({ body, colour, motivation, tags }: Annotation): NoteFields {
  return { body, colour, motivation, tags };
}

function areEqual(one: NoteFields | Placement, other: NoteFields | Placement): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function placedEvent({ at, device, position, version }: Placement, annotation: string, article: string): EventBody {
  return { type: 'annotation-placed', article, annotation, position, version, said: { at, device } };
}
