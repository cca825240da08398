// Pairs quotation marks of any style by where they stand, not by which they are: one mark opens in one country and
// closes in another. Knows nothing of who speaks.
import { isLetterAt, kindOf, LETTER, MARK, SPACE, SPACELESS } from '../compare/letters.ts';

/** A quotation: `[start, end)` with its marks, `[innerStart, innerEnd)` without them. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  /** False where the paragraph ends inside it and the next one goes on. */
  readonly closed: boolean;
}

const closers: Readonly<Record<string, string>> = {
  '"': '"”“',
  '“': '”"“',
  '”': '”"',
  '„': '“”"',
  '‟': '”"',
  '«': '»«',
  '»': '«»',
  '「': '」',
  '」': '',
  '『': '』',
  '』': '',
  '〝': '〟',
  '〟': '',
  '＂': '＂',
  "'": "'",
  '‘': '’‘',
  '’': '’',
  '‚': '‘’',
  '‹': '›‹',
  '›': '‹›',
};
const marks = new RegExp(`[${Object.keys(closers).join('')}]`, 'gu');
const single = new Set(["'", '‘', '’', '‚', '‹', '›']);
/** Marks that only open, of scripts that set no spaces around them. */
const unspaced = new Set(['「', '『', '〝']);
/** How far to look for a better closing mark after a plural's apostrophe. */
const lookahead = 300;

/**
 * The outermost quotations of `text[from, to)`, in order and disjoint; what is quoted inside a quotation is part of it.
 * `goesOn` says that the next paragraph opens with a mark: then an unclosed quotation runs to `to`. Linear.
 */
export function findQuotations(text: string, from: number, to: number, goesOn: boolean): readonly Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  let opener = '';
  for (const { index, 0: char } of text.slice(from, to).matchAll(marks)) {
    const at = from + index;
    if (open >= 0 && (closers[opener] ?? '').includes(char) && canClose(text, at, from, to, opener)) {
      if (!(single.has(opener) && isPlural(text, at, to, opener))) {
        found.push({ start: open, end: at + 1, innerStart: open + 1, innerEnd: at, closed: true });
        open = -1;
      }
    } else if (canOpen(text, at, from, to, char)) {
      if (open < 0 || (single.has(opener) && !single.has(char))) {
        if (open < 0 || !closesLater(text, open, at, opener)) {
          open = at;
          opener = char;
        }
      }
    }
  }
  if (open >= 0 && goesOn && !single.has(opener)) {
    found.push({ start: open, end: to, innerStart: open + 1, innerEnd: to, closed: false });
  }
  return found;
}

function canOpen(text: string, at: number, from: number, to: number, char: string): boolean {
  const next = at + 1 < to ? text.charCodeAt(at + 1) : 0x20;
  if (closers[char] === '') return false;
  // French sets a space within its marks.
  if (isSpace(next)) return char === '«' && at + 1 < to && (at === from || isSpace(text.charCodeAt(at - 1)));
  if (at === from || unspaced.has(char)) return true;
  const before = text.charCodeAt(at - 1);
  if (char === '„' || char === '‚') return true;
  return (
    isSpace(before) || '([{—–-/:"“»«„'.includes(text.charAt(at - 1)) || (char === '»' && text.charAt(at - 1) === '.')
  );
}

function canClose(text: string, at: number, from: number, to: number, opener: string): boolean {
  if (at === from) return false;
  if (isSpace(text.charCodeAt(at - 1))) return text.charAt(at) === '»' && opener === '«' && !isLetterAt(text, at + 1);
  if (at + 1 >= to) return true;
  if (isSpace(text.charCodeAt(at + 1)) || unspaced.has(opener)) return true;
  if (isLetterAt(text, at + 1)) return !single.has(opener) && /[.,!?…]/.test(text.charAt(at - 1));
  return true;
}

/** A single mark after an s and before a small letter is likelier the apostrophe of "the players' choice". */
function isPlural(text: string, at: number, to: number, opener: string): boolean {
  if (text.charAt(at - 1) !== 's' || text.charAt(at + 1) !== ' ') return false;
  const next = text.charAt(at + 2);
  if (next === next.toUpperCase()) return false;
  const closing = closers[opener] ?? '';
  const end = Math.min(to, at + lookahead);
  for (let later = at + 2; later < end; later += 1) {
    const char = text.charAt(later);
    if (closing.includes(char) && /[.,!?…]/.test(text.charAt(later - 1))) return true;
    if (closing.includes(char) && text.charAt(later - 1) === ' ') return false;
  }
  return false;
}

/** An apostrophe that opened by mistake ("'til") must not keep a real quotation from opening. */
function closesLater(text: string, open: number, at: number, opener: string): boolean {
  const closing = closers[opener] ?? '';
  const end = Math.min(text.length, at + lookahead);
  if (at - open > 2 * lookahead) return false;
  for (let later = at + 1; later < end; later += 1) {
    if (closing.includes(text.charAt(later)) && !isLetter(text.charCodeAt(later + 1))) return true;
  }
  return false;
}

function isSpace(unit: number): boolean {
  return kindOf(unit) === SPACE;
}

function isLetter(unit: number): boolean {
  const kind = kindOf(unit);
  return kind === LETTER || kind === MARK || kind === SPACELESS;
}
