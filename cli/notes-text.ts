// Notes as words for a terminal, with where each stands on a version and what became of its passage.
import type { AnchorStatus, PlacedAnchor } from '../archive/model/anchor.ts';
import type { Annotation, PlacedAnnotation } from '../archive/model/annotation.ts';
import { candidatePlaces } from '../archive/model/candidate-places.ts';
import type { TextRange } from '../archive/model/range.ts';
import type { NumberedVersion } from './find-version.ts';
import type { Style } from './style.ts';
import { wordDiff } from './word-diff.ts';
import { extract, indent } from './words.ts';

const statusWords: Readonly<Record<AnchorStatus, string>> = {
  kept: 'stands as it was',
  moved: 'has moved',
  altered: 'has changed',
  ambiguous: 'could be in several places',
  lost: 'is gone',
};

interface NotesContext {
  readonly version: NumberedVersion;
  /** The version's text, where a note's place on it is in doubt. */
  readonly text: string;
  /** The numbers of the notes, by id. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly style: Style;
}

/** The notes in the order given, one paragraph each. */
export function notesText(notes: readonly PlacedAnnotation[], { version, text, numbers, style }: NotesContext): string {
  if (notes.length === 0) return 'There are no notes. Write one with `variorum note add`.';
  const parts = notes.map(({ annotation, anchor }) => {
    const tags = annotation.tags.map((tag) => `#${tag}`).join(' ');
    const head = [
      style.strong(`Note ${numbers.get(annotation.id) ?? annotation.id}`),
      annotation.removed === undefined ? '' : '(removed)',
      anchor.exactBefore === '' ? '' : `on “${extract(anchor.exactBefore, 60)}”`,
      tags,
    ];
    const place = style.faint(placeText(annotation, anchor, version));
    const places = candidatePlaces(anchor).map((range, index) => `${index + 1}. ${around(text, range)}`);
    const { exactBefore, exactAfter, changes, status } = anchor;
    const difference =
      exactAfter !== null && changes.length > 0 && status !== 'ambiguous'
        ? wordDiff(exactBefore, exactAfter, { precise: true, changes, moves: [] }, style)
        : '';
    const lines = [annotation.body, place, ...places, difference].filter(Boolean);
    return `${head.filter(Boolean).join(' ')}\n${indent(lines.join('\n'))}`;
  });
  return parts.join('\n\n');
}

function placeText({ placements = [] }: Annotation, anchor: PlacedAnchor, { number, entry }: NumberedVersion): string {
  if (anchor.by === 'purged') {
    return anchor.exactBefore === '' ? 'Its passage was purged.' : `Its passage was purged on version ${number}.`;
  }
  const classes = anchor.classes.length > 0 ? ` (${anchor.classes.join(', ')})` : '';
  const said = placements.find(({ version }) => version === entry.id);
  const day = said === undefined ? '' : `, as was said on ${said.at.slice(0, 10)}`;
  return `Its passage ${statusWords[anchor.status]}${classes} on version ${number}${day}.`;
}

/** A place in the words that stand there and around it. */
function around(text: string, [start, end]: TextRange): string {
  const before = text.slice(Math.max(0, start - 30), start).replace(/^\S*\s/, '');
  const after = text.slice(end, end + 30).replace(/\s\S*$/, '');
  const line = (part: string): string => part.replace(/\s+/g, ' ');
  return `${line(before)}“${extract(text.slice(start, end), 90)}”${line(after)}`;
}
