// The order of titles, as Danish readers look for them.

/** Danish first: å last, aa with it; other languages' letters fall in where Danish readers look for them. */
const collator = new Intl.Collator('da', { sensitivity: 'base', numeric: true });

/**
 * Compares two titles; 0 where they differ in nothing but case and accents. Collation is slow beside comparing two
 * letters, which most often decide.
 */
export function compareTitles(one: string, other: string): number {
  const [first, second] = [initialOf(one), initialOf(other)];
  return first !== second && first !== undefined && second !== undefined
    ? first - second
    : collator.compare(one, other);
}

const a = 0x61;
const v = 0x76;
const w = 0x77;
const z = 0x7a;

/**
 * The letter that a title begins with, where it alone decides: not a, since aa is å; not v and w, which were one letter;
 * and only before another ASCII character, since an accent may be one of its own.
 */
function initialOf(title: string): number | undefined {
  const letter = title.charCodeAt(0) | 0x20;
  if (letter <= a || letter > z || letter === v || letter === w || title.charCodeAt(0) < 0x41) return undefined;
  return title.charCodeAt(1) < 0x80 ? letter : undefined;
}
