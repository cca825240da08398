// Cuts a stretch of text into words, numbers and marks, as far as numbers, dates and names need it. Knows no language.

/** `key` is how a word is looked up: in lower case, without soft hyphens, with straight apostrophes. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: string;
  /** The letters that stand directly behind a number's digits, in lower case: "th", "m", "f". */
  readonly suffix: string;
}

const spaceless = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}`;
const digits = [
  String.raw`\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}(?!\p{Nd})`,
  String.raw`\p{Nd}{1,2}(?<point>[./])\p{Nd}{1,2}\k<point>(?:\p{Nd}{4}|\p{Nd}{2})(?!\p{Nd})`,
  String.raw`\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?(?!\p{Nd})`,
  String.raw`\p{Nd}{1,3}(?:[ \u00a0\u202f\u2009]\p{Nd}{3})+(?!\p{Nd})(?:[.,]\p{Nd}+)?`,
  String.raw`\p{Nd}+(?:[.,'’]\p{Nd}+)*`,
].join('|');
const suffix = String.raw`(?<suffix>(?:(?![${spaceless}])\p{L})[\p{L}\p{Nd}]*)?`;
const word = [
  // Nearly every word, and cheaper than what follows.
  String.raw`[a-zA-Z]+(?=[\s,;:!?)]|$)`,
  String.raw`(?:\p{L}\.)+\p{L}(?![\p{L}\p{M}])`,
  String.raw`\p{sc=Han}+|\p{sc=Katakana}+|\p{sc=Hiragana}+`,
  String.raw`\p{L}(?:(?![${spaceless}])[\p{L}\p{M}\p{Nd}\u00ad\u200c\u2060])*(?:['’][\p{L}\p{M}]+)*`,
].join('|');
const pattern = new RegExp(`(?<number>${digits})${suffix}|(?<word>${word})|[^\\s]`, 'gu');

/** The tokens of `text[from, to)`, in order, without white space. Linear. */
export function tokenise(text: string, from: number, to: number): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(from, to).matchAll(pattern)) {
    const start = from + match.index;
    const written = match[0];
    const groups = match.groups!;
    if (groups['number'] !== undefined) {
      const letters = groups['suffix'] ?? '';
      const number = groups['number'];
      tokens.push({
        kind: 'number',
        start,
        end: start + written.length,
        text: number,
        key: written,
        suffix: letters,
      });
    } else {
      const isWord = groups['word'] !== undefined;
      tokens.push({
        kind: isWord ? 'word' : 'mark',
        start,
        end: start + written.length,
        text: written,
        key: isWord ? keyOf(written) : written,
        suffix: '',
      });
    }
  }
  return tokens;
}

/** A word as it is looked up. */
export function keyOf(written: string): string {
  const small = written.toLowerCase();
  if (!/\u00ad|[\u0300-\uffff]/u.test(small)) return small;
  return small
    .normalize('NFC')
    .replace(/[\u00ad\u200c\u2060]/gu, '')
    .replaceAll('’', "'");
}
