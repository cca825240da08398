// A name as it is compared with the names of other articles: folded words, so that spellings and genitives meet.
import { nameKey, withoutGenitive } from '../classify/name-key.ts';
import { plainName } from '../classify/one-source.ts';
import { sameKey } from '../classify/same-name.ts';

export interface NameForm {
  /** The words joined; equal for names that need no comparing. */
  readonly key: string;
  /** The folded words: given names, or their initials, before the last one, which has its particles in it. */
  readonly words: readonly string[];
  readonly isAcronym: boolean;
}

const particle = /^(?:van|von|der|den|de|da|di|du|la|le|al|bin|ben|af)$/u;
const acronym = /^\p{Lu}[\p{Lu}\p{N}]{1,5}$/u;

/** The form of a name as it is written; null for one without letters or digits. */
export function formOf(name: string): NameForm | null {
  const written = name.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const words: string[] = [];
  let particles = '';
  for (const [index, word] of written.entries()) {
    const lower = word.toLowerCase();
    const isLast = index === written.length - 1;
    if (index > 0 && !isLast && particle.test(lower)) {
      particles += lower;
      continue;
    }
    // "Bank of England"
    if (written.length > 1 && !isLast && lower === word && /^(?:of|for|the|and|og|och|und|für|i|in)$/u.test(lower))
      continue;
    const key = nameKey(withoutGenitive(particles + word));
    particles = '';
    if (key !== '') words.push(key);
  }
  return words.length === 0 ? null : { key: words.join('-'), words, isAcronym: acronym.test(name) };
}

/** A name by which what people said of it is found: letter case and punctuation aside. */
export function spokenKey(name: string): string {
  return plainName(name) || name.toLowerCase();
}

/**
 * Whether `one` can be the person of the fuller name `other`: the same last name, and the given names that it has in the
 * order of the other's, as initials perhaps, beginning with the first. "A. Zhukov" and "Lars Rasmussen" fit "Andrei
 * Zhukov" and "Lars Løkke Rasmussen"; "Rasmussen" fits nobody.
 */
export function fitsPerson(one: NameForm, other: NameForm): boolean {
  const given = one.words.slice(0, -1);
  const fuller = other.words.slice(0, -1);
  if (given.length === 0 || given.length > fuller.length) return false;
  if (!sameKey(one.words.at(-1) ?? '', other.words.at(-1) ?? '-')) return false;
  let at = 0;
  return given.every((name, index) => {
    const found = fuller.findIndex((known, place) => place >= at && isGiven(name, known));
    if (found < 0 || (index === 0 && found > 0)) return false;
    at = found + 1;
    return true;
  });
}

/** Whether the short form can be the organisation's: its initials, or its first word. */
export function fitsOrganisation(short: NameForm, whole: NameForm): boolean {
  if (short.words.length !== 1 || whole.words.length < 2) return false;
  const word = short.words[0] ?? '';
  if (!short.isAcronym) return sameKey(word, whole.words[0] ?? '');
  return word === initialsOf(whole.words);
}

/** The first letters of the words, as a short form of them is folded. */
export function initialsOf(words: readonly string[]): string {
  return nameKey(words.map((word) => word.charAt(0)).join(''));
}

function isGiven(name: string, known: string): boolean {
  return name === known || ((name.length === 1 || known.length === 1) && known.startsWith(name.charAt(0)));
}
