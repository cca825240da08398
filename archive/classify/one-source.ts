// Whether two sources of two texts are one, told by their names alone: neither text is asked.
import type { Source } from '../model/attribution.ts';
import { nameKey, withoutGenitive } from './name-key.ts';
import { sameName } from './same-name.ts';

/** A name as it is compared: letter case and punctuation aside. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether the two share a name, or each has one that means the other: "Juhl" and "vagtchef Torben Juhl", "Northwater"
 * and "Northwater, which runs the main". A source without a name, such as a pronoun alone, is one with none.
 */
export function areOneSource(one: Source, other: Source): boolean {
  const names = new Set(one.names.map(plainName));
  if (other.names.some((name) => names.has(plainName(name)))) return true;
  const keys = one.names.map(keysOf).filter((key) => key.length > 0);
  const persons = one.kind === 'person' && other.kind === 'person';
  return other.names.some((name) => {
    const key = keysOf(name);
    return key.length > 0 && keys.some((known) => sameName(known, key, persons) || continues(known, key));
  });
}

/** Whether one name is the other with more behind it, as an affiliation: "Mette Holm", "Mette Holm fra Fjordlinjen". */
function continues(one: readonly string[], other: readonly string[]): boolean {
  const shared = Math.min(one.length, other.length);
  return shared > 1 && one.slice(0, shared).join(' ') === other.slice(0, shared).join(' ');
}

/**
 * The capitalised words of a name behind its title, folded. A capital that only opens a longer name makes no proper
 * name: "The police" and "The owner" are two.
 */
function keysOf(name: string): readonly string[] {
  const all = (name.split(',', 1)[0] ?? name).trim().split(/\s+/u);
  const capital = all.filter((word) => /^\p{Lu}/u.test(word));
  if (capital.length === 1 && all.length > 1 && capital[0] === all[0]) return [];
  return capital.map((word) => nameKey(withoutGenitive(word)));
}
