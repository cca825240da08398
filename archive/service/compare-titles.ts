// The order of titles, as Danish readers look for them.

/** Danish first: å last, aa with it; other languages' letters fall in where Danish readers look for them. */
const collator = new Intl.Collator('da', { sensitivity: 'base', numeric: true });

/**
 * Compares two titles; 0 where they differ in nothing but case and accents. Collation takes ten times as long as going
 * to where two titles part, which is mostly at two plain letters.
 */
export function compareTitles(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    if (one.charCodeAt(index) === other.charCodeAt(index)) continue;
    const first = plainLetter(one, index);
    const second = plainLetter(other, index);
    if (first === undefined || second === undefined || areOneLetter(first, second)) break;
    if (first !== second) return first - second;
  }
  return collator.compare(one, other);
}

const space = 0x20;
const a = 0x61;
const v = 0x76;
const w = 0x77;
const z = 0x7a;
/** The first of the marks that combine with what is before them. */
const firstAccent = 0x300;

/**
 * The small letter at `index`, or the space before all letters, where that alone says where a title belongs: before no
 * accent, which may make another letter of it, and no a beside an a or an accented letter, since aa is å, and aå aa˚.
 */
function plainLetter(title: string, index: number): number | undefined {
  const unit = title.charCodeAt(index);
  const letter = unit | space;
  if (unit !== space && (unit < 0x41 || letter < a || letter > z)) return undefined;
  const next = index + 1 < title.length ? title.charCodeAt(index + 1) : space;
  if (letter !== a) return next < firstAccent ? letter : undefined;
  const last = index > 0 ? title.charCodeAt(index - 1) : space;
  return next < 0x80 && (next | space) !== a && (last | space) !== a ? letter : undefined;
}

/** In Danish v and w were. */
function areOneLetter(one: number, other: number): boolean {
  return (one === v || one === w) && (other === v || other === w);
}
