// Who a version says that a word comes from. Knows what was found in the text, not how.
import type { Attribution, Attributions } from '../../archive/model/attribution.ts';
import type { TextRange } from '../../archive/model/range.ts';

/**
 * The source of the innermost statement whose words hold `offset`, as the text calls it most fully; null where nobody is
 * said to say it, or nobody is named. Of nested statements the shorter one is the innermost.
 */
export function saidBy({ attributions, sources }: Attributions, offset: number): string | null {
  const statements = attributions.filter(({ content }) => content.some((range) => holds(range, offset)));
  const [innermost] = [...statements].sort((one, other) => lengthOf(one) - lengthOf(other));
  return sources.find(({ id }) => id === innermost?.sourceId)?.label ?? null;
}

function holds([start, end]: TextRange, offset: number): boolean {
  return start <= offset && offset < end;
}

function lengthOf({ content }: Attribution): number {
  return content.reduce((sum, [start, end]) => sum + end - start, 0);
}
