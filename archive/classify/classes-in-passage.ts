// What changed under a note: the classes of the changes within one passage of two texts, and whether another says it now.
import { type ChangeClass, changeClasses } from '../model/change-classes.ts';
import type { Change } from '../model/comparison.ts';
import type { TextRange } from '../model/range.ts';
import type { ClassifiedText } from './classified-text.ts';
import { bothSides } from './side.ts';
import { hasOtherSpeaker } from './speaker.ts';
import { tallyChange, tallyRest } from './tally-change.ts';

/**
 * What the changes of a passage are about, in the order of `changeClasses`: `changes` are those between the two ranges'
 * strings, and count from their starts, as `PlacedAnchor.changes` do. Other than for a whole text, a number, date, name
 * or negation that went with a whole sentence counts: it stood under the note. At least one class if the strings differ.
 * `attribution` also where the passage's own words are the same but someone else says them now, as far as both texts'
 * attributions are given.
 */
export function classesInPassage(
  before: ClassifiedText,
  after: ClassifiedText,
  beforeRange: TextRange,
  afterRange: TextRange,
  changes: readonly Change[],
): readonly ChangeClass[] {
  const [older, newer] = bothSides(before, after);
  const classes = new Set<ChangeClass>();
  for (const change of changes) {
    const one: TextRange = [change.before[0] + beforeRange[0], change.before[1] + beforeRange[0]];
    const other: TextRange = [change.after[0] + afterRange[0], change.after[1] + afterRange[0]];
    for (const found of tallyRest(older, [one], newer, [other]).classes) classes.add(found);
    for (const found of tallyChange(older, [one], newer, [other]).tally.classes) classes.add(found);
  }
  if (hasOtherSpeaker(before, after, beforeRange, afterRange)) classes.add('attribution');
  return changeClasses.filter((known) => classes.has(known));
}
