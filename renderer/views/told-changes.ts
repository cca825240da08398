// Everything that changed between two versions as one list: words, moves, and who says what.
import type { AttributionChange } from '../../archive/model/attribution.ts';
import type { ToldChange } from '../elements/change-list.ts';
import { toldAttributionChange } from '../localisation/attribution-words.ts';
import { toldChange } from '../localisation/change-words.ts';
import type { ComparedVersions } from '../text/compared-versions.ts';
import { moveStop } from '../text/change-stops.ts';
import { placeAfter } from '../text/place-after.ts';

/**
 * In the order of the newer text; a stop's entry has the stop's id. What somebody says in a paragraph that came or went
 * whole is told by that paragraph's entry.
 */
export function toldChanges(
  compared: ComparedVersions,
  attribution: readonly AttributionChange[],
): readonly ToldChange[] {
  const { comparison, stops, classes } = compared;
  const moves = comparison.moves.map((_, index) => moveStop(index));
  const entries = [
    ...stops.flatMap((stop, index) => {
      const found = classes[index];
      if (!found) return [];
      const distance = compared.distances[moves.indexOf(stop.id)] ?? null;
      return [{ at: stop.after[0], told: toldChange(stop, found, compared, distance) }];
    }),
    ...attribution.flatMap((change, index) => {
      if (cameAlong(change, compared)) return [];
      const place = change.after ?? (change.before && placeAfter(comparison, change.before));
      return [{ at: place?.[0] ?? 0, told: toldAttributionChange(change, `a${index}`) }];
    }),
  ];
  return entries.sort((one, other) => one.at - other.at).map(({ told }) => told);
}

function cameAlong({ kind, before, after }: AttributionChange, { stops, classes }: ComparedVersions): boolean {
  const side = kind === 'attribution-added' ? 'after' : 'before';
  const place = kind === 'attribution-added' ? after : kind === 'attribution-removed' ? before : null;
  return stops.some(
    (stop, index) =>
      place !== null && classes[index]?.class === 'blocks' && stop[side][0] <= place[0] && place[1] <= stop[side][1],
  );
}
