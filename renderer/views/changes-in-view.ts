// The changes of a comparison as the room of comparison shows them: what is looked for, in the order that is wanted.
import type { ChangeOrder } from '../state/preferences.ts';
import { rememberLast } from '../state/remember-last.ts';
import {
  byImportance,
  changeEntries,
  type ChangeEntry,
  type ComparisonMeaning,
  countClasses,
  shownEntries,
} from '../text/change-entries.ts';
import { type ClassesOfPieces, classesOfPieces } from '../text/classes-of-pieces.ts';
import type { ComparedVersions } from '../text/compared-versions.ts';
import type { ShownClass } from '../text/shown-class.ts';

export interface ChangesInView {
  /** Every change, in the order of the newer text. */
  readonly all: readonly ChangeEntry[];
  /** The same in the order of the list, and those of the classes that are looked for. */
  readonly list: readonly ChangeEntry[];
  readonly shown: readonly ChangeEntry[];
  readonly counts: ReadonlyMap<ShownClass, number>;
  readonly pieces: ClassesOfPieces;
  /** The classes that are looked for; all where it is empty, as it is while nothing is known of classes. */
  readonly only: readonly ShownClass[];
}

/** What a comparison it is, what is known of it, what is looked for and how it is listed. */
type Look = (
  compared: ComparedVersions,
  meaning: ComparisonMeaning | null,
  only: readonly ShownClass[],
  order: ChangeOrder,
) => ChangesInView;

const none: readonly ShownClass[] = [];

/** A function that works out each part anew only where what it follows from is another. */
export function changesReader(): Look {
  const entriesOf = rememberLast(changeEntries);
  const countsOf = rememberLast(countClasses);
  const piecesOf = rememberLast(classesOfPieces);
  const listOf = rememberLast((entries: readonly ChangeEntry[], order: ChangeOrder) =>
    order === 'importance' ? byImportance(entries) : entries,
  );
  const shownOf = rememberLast(shownEntries);
  return (compared, meaning, asked, order) => {
    const only = meaning ? asked : none;
    const all = entriesOf(compared, meaning);
    const list = listOf(all, order);
    return { all, list, shown: shownOf(list, only), counts: countsOf(all), pieces: piecesOf(compared, all), only };
  };
}
