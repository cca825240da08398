// What kind of character a UTF-16 unit is, as far as finding words goes. Knows Unicode, no text and no language.

export const OTHER = 0;
export const SPACE = 1;
export const LETTER = 2;
/** What is written on or around the character before it. */
export const MARK = 3;
export const DIGIT = 4;
/** A letter of a script that is written without spaces between words. */
export const SPACELESS = 5;
/** An apostrophe, soft hyphen, or invisible joiner: letters on both sides of it are one word. */
export const JOINER = 6;
/** A point or comma: joins digits into one number. */
export const POINT = 7;
export const SURROGATE = 8;

const ZERO_WIDTH_NON_JOINER = 0x200c;
const ZERO_WIDTH_JOINER = 0x200d;
/** Letters by their class, and yet written on the letter before them. */
const THAI_AM = 0xe33;
const LAO_AM = 0xeb3;

const spacelessScripts = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
/** Arabic and Syriac signs that are written around what follows them. */
const numberSigns = String.raw`\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2`;
const numberSign = new RegExp(`[${numberSigns}]`);
const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
/** Beyond the first plane: marks, the skin tones of emoji, the tags of flags. */
const extender = /[\p{M}\p{Emoji_Modifier}\u{e0020}-\u{e007f}]/u;
const flagHalf = /\p{Regional_Indicator}/u;

/** One byte a UTF-16 unit. Filled from runs of matches: a test per unit would take ten times as long. */
function tableOfUnits(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const units: string[] = [];
  for (let unit = 0; unit < 0x10000; unit++)
    units.push(unit >= 0xd800 && unit < 0xe000 ? '\0' : String.fromCharCode(unit));
  const everything = units.join('');
  const fill = (pattern: RegExp, kind: number): void => {
    for (const run of everything.matchAll(pattern)) table.fill(kind, run.index, run.index + run[0].length);
  };
  fill(/\s+/gu, SPACE);
  fill(new RegExp(`[\\p{L}${numberSigns}]+`, 'gu'), LETTER);
  // The halfwidth signs of voice are letters by their class, and written on the kana before them.
  fill(/[\p{M}\uff9e\uff9f]+/gu, MARK);
  fill(/\p{N}+/gu, DIGIT);
  fill(new RegExp(`(?:(?=[\\p{L}])[${spacelessScripts}])+`, 'gu'), SPACELESS);
  fill(/(?:['’\u00ad\u200c\u2060]|\u200d)+/gu, JOINER);
  fill(/[.,]+/gu, POINT);
  table.fill(SURROGATE, 0xd800, 0xe000);
  return table;
}

const kinds = tableOfUnits();

/** The kind of one UTF-16 unit; `OTHER` for NaN, which `charCodeAt` gives outside the text. */
export function kindOf(unit: number): number {
  return kinds[unit] ?? OTHER;
}

/** The kind of the character at `position`: surrogate pairs are read whole, a lone half is `OTHER`. */
export function kindAt(text: string, position: number): number {
  const kind = kindOf(text.charCodeAt(position));
  if (kind !== SURROGATE) return kind;
  const point = text.codePointAt(position) ?? 0;
  if (point < 0x10000) return OTHER;
  const character = String.fromCodePoint(point);
  if (!wordCharacter.test(character)) return OTHER;
  if (/\p{sc=Han}/u.test(character)) return SPACELESS;
  return /\p{N}/u.test(character) ? DIGIT : LETTER;
}

/** Whether a letter, mark or digit stands at `position`. */
export function isLetterAt(text: string, position: number): boolean {
  const kind = kindAt(text, position);
  return kind >= LETTER && kind <= SPACELESS;
}

/** How many letters, marks and digits stand in a stretch of text. */
export function countLetters(text: string, start: number, end: number): number {
  let count = 0;
  for (let position = start; position < end; position++) if (isLetterAt(text, position)) count++;
  return count;
}

/** Whether a word can surely not reach across `position`, told from the two neighbouring units alone. */
export function isBetweenWords(text: string, position: number): boolean {
  if (position <= 0 || position >= text.length) return true;
  return kindOf(text.charCodeAt(position - 1)) <= SPACE
    ? !splitsCharacter(text, position)
    : kindOf(text.charCodeAt(position)) <= SPACE && !splitsCharacter(text, position);
}

/**
 * Whether `position` lies inside what people see as one character: a pair, a letter and its mark, a joined emoji, a
 * flag (Unicode Standard Annex 29; where that would let several flags in a row be parted, this does not).
 */
export function splitsCharacter(text: string, position: number): boolean {
  if (position <= 0 || position >= text.length) return false;
  const unit = text.charCodeAt(position);
  const previous = text.charCodeAt(position - 1);
  if (previous >= 0x600 && previous < 0x900 && numberSign.test(text.charAt(position - 1))) return unit >= 32;
  if (unit < 0xa9) return unit === 10 && previous === 13;
  if (previous === ZERO_WIDTH_JOINER && (kindOf(unit) === OTHER || kindOf(unit) === SURROGATE)) return true;
  if (unit < 0x300 || previous < 32) return false;
  if (extendsCharacter(text, position)) return true;
  if (unit >= 0xdc00 && unit < 0xe000) return previous >= 0xd800 && previous < 0xdc00;
  return unit === 0xd83c && previous >= 0xdde6 && previous <= 0xddff && isFlagHalf(text, position);
}

/** Whether what stands at `position` belongs to the character before it. */
function extendsCharacter(text: string, position: number): boolean {
  const unit = text.charCodeAt(position);
  if (unit === ZERO_WIDTH_JOINER || unit === ZERO_WIDTH_NON_JOINER || unit === THAI_AM || unit === LAO_AM) return true;
  const kind = kindOf(unit);
  return kind === MARK || (kind === SURROGATE && extender.test(String.fromCodePoint(text.codePointAt(position) ?? 0)));
}

function isFlagHalf(text: string, position: number): boolean {
  return [position - 2, position].every((place) => flagHalf.test(String.fromCodePoint(text.codePointAt(place) ?? 0)));
}
