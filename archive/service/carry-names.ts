// What people said of an article's names, as the events that say it of another article, too. Pure. What was said of
// names wherever they stand holds there anyway.
import { spokenKey } from '../attribute/name-form.ts';
import type { EventBody } from '../model/event.ts';
import type { AssignedName } from '../model/source-card.ts';
import type { SourceAssignments } from '../store/views/source-assignments.ts';
import { assigned } from './source-acts.ts';

/** Of a name that several of `from` speak of, the first one's word is taken; and of one that `to` speaks of, none. */
export function carryNames(
  { inArticle }: SourceAssignments,
  from: readonly string[],
  to: string,
): readonly EventBody[] {
  const said = new Set([...(inArticle.get(to)?.keys() ?? [])].map(spokenKey));
  const carried = new Map<string, AssignedName[]>();
  for (const article of from) {
    for (const [name, source] of inArticle.get(article) ?? []) {
      const key = spokenKey(name);
      if (said.has(key)) continue;
      said.add(key);
      const names = carried.get(source) ?? [];
      names.push({ article: to, name });
      carried.set(source, names);
    }
  }
  return [...carried].flatMap(([source, names]) => assigned(names, source));
}
