// What people said of which names are one source, and of the sources themselves.
import type { ArchiveEvent } from '../../model/event.ts';
import type { AssignedName, SourceDescription } from '../../model/source-card.ts';

/** Names as articles write them → the source that they are, by its identifier. */
export interface SourceAssignments {
  /** Names that are this source in every article. */
  readonly everywhere: ReadonlyMap<string, string>;
  /** By article, names that are this source there; they count before those that hold everywhere. */
  readonly inArticle: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** By source, what was written on its card last. */
  readonly descriptions: ReadonlyMap<string, SourceDescription>;
}

/** Of each name, in an article or everywhere, what `events` (those that stand, in the order of their clocks) say last. */
export function sourceAssignments(events: readonly ArchiveEvent[]): SourceAssignments {
  const everywhere = new Map<string, string>();
  const inArticle = new Map<string, Map<string, string>>();
  const descriptions = new Map<string, SourceDescription>();
  const namesIn = (article: string | null): Map<string, string> => {
    if (article === null) return everywhere;
    const known = inArticle.get(article) ?? new Map<string, string>();
    inArticle.set(article, known);
    return known;
  };
  for (const { event } of events) {
    switch (event.type) {
      case 'source-assigned':
        for (const { article, name } of told(event.names)) namesIn(article).set(name, event.source);
        break;
      case 'source-unassigned':
        for (const { article, name } of told(event.names)) namesIn(article).delete(name);
        break;
      case 'source-described':
        descriptions.set(event.source, event.description);
        break;
      default:
        break;
    }
  }
  for (const [article, names] of inArticle) if (names.size === 0) inArticle.delete(article);
  return { everywhere, inArticle, descriptions };
}

/** Those names that there still are: a purge leaves an empty one in its place. */
function told(names: readonly AssignedName[]): readonly AssignedName[] {
  return names.filter(({ name }) => name !== '');
}
