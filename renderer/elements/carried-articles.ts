// Articles that are dragged from the list to a collection.

const type = 'application/x-variorum-articles';

/** Puts articles into what is dragged. */
export function carryArticles(carrier: DataTransfer, articles: readonly string[]): void {
  carrier.setData(type, JSON.stringify(articles));
  carrier.effectAllowed = 'copy';
}

/** Whether articles are dragged: what they are is told only where they are dropped. */
export function carriesArticles(carrier: DataTransfer | null): boolean {
  return carrier?.types.includes(type) === true;
}

/** The articles that were dropped; none where it was something else. */
export function carriedArticles(carrier: DataTransfer | null): readonly string[] {
  const articles: unknown = JSON.parse(carrier?.getData(type) || '[]');
  return Array.isArray(articles) ? articles.filter((id) => typeof id === 'string') : [];
}
