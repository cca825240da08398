// Makes one text of a comparison from the other: the proof that a comparison is complete.
import type { Change } from '../model/comparison.ts';

/** `after`, made from `before` and the inserted text that `inserted` gives for each change. */
export function rebuildAfter(before: string, changes: readonly Change[], inserted: (change: Change) => string): string {
  const parts: string[] = [];
  let position = 0;
  for (const change of changes) {
    parts.push(before.slice(position, change.before[0]), inserted(change));
    position = change.before[1];
  }
  parts.push(before.slice(position));
  return parts.join('');
}

/** `before`, made from `after` and the deleted text that `deleted` gives for each change. */
export function rebuildBefore(after: string, changes: readonly Change[], deleted: (change: Change) => string): string {
  const parts: string[] = [];
  let position = 0;
  for (const change of changes) {
    parts.push(after.slice(position, change.after[0]), deleted(change));
    position = change.after[1];
  }
  parts.push(after.slice(position));
  return parts.join('');
}
