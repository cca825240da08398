// Finds the place and agency that open a wire text: "PORT LANNING (Reuters) -", "Berlin (dpa) –", "WASHINGTON —".
import type { Credit } from '../model/attribution.ts';
import { creditNames } from './credit-names.ts';
import { isAgency } from './line-vocabulary.ts';

const longestDateline = 90;
const withAgency = /^\s*\p{Lu}[\p{L} .,'’/\p{N}-]{1,50}?\s?\(([\p{L}\p{N} ./–-]{2,30})\)\s*[-–—]{1,2}(?=\s)/u;
const capitals = /^\s*\p{Lu}[\p{Lu} .'’-]{3,30}(?:,\s\p{Lu}[\p{L}. ]{1,24}){0,2}\s[–—](?=\s+[\p{Lu}\p{N}"“„»])/u;

/** The dateline that opens `line`, or null; without an agency only a place in capitals before a long dash is one. */
export function findDateline(line: string): Credit | null {
  const head = line.slice(0, longestDateline);
  if (!/[(–—]/u.test(head)) return null;
  const start = Math.max(0, head.search(/\S/u));
  const signed = withAgency.exec(head);
  if (signed) {
    const open = signed[0].indexOf('(') + 1;
    const names = creditNames(line, open, open + (signed[1] ?? '').length);
    const agencies = names.filter(([from, to]) => isAgency(line.slice(from, to)));
    if (agencies.length > 0) return { kind: 'dateline', span: [start, signed[0].length], names: agencies };
  }
  const place = capitals.exec(head);
  return place ? { kind: 'dateline', span: [start, place[0].length], names: [] } : null;
}
