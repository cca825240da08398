// Which names a person means who chooses some of a source's names, or some of its articles, to be another source.
import type { AssignedName, SourceAppearance } from '../../archive/model/source-card.ts';

/** Names to be told apart in every article, or articles in which all that it is called is another. */
export type SplitChoice =
  | { readonly by: 'names'; readonly names: ReadonlySet<string> }
  | { readonly by: 'articles'; readonly articles: ReadonlySet<string> };

/**
 * What `source.split` takes for a choice among `appearances`. A name that an article gives first stands for the source
 * everywhere. One that only follows a fuller name, such as a last name, means someone in its article alone, so that it is
 * named article by article.
 */
export function namesToSplit(choice: SplitChoice, appearances: readonly SourceAppearance[]): readonly AssignedName[] {
  if (choice.by === 'articles') {
    return appearances
      .filter(({ article }) => choice.articles.has(article))
      .flatMap(({ article, names }) => [...new Set(names)].map((name) => ({ article, name })));
  }
  return [...choice.names].flatMap((name): readonly AssignedName[] => {
    const withName = appearances.filter(({ names }) => names.includes(name));
    const isFirst = withName.length === 0 || withName.some(({ names }) => names[0] === name);
    const following = withName.filter(({ names }) => names[0] !== name);
    return [...(isFirst ? [{ article: null, name }] : []), ...following.map(({ article }) => ({ article, name }))];
  });
}
