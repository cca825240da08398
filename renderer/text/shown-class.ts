// What a change may be about as a reader is shown it: the archive's classes, and among them passages that moved.
import { type ChangeClass, changeClasses } from '../../archive/model/change-class.ts';

export type ShownClass = ChangeClass | 'moved';

/** All of them, what matters most first: that a passage moved matters more than how something is worded. */
export const shownClasses: readonly ShownClass[] = changeClasses.flatMap((name): readonly ShownClass[] =>
  name === 'wording' ? ['moved', name] : [name],
);

/** Each class that is named, once, what matters most first. */
export function inOrder(classes: Iterable<ShownClass>): readonly ShownClass[] {
  const named = new Set(classes);
  return shownClasses.filter((name) => named.has(name));
}

/** Whether something of these classes is shown where only some are asked for; none asked for are all. */
export function isShown(classes: readonly ShownClass[], only: readonly ShownClass[]): boolean {
  return only.length === 0 || classes.some((name) => only.includes(name));
}
