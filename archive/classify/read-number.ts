// Reads numbers, in digits or in words, with their multipliers and units: "2,5 mio. kr.", "tres procent", "$10m".
import type { Read } from './item.ts';
import { numberValue, times } from './number-value.ts';
import type { Stretch } from './stretch.ts';

const ordinalSuffix = /^(?:st|nd|rd|th|er|re|e|ème|de|te|ste)$/u;

/** The number that begins with the token at `index`; null where none does. */
export function readNumber(stretch: Stretch, index: number): Read | null {
  const token = stretch.token(index);
  if (token === undefined) return null;
  const before = stretch.sense(index).unit;
  // A currency before its amount; a unit alone is none.
  if (before !== undefined && before !== '%' && stretch.follows(index + 1) && startsAmount(stretch, index + 1)) {
    const read = amount(stretch, index + 1, before);
    return read && { ...read, item: { ...read.item, start: token.start } };
  }
  return amount(stretch, index, '');
}

function startsAmount(stretch: Stretch, index: number): boolean {
  const token = stretch.token(index);
  return token?.kind === 'number' || (token?.key === '.' && stretch.token(index + 1)?.kind === 'number');
}

function amount(stretch: Stretch, index: number, currency: string): Read | null {
  // "kr. 10"
  const first = currency !== '' && stretch.token(index)?.key === '.' ? index + 1 : index;
  const read = stretch.token(first)?.kind === 'number' ? readDigits(stretch, first) : readWords(stretch, first);
  if (read === null) return null;
  const unit = currency === '' && !read.ordinal ? unitAt(stretch, read.next) : null;
  const end = stretch.token((unit?.next ?? read.next) - 1)!.end;
  const value = `${read.value}${unit?.unit ?? currency}`;
  const start = signedStart(stretch, first);
  const sign = start < stretch.token(first)!.start ? '-' : '';
  const item = { kind: 'number', start, end, value: sign + value, ...(read.weak && { weak: true }) } as const;
  return { item, next: unit?.next ?? read.next };
}

interface Value {
  readonly value: string;
  readonly next: number;
  readonly ordinal?: boolean;
  readonly weak?: boolean;
}

function readDigits(stretch: Stretch, index: number): Value | null {
  const { text, suffix, key } = stretch.token(index)!;
  const { decimal, senses, ordinalPoint } = stretch.vocabulary;
  // A name such as "18F" or "G20": capitals tell it from "10m".
  if (/\p{Lu}/u.test(key) && senses.get(suffix.toLowerCase())?.unit === undefined) return null;
  const value = /[-/:]/u.test(text) ? text : numberValue(text, decimal);
  if (suffix !== '') {
    const sense = senses.get(suffix.toLowerCase());
    if (sense?.multiplier !== undefined) return { value: times(value, sense.multiplier), next: index + 1 };
    if (ordinalSuffix.test(suffix)) return { value: `${value}.`, next: index + 1, ordinal: true };
    return { value: `${value}${sense?.unit ?? ` ${suffix}`}`, next: index + 1 };
  }
  if (ordinalPoint && isOrdinalPoint(stretch, index + 1)) return { value: `${value}.`, next: index + 2, ordinal: true };
  let next = index + 1;
  let total = value;
  for (let factor = multiplierAt(stretch, next); factor; factor = multiplierAt(stretch, next)) {
    total = times(total, factor.factor);
    next = factor.next;
  }
  return { value: total, next };
}

/** A point directly behind the digits, and a small letter behind that. */
function isOrdinalPoint(stretch: Stretch, index: number): boolean {
  return (
    stretch.token(index)?.key === '.' &&
    stretch.touches(index) &&
    /^ ?\p{Ll}/u.test(stretch.text.slice(stretch.token(index)!.end, stretch.token(index)!.end + 3))
  );
}

function multiplierAt(stretch: Stretch, index: number): { readonly factor: number; readonly next: number } | null {
  const factor = stretch.sense(index).multiplier;
  const token = stretch.token(index);
  // One letter is a multiplier only directly behind the digits.
  if (factor === undefined || !stretch.follows(index) || token!.key.length < 2) return null;
  const hasPoint = stretch.token(index + 1)?.key === '.' && stretch.touches(index + 1) && token!.key.length < 5;
  const goesOn = hasPoint && stretch.follows(index + 2);
  return { factor, next: goesOn ? index + 2 : index + 1 };
}

function unitAt(stretch: Stretch, index: number): { readonly unit: string; readonly next: number } | null {
  if (!stretch.follows(index)) return null;
  const { unit } = stretch.sense(index);
  return unit === undefined ? null : { unit, next: index + 1 };
}

/** A number in words, as far as its words go on: "to hundrede og fem tusind", "twenty-five", "halvanden million". */
function readWords(stretch: Stretch, from: number): Value | null {
  const first = stretch.sense(from);
  if (first.ordinal !== undefined) return { value: `${first.ordinal}.`, next: from + 1, ordinal: true };
  if (first.weakOrdinal !== undefined) {
    return { value: `${first.weakOrdinal}.`, next: from + 1, ordinal: true, weak: true };
  }
  let total = 0;
  let current: number | null = null;
  let weak = false;
  let next = from;
  for (let index = from; ;) {
    const sense = stretch.sense(index);
    const { multiplier, fraction } = sense;
    const number: number | undefined = sense.number ?? (current === null && total === 0 ? sense.weakNumber : undefined);
    const isLetter = stretch.token(index)?.text.length === 1 && multiplier !== undefined;
    if (number !== undefined && fits(number, current)) {
      weak = sense.number === undefined;
      current = (current ?? 0) + number;
    } else if (fraction !== undefined && (current === null || fraction < 1)) {
      current = (current ?? 1) * fraction;
      weak = false;
    } else if (multiplier !== undefined && !isLetter) {
      weak = false;
      if (multiplier === 100) current = (current ?? 1) * 100;
      else {
        total += (current ?? 1) * multiplier;
        current = 0;
      }
    } else break;
    next = index + 1;
    index = wordAfter(stretch, index, total > 0 || (current ?? 0) >= 20);
    if (index < 0) break;
  }
  if (next === from) return null;
  return { value: String(Number((total + (current ?? 0)).toPrecision(12))), next, ...(weak && { weak }) };
}

/** Whether a number word goes on what was read: five after twenty or after two hundred, not after three. */
function fits(number: number, current: number | null): boolean {
  if (current === null || current === 0) return true;
  if (current % 100 === 0) return number < 100;
  return current % 10 === 0 && current % 100 >= 20 && number < 10 && number > 0;
}

/** The index of the word behind a space, a hyphen, or an "and" within a large number; -1 where none follows. */
function wordAfter(stretch: Stretch, index: number, isLarge: boolean): number {
  let next = index + 1;
  if (stretch.token(next)?.key === '-' && stretch.touches(next)) next += 1;
  else if (isLarge && stretch.sense(next).joiner && stretch.sense(next + 1).number !== undefined) next += 1;
  return stretch.follows(next) ? next : -1;
}

/** Where the number begins: at the sign, if one stands directly before the digits and behind a space. */
function signedStart({ text, tokens }: Stretch, index: number): number {
  const { start, kind } = tokens[index]!;
  const signed = kind === 'number' && /(?:^|[\s(])[-−–]$/u.test(text.slice(Math.max(0, start - 2), start));
  return signed ? start - 1 : start;
}
