// What it costs to draw the pieces of a comparison, so that a long one is drawn by frames.
import type { MergedPiece } from '../../archive/compare/merged-pieces.ts';

/** A mark costs as much to draw as this many characters. */
const costOfMark = 60;
/** In characters: a frame of about this much is drawn in time on a machine of ten years ago. */
export const drawnInOneFrame = 6000;

export function costOfPieces(pieces: readonly MergedPiece[]): number {
  return pieces.reduce((sum, { kind, text }) => sum + text.length + (kind === 'same' ? 0 : costOfMark), 0);
}
