// Cuts a stretch of text into words, numbers and marks. Knows the lexicon's abbreviations, so that their full stops do
// not end sentences, and nothing of quotations or sentences.
import { type Lexicon, role } from './lexicon.ts';

export type TokenKind =
  'word' | 'number' | 'comma' | 'stop' | 'colon' | 'semicolon' | 'mark' | 'dash' | 'open' | 'close' | 'other';

/** One word or mark, `[start, end)` in the text. `roles` are the lexicon's bits; `spaced` says white space follows. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  readonly lower: string;
  readonly roles: number;
  readonly capital: boolean;
  readonly spaced: boolean;
}

const marks = new Set('"“”„‟«»‘’‚‛‹›\''.split(''));

/** The tokens of `text[from, to)`, in order; white space is dropped. Linear. */
export function tokenise(text: string, from: number, to: number, lexicon: Lexicon): readonly Token[] {
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    const start = at;
    let kind: TokenKind;
    if (isDigit(code)) {
      at = numberEnd(text, at, to);
      kind = 'number';
      const hyphen = text.charCodeAt(at) === 0x2d && at + 1 < to && isLetter(text.charCodeAt(at + 1));
      if (at < to && (hyphen || isLetter(text.charCodeAt(at)))) {
        at = wordEnd(text, at, to, lexicon);
        kind = 'word';
      }
    } else if (isLetter(code)) {
      at = wordEnd(text, at, to, lexicon);
      kind = 'word';
    } else {
      at += 1;
      kind = markKind(text, start);
      if (kind === 'stop') while (at < to && isStop(text.charCodeAt(at))) at += 1;
    }
    tokens.push(token(text, start, at, kind, lexicon));
  }
  return tokens;
}

function token(text: string, start: number, end: number, kind: TokenKind, lexicon: Lexicon): Token {
  const form = text.slice(start, end);
  const spaced = end >= text.length || isSpace(text.charCodeAt(end));
  if (kind !== 'word') return { start, end, kind, lower: form, roles: 0, capital: false, spaced };
  let lower = form.toLowerCase();
  let roles = lexicon.roles.get(lower);
  if (roles === undefined && lower.includes('’')) {
    // The packs write the straight apostrophe.
    lower = lower.replaceAll('’', "'");
    roles = lexicon.roles.get(lower);
  }
  const first = form.charAt(0);
  const capital = first !== lower.charAt(0);
  return { start, end, kind, lower, roles: roles ?? guess(lower, capital, lexicon), capital, spaced };
}

/** What a word that the lexicon does not have can be by its ending. */
function guess(lower: string, capital: boolean, { adverbEnding }: Lexicon): number {
  return adverbEnding !== '' && !capital && lower.length > 4 && lower.endsWith(adverbEnding) ? role.adverb : 0;
}

function markKind(text: string, at: number): TokenKind {
  const char = text.charAt(at);
  if (char === ',') return 'comma';
  if (char === '.' || char === '!' || char === '?' || char === '…') return 'stop';
  if (char === ':') return 'colon';
  if (char === ';') return 'semicolon';
  if (marks.has(char)) return 'mark';
  if (char === '-' || char === '–' || char === '—' || char === '―') return 'dash';
  if (char === '(' || char === '[') return 'open';
  if (char === ')' || char === ']') return 'close';
  return 'other';
}

/** The end of a word: inner apostrophes and hyphens belong to it, and the stops of abbreviations and initials. */
function wordEnd(text: string, from: number, to: number, lexicon: Lexicon): number {
  let at = from;
  let piece = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code)) at += 1;
    else if (code === 0x2d && suspends(text, at)) {
      at += 1;
      break;
    } else if ((code === 0x27 || code === 0x2019 || code === 0x2d || code === 0x26) && joins(text, at, to)) at += 1;
    else if (code === 0x2e && at - piece <= 3 && joins(text, at, to) && abbreviates(text, piece, at)) {
      at += 1;
      piece = at;
    } else if (code === 0x2e && at - piece > 3 && at + 1 < to && isLowerAscii(text.charCodeAt(at + 1))) {
      at += 1;
      piece = at;
    } else break;
  }
  if (at < to && closesGenitive(text, at, from)) return at + 1;
  if (at < to && text.charCodeAt(at) === 0x2e) {
    const form = text.slice(from, at + 1);
    if (lexicon.abbreviations.has(form.toLowerCase()) || isInitial(form) || /^(?:\p{Lu}\.){2,4}$/u.test(form))
      return at + 1;
  }
  return at;
}

/** "Børne- og Ungeudvalget": a hyphen in the place of the rest of a word. */
function suspends(text: string, at: number): boolean {
  return text.charAt(at + 1) === ' ' && /^(?:og|eller|och|und|oder) /u.test(text.slice(at + 2, at + 8));
}

/** "the residents' group": an apostrophe behind an s and before a further word, where no single quotation is open. */
function closesGenitive(text: string, at: number, word: number): boolean {
  const code = text.charCodeAt(at);
  if ((code !== 0x27 && code !== 0x2019) || text.charAt(at - 1) !== 's' || at - word < 3) return false;
  if (text.charAt(at + 1) !== ' ' || !isLowerAscii(text.charCodeAt(at + 2))) return false;
  return !/(?:^|[\s([])['‘‚]/u.test(text.slice(Math.max(0, at - furthestMark), word + 1));
}

/** How far back a single mark can have opened, in code units. */
const furthestMark = 300;

function joins(text: string, at: number, to: number): boolean {
  return at + 1 < to && (isLetter(text.charCodeAt(at + 1)) || isDigit(text.charCodeAt(at + 1)));
}

/** "f.eks", "B.T", "U.S": a short piece before the stop, and not a sentence's last word run into the next sentence. */
function abbreviates(text: string, piece: number, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return at - piece <= 1 || isLowerAscii(next);
}

function isInitial(form: string): boolean {
  const [letter = ''] = form;
  return form.length === 2 && letter !== letter.toLowerCase();
}

function numberEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) at += 1;
    else if ((code === 0x2e || code === 0x2c || code === 0x3a) && at + 1 < to && isDigit(text.charCodeAt(at + 1)))
      at += 1;
    else break;
  }
  return at;
}

export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
}

function isLowerAscii(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Letters of any script, roughly: everything past Latin-1 that is not general punctuation or a symbol counts. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7;
  return (
    code >= 0x2c00 && !(code >= 0x3000 && code <= 0x303f) && !(code >= 0xfe00 && code <= 0xfe0f) && code !== 0xfeff
  );
}

/** True when `token` has any of the roles in `bits`. */
export function has(token: Token | undefined, bits: number): boolean {
  return token !== undefined && (token.roles & bits) !== 0;
}

/** A word that can be part of a name: capitalised, and not a function word at the head of a sentence. */
export function isName(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && token.capital && !has(token, neverName);
}

/** A noun for an office, a body or a paper. */
export function isOffice(token: Token | undefined): boolean {
  return has(token, role.office | role.organisation | role.document);
}

/** A capitalised preposition or adverb may well be a name ("Per", "Om"), these hardly. */
const neverName =
  role.complementiser |
  role.question |
  role.relative |
  role.subordinator |
  role.coordinator |
  role.determiner |
  role.expletive |
  role.speaker |
  role.pronoun |
  role.auxiliary |
  role.negation |
  role.time;

export const functionWord =
  role.complementiser |
  role.question |
  role.relative |
  role.subordinator |
  role.coordinator |
  role.preposition |
  role.determiner |
  role.expletive |
  role.speaker |
  role.pronoun |
  role.auxiliary |
  role.negation |
  role.adverb |
  role.time;
