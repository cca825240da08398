// What a person does to the sources of the archive, as the events that it comes to. Pure: what is known goes in.
import { spokenKey } from '../attribute/name-form.ts';
import { NameSources, type ReachingName } from '../attribute/name-sources.ts';
import type { ArticleSummary } from '../attribute/source-summary.ts';
import type { EventBody } from '../model/event.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { AssignedName, SourceDescription } from '../model/source-card.ts';
import type { SourceAssignments } from '../store/views/source-assignments.ts';

/** The most names that one event assigns. */
const mostNames = 10_000;

/** A source with the summaries of the articles that it is in. */
export interface ActedOn {
  readonly id: string;
  readonly decided: boolean;
  readonly articles: readonly (readonly [article: string, summary: ArticleSummary])[];
}

export interface Known {
  readonly assignments: SourceAssignments;
  readonly nameSources: NameSources;
  /** The identities that `nameSources` was made with. */
  readonly identities: ReadonlyMap<string, string>;
}

/** A name that an article gives the source; `fullest` is the one that its other names there follow. */
interface Part extends AssignedName {
  readonly article: string;
  readonly isFullest: boolean;
  readonly fullest: ReachingName;
}

/** Assigns to `target` all names of `sources`, and of those that are it already none. */
export function mergeEvents(known: Known, sources: readonly ActedOn[], target: string): readonly EventBody[] {
  const names = sources.filter(({ id }) => id !== target).flatMap((source) => allNames(known, source));
  return assigned(names, target);
}

/**
 * Assigns `names` to `target`, and where they count in every article the source's other such names to `rest`, so that
 * spellings that nobody has seen yet follow neither. A name of every article goes also where it follows a fuller one.
 * `invalid-input` where the source has not all of the names, or no others.
 */
export function splitEvents(
  known: Known,
  source: ActedOn,
  chosen: readonly AssignedName[],
  target: string,
  rest: string,
): Result<readonly EventBody[]> {
  const parts = partsOf(known, source);
  const places = new Map<string, Part[]>();
  for (const part of parts) {
    const key = spokenKey(part.name);
    const same = places.get(key);
    if (same) same.push(part);
    else places.set(key, [part]);
  }
  const placesOf = ({ article, name }: AssignedName): readonly Part[] =>
    (places.get(spokenKey(name)) ?? []).filter((part) => article === null || article === part.article);
  const stranger = chosen.find((name) => placesOf(name).length === 0);
  if (stranger !== undefined) {
    return fail(
      'invalid-input',
      `The source has no name "${stranger.name}" there.`,
      'Choose among the names on its card.',
    );
  }
  const names = chosen.flatMap((name) => (name.article === null ? everywhere(name, placesOf(name)) : [name]));
  const given = new Set(names.map(keyOf));
  const others = allNames(known, source).filter((name) => name.article === null && !given.has(keyOf(name)));
  const events = [
    ...(names.some(({ article }) => article === null) ? assigned(others, rest) : []),
    ...assigned(names, target),
  ];
  const after = new NameSources(withEvents(known.assignments, events), known.identities);
  if (parts.every((part) => sourceAfter(after, part) === target)) {
    return fail('invalid-input', 'Nothing of the source would be left.', 'Leave it one name at least, in one article.');
  }
  return ok(events);
}

/** A name wherever it stands: what is said of all articles does not reach those in which it follows a fuller one. */
function everywhere(name: AssignedName, places: readonly Part[]): readonly AssignedName[] {
  const following = places.filter(({ isFullest }) => !isFullest).map(({ article }) => ({ article, name: name.name }));
  return following.length === places.length ? following : [name, ...following];
}

/** Takes back what was said of where the source's names belong. */
export function unassignEvents({ assignments }: Known, { id }: ActedOn): readonly EventBody[] {
  return inEvents(assignedTo(assignments, id)).map((names) => ({ type: 'source-unassigned', names }));
}

/** The sources that the source's names are after an act, each once. */
export function sourcesAfter(before: Known, source: ActedOn, after: NameSources): readonly string[] {
  return [...new Set(partsOf(before, source).map((part) => sourceAfter(after, part)))];
}

/** Describes the source as `target`, under which its names come where nobody decided on it yet. */
export function describeEvents(
  known: Known,
  source: ActedOn,
  description: SourceDescription,
  target: string,
): readonly EventBody[] {
  const described: EventBody = { type: 'source-described', source: target, description };
  return source.id === target ? [described] : [...mergeEvents(known, [source], target), described];
}

/** What makes all of the source's names be it wherever they stand: what was said of them, and the fullest of each article. */
function allNames(known: Known, source: ActedOn): readonly AssignedName[] {
  const names = new Map<string, AssignedName>();
  for (const name of assignedTo(known.assignments, source.id)) names.set(keyOf(name), name);
  for (const { article, name, isFullest, fullest } of partsOf(known, source)) {
    if (!isFullest) continue;
    const needed = { article: known.nameSources.reaches(fullest) ? null : article, name };
    if (!names.has(keyOf(needed))) names.set(keyOf(needed), needed);
  }
  return [...names.values()];
}

function partsOf({ nameSources }: Known, { id, articles }: ActedOn): readonly Part[] {
  return articles.flatMap(([article, { sources }]) =>
    sources.flatMap(({ names }) => {
      const reaching = names.map(([name, reach]) => ({ name, reach }));
      const meant = nameSources.of(article, reaching);
      const fullest = reaching[0]!;
      return reaching.flatMap(({ name }, at) =>
        meant[at] === id ? [{ article, name, isFullest: at === 0, fullest }] : [],
      );
    }),
  );
}

/** The source that a part is of after an act. */
function sourceAfter(after: NameSources, { article, name, fullest }: Part): string {
  const [, own] = after.of(article, [fullest, { name, reach: 'article' }]);
  return own ?? '';
}

function assignedTo({ everywhere, inArticle }: SourceAssignments, source: string): readonly AssignedName[] {
  const of = (article: string | null, names: ReadonlyMap<string, string>): readonly AssignedName[] =>
    [...names].flatMap(([name, known]) => (known === source ? [{ article, name }] : []));
  return [...of(null, everywhere), ...[...inArticle].flatMap(([article, names]) => of(article, names))];
}

/** What assigns `names` to `source`, in as many events as that takes. */
export function assigned(names: readonly AssignedName[], source: string): readonly EventBody[] {
  return inEvents(names).map((some) => ({ type: 'source-assigned', names: some, source }));
}

function inEvents(names: readonly AssignedName[]): readonly (readonly AssignedName[])[] {
  const parts = Math.ceil(names.length / mostNames);
  return Array.from({ length: parts }, (_, at) => names.slice(at * mostNames, (at + 1) * mostNames));
}

function withEvents(assignments: SourceAssignments, events: readonly EventBody[]): SourceAssignments {
  const everywhere = new Map(assignments.everywhere);
  const inArticle = new Map([...assignments.inArticle].map(([article, names]) => [article, new Map(names)]));
  for (const event of events) {
    if (event.type !== 'source-assigned') continue;
    for (const { article, name } of event.names) {
      const names = article === null ? everywhere : (inArticle.get(article) ?? new Map<string, string>());
      names.set(name, event.source);
      if (article !== null) inArticle.set(article, names);
    }
  }
  return { ...assignments, everywhere, inArticle };
}

function keyOf({ article, name }: AssignedName): string {
  return `${article ?? ''} ${spokenKey(name)}`;
}
