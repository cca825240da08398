// Where the two places of each moved passage stand among elements that were drawn by comparison-pieces.ts.
import type { Extent, MoveEnds } from '../text/move-lanes.ts';

/** From the top of `text`, in pixels; passages of which one place is not drawn, or stepped back, are left out. */
export function moveEnds(text: HTMLElement): readonly MoveEnds[] {
  const { top } = text.getBoundingClientRect();
  const places = { before: new Map<string, Extent>(), after: new Map<string, Extent>() };
  for (const piece of text.querySelectorAll<HTMLElement>('.moved:not(.faint)')) {
    const { stop = '', side } = piece.dataset;
    const box = piece.getBoundingClientRect();
    const own = places[side === 'before' ? 'before' : 'after'];
    const known = own.get(stop);
    own.set(stop, {
      top: Math.min(known?.top ?? Number.POSITIVE_INFINITY, box.top - top),
      bottom: Math.max(known?.bottom ?? 0, box.bottom - top),
    });
  }
  return [...places.before].flatMap(([stop, before]) => {
    const after = places.after.get(stop);
    return after ? [{ stop, before, after }] : [];
  });
}
