// Whoever comes without an address gets the article that changed last.
import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { Surroundings } from './first-steps-guide.ts';
import { succeed } from './succeed.ts';

/** `before` settles once nobody else may choose where to begin. */
export function goToLatestArticle(
  host: ReactiveControllerHost,
  { client, place, revision, go }: Surroundings,
  before: () => Promise<void>,
): void {
  const isNowhere = (): boolean => place().page === 'article' && place().article === null;
  new Task(host, {
    task: async ([wanted]) => {
      if (!wanted) return;
      await before();
      const list = await succeed(client().call('article.list', { limit: 1 }));
      const first = list.entries[0];
      if (first && isNowhere()) go({ article: first.id }, true);
    },
    args: () => [isNowhere(), revision()] as const,
  });
}
