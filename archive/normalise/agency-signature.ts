// Finds the wire agencies that sign a text at the end of a line: "/ritzau/AFP", "(©NTB)", "NTB-AFP", "© 2024 AFP".
import type { Credit } from '../model/attribution.ts';
import type { TextRange } from '../model/range.ts';
import { isAgency, wireAgencies } from './line-vocabulary.ts';

/** A signature is short; looking no further back keeps hostile lines cheap. */
const longest = 64;
const slashed = /(?<![\p{L}\p{N}/])\/\p{L}[\p{L}\p{N} .&-]{0,30}(?:\/\s?[\p{L}][\p{L}\p{N} .&-]{0,30}){0,4}\/?\s*$/u;
const bracketed = /\((?:©|\(c\))?\s?\p{L}[\p{L}\p{N} ./–-]{0,40}\)\s*$/iu;
const copyright = /(?:©|\(c\))\s?(?:\d{4}\s)?\p{L}[\p{L}\p{N} ./–-]{0,40}$/iu;

/** The agency signature that ends `line`, or null. Every part of it must be a known agency but those after a slash. */
export function findAgencySignature(line: string): Credit | null {
  const base = Math.max(0, line.length - longest);
  const tail = line.slice(base);
  const match = slashed.exec(tail);
  if (match) {
    const names = parts(match[0], base + match.index, '/');
    if (names.some(([from, to]) => wireAgencies.has(line.slice(from, to).toLowerCase()))) {
      return signature(line, base + match.index, names);
    }
  }
  const enclosed = bracketed.exec(tail) ?? copyright.exec(tail);
  if (enclosed && endsSentence(line, base + enclosed.index)) {
    const names = parts(enclosed[0], base + enclosed.index, '/–-');
    if (allAgencies(line, names)) return signature(line, base + enclosed.index, names);
  }
  if (line.length <= longest && /^\s*\p{L}[\p{L} /–-]+$/u.test(line)) {
    const names = parts(line, 0, '/–-');
    if (allAgencies(line, names) && line.trim().length > 2) return signature(line, line.search(/\S/u), names);
  }
  return null;
}

function signature(line: string, start: number, names: readonly TextRange[]): Credit {
  return { kind: 'agency', span: [start, line.trimEnd().length], names };
}

function allAgencies(line: string, names: readonly TextRange[]): boolean {
  return names.length > 0 && names.every(([from, to]) => isAgency(line.slice(from, to)));
}

function endsSentence(line: string, position: number): boolean {
  const before = line.slice(0, position).trimEnd();
  return before === '' || /[.!?…"”»“'’)]$/u.test(before);
}

function parts(stretch: string, offset: number, separators: string): readonly TextRange[] {
  const whole = /\p{L}[^()©]*\p{L}/u.exec(stretch);
  if (whole && isAgency(whole[0])) return [[offset + whole.index, offset + whole.index + whole[0].length]];
  const word = new RegExp(`\\p{L}[^${separators.replace('-', '\\-')}()©]*`, 'gu');
  return [...stretch.matchAll(word)].map((match): TextRange => {
    const start = offset + match.index;
    return [start, start + match[0].trimEnd().length];
  });
}
