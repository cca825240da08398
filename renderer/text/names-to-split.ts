// Which names a person means who chooses some of a source's names, or some of its articles, to be another source.
import type { AssignedName, SourceAppearance } from '../../archive/model/source-card.ts';

/** Names to be told apart in every article, or articles in which all that it is called is another. */
export type SplitChoice =
  | { readonly by: 'names'; readonly names: ReadonlySet<string> }
  | { readonly by: 'articles'; readonly articles: ReadonlySet<string> };

/** What `source.split` takes for a choice; `appearances` are the articles that there were to choose among. */
export function namesToSplit(choice: SplitChoice, appearances: readonly SourceAppearance[]): readonly AssignedName[] {
  if (choice.by === 'names') return [...choice.names].map((name) => ({ article: null, name }));
  return appearances
    .filter(({ article }) => choice.articles.has(article))
    .flatMap(({ article, names }) => [...new Set(names)].map((name) => ({ article, name })));
}
