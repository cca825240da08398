// Finds the numbers, dates, names and negations that a stretch of changed text touches.
import type { TextRange } from '../model/range.ts';
import type { Item, Read } from './item.ts';
import { type LineCase, type NameContext, readName } from './read-name.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';
import { readPhrase } from './read-phrase.ts';
import type { Side } from './side.ts';
import { Stretch } from './stretch.ts';
import { tokenise } from './token.ts';

/** How far beyond what changed an item may reach, in units: a date with its time, a long name. */
const reach = 40;

/** A word or number, or as much of it as lies in what changed: scripts without spaces do not tell their words. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** The items that the parts of a text touch, and the words and numbers in them that belong to none, or to a weak one. */
export interface Found {
  readonly items: readonly Item[];
  readonly words: readonly Word[];
}

export function findItems(side: Side, parts: readonly TextRange[]): Found {
  const items: Item[] = [];
  const words: Word[] = [];
  for (const part of parts) {
    const around = surroundings(side.text, part);
    const stretch = new Stretch(side.text, tokenise(side.text, ...around), side.vocabulary);
    const found = readItems(stretch, part, side, ...around);
    for (const item of found) items.push(item);
    let passed = 0;
    for (const token of stretch.tokens) {
      const [start, end] = [Math.max(token.start, part[0]), Math.min(token.end, part[1])];
      if (token.kind === 'mark' || start >= end) continue;
      while (passed < found.length && found[passed]!.end <= start) passed += 1;
      for (const [from, to] of outside(start, end, found, passed)) {
        const isWhole = token.start === from && token.end === to;
        words.push({ start: from, end: to, key: isWhole ? token.key.toLowerCase() : side.text.slice(from, to) });
      }
    }
  }
  return { items, words };
}

/** What of a word belongs to no item, or only to weak ones; `items` are in order, from `first` on they may touch it. */
function outside(start: number, end: number, items: readonly Item[], first: number): readonly TextRange[] {
  const rest: TextRange[] = [];
  let at = start;
  for (let index = first; index < items.length && items[index]!.start < end; index += 1) {
    const item = items[index]!;
    if (item.weak || item.end <= start) continue;
    if (item.start > at) rest.push([at, item.start]);
    at = Math.max(at, item.end);
  }
  if (at < end) rest.push([at, end]);
  return rest;
}

/** The part with what stands before and behind it on its line, to whole words. */
function surroundings(text: string, [start, end]: TextRange): TextRange {
  let from = backOnLine(text, start, reach);
  let to = onOnLine(text, end, reach);
  if (from > 0 && text.charAt(from - 1) !== '\n') {
    const space = /\s/u.exec(text.slice(from, start));
    if (space) from += space.index;
  }
  if (to < text.length && text.charAt(to) !== '\n') {
    const last = text.slice(end, to).search(/\s\S*$/u);
    if (last >= 0) to = end + last;
  }
  return [from, to];
}

/** So far before `position`, or where its line begins if that is nearer. */
function backOnLine(text: string, position: number, units: number): number {
  const before = text.slice(Math.max(0, position - units), position);
  return position - before.length + before.lastIndexOf('\n') + 1;
}

/** So far behind `position`, or where its line ends if that is nearer. */
function onOnLine(text: string, position: number, units: number): number {
  const behind = text.slice(position, position + units);
  const newline = behind.indexOf('\n');
  return position + (newline < 0 ? behind.length : newline);
}

function readItems(stretch: Stretch, part: TextRange, side: Side, from: number, to: number): readonly Item[] {
  const items: Item[] = spacelessItems(side, from, to);
  const taken = [...items];
  let line: LineCase | undefined;
  const names: NameContext = {
    evidence: side.evidence,
    line: () => (line ??= lineCase(side.text, from, to)),
    matters: (start, end) => touches({ start, end }, part),
  };
  for (let index = 0; index < stretch.tokens.length;) {
    const token = stretch.tokens[index]!;
    if (token.start > part[1]) break;
    if (token.kind === 'mark' && stretch.sense(index).unit === undefined) {
      index += 1;
      continue;
    }
    let read: Read | null = null;
    if (!taken.some((item) => item.start < token.end && item.end > token.start)) {
      read = readDate(stretch, index) ?? readNumber(stretch, index) ?? readNegation(stretch, index);
      read ??= readName(stretch, index, names);
    }
    if (read) items.push(read.item);
    index = read ? Math.max(index + 1, read.next) : index + 1;
  }
  return items.filter((item) => touches(item, part)).sort((one, other) => one.start - other.start);
}

/** Where both have something in common, or what is put in parts the item. */
function touches(item: { readonly start: number; readonly end: number }, [start, end]: TextRange): boolean {
  return item.start < Math.max(end, start) && item.end > start && (start < end || item.start < start);
}

function readNegation(stretch: Stretch, index: number): Read | null {
  const token = stretch.token(index)!;
  if (token.kind !== 'word') return null;
  const phrase = readPhrase(stretch, index, 'negation');
  const { negationEnding } = stretch.vocabulary;
  const denies =
    stretch.sense(index).negation === true || (negationEnding !== undefined && token.key.endsWith(negationEnding));
  // "No. 5"
  const numbered =
    token.key === 'no' && stretch.token(index + 1)?.key === '.' && stretch.token(index + 2)?.kind === 'number';
  if (!phrase && (!denies || numbered)) return null;
  const next = phrase?.next ?? index + 1;
  return { item: { kind: 'negation', start: token.start, end: stretch.token(next - 1)!.end, value: 'not' }, next };
}

/** What is told from characters alone, in scripts without spaces. */
function spacelessItems({ text, vocabulary }: Side, from: number, to: number): Item[] {
  const items: Item[] = [];
  const patterns = [
    ['date', vocabulary.datePattern],
    ['number', vocabulary.numberPattern],
    ['negation', vocabulary.negationPattern],
  ] as const;
  for (const [kind, pattern] of patterns) {
    if (pattern === undefined) continue;
    for (const match of text.slice(from, to).matchAll(pattern)) {
      const start = from + match.index;
      const value = kind === 'negation' ? 'not' : match[0];
      items.push({ kind, start, end: start + match[0].length, value });
    }
  }
  return items;
}

/** The share of a line's longer words with a capital from which the line is set so. */
const mostly = 0.6;
const fewestWords = 4;

/** How the line around a stretch is set. */
function lineCase(text: string, from: number, to: number): LineCase {
  const words = text.slice(backOnLine(text, from, 200), onOnLine(text, to, 200)).match(/\p{L}{4,}/gu) ?? [];
  if (words.length < fewestWords) return 'plain';
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (capital < mostly * words.length) return 'plain';
  return words.filter((word) => word === word.toUpperCase()).length < mostly * words.length ? 'title' : 'capitals';
}
