// What each marked piece of a comparison is about, so that where some classes are asked for the others step back.
import type { MergedPiece } from '../../archive/compare/merged-pieces.ts';
import { type ChangeEntry, classOf, type StopEntry } from './change-entries.ts';
import type { ComparedVersions } from './compared-versions.ts';
import { inOrder, type ShownClass } from './shown-class.ts';

export type ClassesOfPieces = ReadonlyMap<MergedPiece, readonly ShownClass[]>;

/**
 * By piece. What was edited inside a moved passage is about its own edit and not about the move. Pieces that belong to
 * no stop are left out.
 */
export function classesOfPieces({ stopOf }: ComparedVersions, entries: readonly ChangeEntry[]): ClassesOfPieces {
  const byStop = new Map(entries.flatMap((entry) => (entry.of === 'stop' ? [[entry.id, entry] as const] : [])));
  const found = new Map<MergedPiece, readonly ShownClass[]>();
  for (const [piece, stop] of stopOf) {
    const entry = byStop.get(stop);
    if (entry) found.set(piece, classesIn(piece, entry));
  }
  return found;
}

function classesIn(piece: MergedPiece, { classes, edits, attributions }: StopEntry): readonly ShownClass[] {
  if (piece.move === null) return classes;
  if (piece.kind === 'moved-away' || piece.kind === 'moved-here') return ['moved'];
  const here = (places: Places): boolean =>
    (['before', 'after'] as const).some((side) => {
      const [own, other] = [piece[side], places[side]];
      return own !== null && other !== null && own[0] < other[1] && other[0] < own[1];
    });
  return inOrder([...edits.filter(here).flatMap((edit) => edit.classes), ...attributions.filter(here).map(classOf)]);
}

type Places = Pick<ChangeEntry, 'before' | 'after'>;
