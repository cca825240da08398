// The three grounds on which two mentions are one source: a shared name, a title that fits one source only, a pronoun.
import type { Mention } from './mention.ts';
import { stem } from './mention.ts';
import { nameKey } from './name-key.ts';

/** "Torben Juhl" and "Juhl", "Tokajev" and "Kassym-Jomart Tokayev": one is the other, its last word, or its short form. */
export function sameName(known: readonly Mention[], mention: Mention): boolean {
  if (mention.name === null) return known.some((other) => other.name === null && other.written.toLowerCase() === mention.written.toLowerCase());
  return known.some((other) => other.name !== null && meets(other, mention));
}

function meets(one: Mention, other: Mention): boolean {
  const whole = nameKey(one.keys.join(''));
  const part = nameKey(other.keys.join(''));
  if (whole === '' || part === '') return false;
  if (sameKey(whole, part)) return true;
  const [longer, shorter] = one.keys.length >= other.keys.length ? [one, other] : [other, one];
  if (shorter.keys.length === longer.keys.length) return initialsMeet(longer, shorter);
  const tail = longer.keys.slice(-shorter.keys.length).join('');
  const short = shorter.keys.join('');
  if (sameKey(tail, short) && short.length > 2) return !(shorter.kind === 'person' && shorter.keys.length > 1 && !sameKey(tail, short));
  if (shorter.keys.length === 1 && longer.kind !== 'person' && sameKey(longer.keys[0] ?? '', short) && short.length > 3) return true;
  return shorter.keys.length > 1 && sameKey(longer.keys[0] ?? '', shorter.keys[0] ?? '-') &&
    sameKey(longer.keys[longer.keys.length - 1] ?? '', shorter.keys[shorter.keys.length - 1] ?? '-');
}

/** "A. Zhukov" and "Andrei Zhukov". */
function initialsMeet(one: Mention, other: Mention): boolean {
  return one.keys.length > 1 && one.keys.every((key, index) => {
    const second = other.keys[index] ?? '-';
    return sameKey(key, second) || (index < one.keys.length - 1 && (key.length === 1 || second.length === 1) && key.charAt(0) === second.charAt(0));
  });
}

/** Equal, or equal but for the s of a genitive. */
function sameKey(one: string, other: string): boolean {
  return one === other || (one.length > 3 && one + 's' === other) || (other.length > 3 && other + 's' === one);
}

/** "vagtchefen" for "vagtchef Torben Juhl", "banken" for "Fjordbanken", "instituttet" for "Nordisk Sundhedsinstitut". */
export function sameTitle(known: readonly Mention[], mention: Mention): boolean {
  if (mention.name !== null || mention.titles.length === 0) return false;
  const head = mention.titles[mention.titles.length - 1] ?? '';
  if (head.length < 3 || (!mention.definite && known.every((other) => other.name === null))) return false;
  return known.some((other) => {
    if (other.titles.some((title) => title === head || (title.length > head.length + 1 && title.endsWith(head) && mention.definite))) return true;
    return mention.definite && (other.name ?? []).some((word) => {
      const part = stem(word.toLowerCase());
      return part.length > head.length && part.endsWith(head);
    });
  });
}

/** A pronoun means the source named last that it can mean. */
export function samePronoun(known: readonly Mention[], mention: Mention): boolean {
  const kinds = known.map((other) => other.pronoun).filter((pronoun) => pronoun !== null);
  const named = known.find((other) => other.name !== null) ?? known[0];
  if (mention.pronoun === 'he' || mention.pronoun === 'she') {
    if (named?.kind !== 'person') return false;
    return !kinds.some((kind) => (kind === 'he' || kind === 'she') && kind !== mention.pronoun);
  }
  return false;
}
