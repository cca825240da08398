// Notes as words for a terminal, with where each stands on a version and what became of its passage.
import type { PlacedAnnotation } from '../archive/model/annotation.ts';
import type { AnchorStatus } from '../archive/model/anchor.ts';
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
  /** The version's number. */
  readonly number: number;
  /** The numbers of the notes, by id. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly style: Style;
}

/** The notes in the order given, one paragraph each. */
export function notesText(notes: readonly PlacedAnnotation[], { number, numbers, style }: NotesContext): string {
  if (notes.length === 0) return 'There are no notes. Write one with `variorum note add`.';
  const parts = notes.map(({ annotation, anchor }) => {
    const tags = annotation.tags.map((tag) => `#${tag}`).join(' ');
    const head = [
      style.strong(`Note ${numbers.get(annotation.id) ?? annotation.id}`),
      annotation.removed === undefined ? '' : '(removed)',
      anchor.exactBefore === '' ? '' : `on “${extract(anchor.exactBefore, 60)}”`,
      tags,
    ];
    const place =
      anchor.by === 'purged' && anchor.exactBefore === ''
        ? 'Its passage was purged.'
        : `Its passage ${anchor.by === 'purged' ? 'was purged' : statusWords[anchor.status]} on version ${number}.`;
    const { exactBefore, exactAfter, changes } = anchor;
    const difference =
      exactAfter !== null && changes.length > 0
        ? wordDiff(exactBefore, exactAfter, { precise: true, changes, moves: [] }, style)
        : '';
    const lines = [annotation.body, style.faint(place), difference].filter(Boolean);
    return `${head.filter(Boolean).join(' ')}\n${indent(lines.join('\n'))}`;
  });
  return parts.join('\n\n');
}
