// How far the text around a place is the text that stood around a passage. Knows strings only.

/** Units of context that are compared on either side. */
export const CONTEXT = 48;

/**
 * The share of `prefix` and `suffix`, 0 to 1, that stands around the place from `start` to `end`, counted from the place
 * outwards up to the first difference. Null where there is no context to agree.
 */
export function contextAgreement(
  prefix: string,
  suffix: string,
  text: string,
  start: number,
  end: number,
): number | null {
  const [before, after] = [Math.min(CONTEXT, prefix.length), Math.min(CONTEXT, suffix.length)];
  if (before + after === 0) return null;
  let preceding = 0;
  while (preceding < before && prefix[prefix.length - 1 - preceding] === text[start - preceding - 1]) preceding++;
  let following = 0;
  while (following < after && suffix[following] === text[end + following]) following++;
  return (preceding + following) / (before + after);
}
