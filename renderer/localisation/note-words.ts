// What the kinds and colours of notes are called, what changed under them, and who said where they stand.
import { msg, str } from '@lit/localize';
import type { PlacedAnchor } from '../../archive/model/anchor.ts';
import type { AnnotationFields, Placement } from '../../archive/model/annotation.ts';
import type { ChangeClass } from '../../archive/model/change-class.ts';
import type { IconName } from '../elements/icons.ts';
import { excerpt } from '../text/excerpt.ts';
import { classesInWords } from './class-words.ts';
import { formatDay } from './format.ts';

type Motivation = AnnotationFields['motivation'];
type Colour = AnnotationFields['colour'];

export const motivationIcons: Readonly<Record<Motivation, IconName>> = {
  commenting: 'note',
  highlighting: 'highlight',
  questioning: 'question',
  linking: 'link',
  tagging: 'tag',
  replying: 'reply',
};

export function motivationName(motivation: Motivation): string {
  switch (motivation) {
    case 'commenting':
      return msg('Note', { id: 'notes.kind.note' });
    case 'highlighting':
      return msg('Highlight', { id: 'notes.kind.highlight' });
    case 'questioning':
      return msg('Question', { id: 'notes.kind.question' });
    case 'linking':
      return msg('Link', { id: 'notes.kind.link' });
    case 'tagging':
      return msg('Tag', { id: 'notes.kind.tag' });
    case 'replying':
      return msg('Answer', { id: 'notes.kind.answer' });
  }
}

export function colourName(colour: Colour): string {
  switch (colour) {
    case 'yellow':
      return msg('Yellow', { id: 'notes.colour.yellow' });
    case 'blue':
      return msg('Blue', { id: 'notes.colour.blue' });
    case 'rose':
      return msg('Rose', { id: 'notes.colour.rose' });
    case 'green':
      return msg('Green', { id: 'notes.colour.green' });
  }
}

/** What is told only where nothing else changed. */
const small: ReadonlySet<ChangeClass> = new Set<ChangeClass>(['wording', 'punctuation', 'typography']);

/** What of a change is quoted in one line, in UTF-16 units. */
const quotedLength = 40;

/** What changed under a note, and whether that one line says it all; null where nothing did. */
export function changedWords(anchor: PlacedAnchor): { readonly words: string; readonly isAll: boolean } | null {
  const { classes, changes, exactBefore, exactAfter } = anchor;
  if (classes.length === 0 || exactAfter === null) return null;
  if (changes.length === 0) {
    return { words: msg('The same words, but another source', { id: 'notes.otherSource' }), isAll: true };
  }
  const weighty = classes.filter((name) => !small.has(name));
  const about = classesInWords(weighty.length > 0 ? weighty : classes);
  const [change] = changes;
  const [was, is] = [exactBefore.slice(...(change?.before ?? [0, 0])), exactAfter.slice(...(change?.after ?? [0, 0]))];
  if (changes.length > 1 || Math.max(was.length, is.length) > quotedLength) {
    return { words: msg(str`${about} changed`, { id: 'notes.changed' }), isAll: false };
  }
  const [before, after] = [excerpt(was, quotedLength), excerpt(is, quotedLength)];
  if (before === '' && after === '') return { words: msg(str`${about} changed`, { id: 'notes.changed' }), isAll: true };
  if (before === '') return { words: msg(str`${about} added: ${after}`, { id: 'notes.changedIn' }), isAll: true };
  if (after === '') return { words: msg(str`${about} removed: ${before}`, { id: 'notes.changedOut' }), isAll: true };
  return { words: msg(str`${about} changed: ${before} → ${after}`, { id: 'notes.changedTo' }), isAll: true };
}

/** Who said where a note stands, and when; `own` where that was on this device. */
export function placementWords({ position, at }: Placement, own: boolean): string {
  const day = formatDay(at);
  if (position === null) {
    return own
      ? msg(str`Said by you not to be here, ${day}`, { id: 'notes.absentByYou' })
      : msg(str`Said on another computer not to be here, ${day}`, { id: 'notes.absentElsewhere' });
  }
  return own
    ? msg(str`Placed by you, ${day}`, { id: 'notes.placedByYou' })
    : msg(str`Placed on another computer, ${day}`, { id: 'notes.placedElsewhere' });
}

/** What to do for a note. */
export function selectionHint(): string {
  return msg('Select some text to highlight it or to write a note on it.', { id: 'notes.hint' });
}
