// Where and to whom a thing was said: "på X", "i en mail", "der Deutschen Presse-Agentur". No part of who said it.
import { role } from './lexicon.ts';
import type { Passage } from './sentence.ts';
import { functionWord, has } from './token.ts';

/** "sagte eine Sprecherin der Deutschen Presse-Agentur": a paper or a station in the dative is who was told. */
export function isTold(passage: Passage, at: number, limit: number): boolean {
  const { tokens, lexicon } = passage;
  if (lexicon.order !== 'v2-final' || !/^(?:der|dem|den)$/.test(tokens[at]?.lower ?? '')) return false;
  if (has(tokens[at - 1], role.document)) return false;
  for (let next = at + 1; next < Math.min(limit, at + 6); next += 1) {
    const token = tokens[next];
    if (token?.kind === 'word' && media.test(token.lower)) return true;
    const goesOn = token?.capital === true || token?.kind === 'mark' || token?.kind === 'dash';
    if (!goesOn && passage.quoted[next] === 0) return false;
  }
  return false;
}

const media =
  /(?:agentur|zeitung|zeitungen|dpa|afp|reuters|epd|kna|spiegel|rundfunk|sender|magazin|blatt|radio|ard|zdf|rnd|mediengruppe|nachrichten|tagesspiegel|portal|deutschlandfunk)$/;

/** Where things are said: "skriver DSB på X" names no part of DSB. */
export const platforms = new Set([
  'x',
  'x.',
  'twitter',
  'facebook',
  'instagram',
  'linkedin',
  'tiktok',
  'youtube',
  'threads',
  'bluesky',
  'telegram',
  'truth',
  'snapchat',
]);

/** "i en skriftlig kommentar": what it is said in, behind an adjective or two. */
export function leadsToDocument(passage: Passage, from: number, limit: number): boolean {
  for (let at = from; at < Math.min(limit, from + 3); at += 1) {
    const token = passage.tokens[at];
    if (token?.kind !== 'word' || token.capital || has(token, functionWord)) return false;
    if (has(token, role.document)) return true;
  }
  return false;
}
