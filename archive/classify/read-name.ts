// Reads names: runs of words with capitals, as far as a capital means something in the language and at the place.
import { isFunctionWord } from '../normalise/function-words.ts';
import type { Read } from './item.ts';
import type { NameEvidence } from './name-evidence.ts';
import { opensSentence } from './opens-sentence.ts';
import type { Stretch } from './stretch.ts';
import { keyOf, type Token } from './token.ts';

/** Small words within a name; where nouns have capitals, those alone that are no articles. */
const links: ReadonlySet<string> = new Set(
  'von van der den de la le du di da del della dos das do bin ibn al el of af av zu zur ter ten the y e'.split(' '),
);
const linksOfNouns: ReadonlySet<string> = new Set('von van de la le di da del bin ibn al el of zu'.split(' '));
const mostLinks = 2;

/** How a line is set: in a line of capitals, or of words with capitals, these say nothing. */
export type LineCase = 'plain' | 'title' | 'capitals';

/** What is asked of a name only where it is among what changed: it costs more than to read it. */
export interface NameContext {
  readonly evidence: NameEvidence;
  readonly line: () => LineCase;
  readonly matters: (start: number, end: number) => boolean;
}

/** The name that begins with the token at `index`; null where none does that matters. */
export function readName(
  stretch: Stretch,
  index: number,
  { evidence, line: setLine, matters }: NameContext,
): Read | null {
  const first = stretch.token(index);
  if (first === undefined || !isCapital(stretch, index)) return null;
  const { next, words } = runFrom(stretch, index);
  if (!matters(first.start, stretch.token(next - 1)!.end)) return null;
  const line = setLine();
  const opens = opensSentence(stretch.text, first.start);
  if (line === 'plain' && opens && words.length > 1 && isPlainWord(first, evidence)) {
    // What opens the sentence is no part of the name behind it.
    return null;
  }
  if (!isName(stretch, words, opens, line, evidence)) return null;
  const value = words.map((word) => nameKey(word)).join(' ');
  const end = stretch.token(next - 1)!.end;
  return { item: { kind: 'name', start: first.start, end, value }, next };
}

function isCapital({ tokens, vocabulary }: Stretch, index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.kind === 'mark' || vocabulary.notNames.has(token.key)) return false;
  if (token.kind === 'number') return /\p{Lu}/u.test(token.key) && token.suffix !== '';
  const isLong = token.text.length > 1 || isInitial(tokens, index) || isDesignation(tokens, index);
  return isLong && /^[\p{Lu}\p{Lt}]/u.test(token.text);
}

/** "J. Hansen"; a longer word before a point ends its sentence: "ved Stenhavn. Alle er i land". */
function isInitial(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.text.length !== 1) return false;
  return tokens[index + 1]?.key === '.' && /^\p{Lu}/u.test(tokens[index + 2]?.text ?? '');
}

/** "F-16", "Covid-19" */
function isDesignation(tokens: readonly Token[], index: number): boolean {
  const [letters, hyphen, number] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  return (
    hyphen?.key === '-' && hyphen.start === letters?.end && number?.kind === 'number' && number.start === hyphen.end
  );
}

/** The words of a name from `index` on, and the index behind it. */
function runFrom(stretch: Stretch, index: number): { readonly next: number; readonly words: readonly Token[] } {
  const words = [stretch.token(index)!];
  const small = stretch.vocabulary.nounCapitals ? linksOfNouns : links;
  let next = index + 1;
  for (let at = next; ;) {
    if (isInitial(stretch.tokens, at - 1) && stretch.touches(at)) at += 1;
    if (stretch.token(at)?.key === '-' && stretch.touches(at)) at += 1;
    for (let linked = 0; linked < mostLinks && small.has(stretch.token(at)?.text ?? ''); linked += 1) at += 1;
    if (isDesignation(stretch.tokens, at - 2)) {
      words.push(stretch.token(at)!);
      next = at += 1;
    }
    const isNext = stretch.follows(at) && isCapital(stretch, at) && !isDated(stretch, at);
    if (!isNext) return { next, words };
    words.push(stretch.token(at)!);
    next = at += 1;
  }
}

/** Days, months and units have capitals in some languages and are no part of a name. */
function isDated(stretch: Stretch, index: number): boolean {
  const { weekday, month } = stretch.calendarSense(index);
  return weekday !== undefined || (month !== undefined && stretch.vocabulary.capitalMonths);
}

function isName(
  { vocabulary }: Stretch,
  words: readonly Token[],
  opens: boolean,
  line: LineCase,
  evidence: NameEvidence,
): boolean {
  const { nounCapitals } = vocabulary;
  if (line === 'plain' && words.some(isAcronym)) return true;
  const known = (): boolean => words.some((word) => evidence.isNamed(word.text, nounCapitals));
  if (line !== 'plain') return known();
  if (words.length > 1) return true;
  return opens || nounCapitals ? known() : true;
}

/** "EU", "USA's", "18F", "U.S", "McDonald": capitals beyond the first letter. */
function isAcronym({ text, kind }: Token): boolean {
  return (
    kind === 'number' || /^.+\p{Lu}/u.test(text.replace(/\p{Lu}$/u, (letter) => (text.length === 2 ? letter : '')))
  );
}

function isPlainWord({ text, key }: Token, evidence: NameEvidence): boolean {
  return isFunctionWord(key) || evidence.isPlain(text);
}

/** A name as it is compared: without the ending that marks its owner. */
function nameKey({ text, kind, key }: Token): string {
  return kind === 'number' ? key.toLowerCase() : keyOf(text).replace(/(?:'s|')$/u, '');
}
