// Which commands a person may mean by some letters. Pure; knows neither keys nor what commands do.
import { go } from 'fuzzysort';

/** What can be chosen by its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Below this a match is chance: a few letters scattered over a long name. */
const threshold = 0.3;

/**
 * Those whose names have the letters of `query` in their order, the best match first, and of equals the one that was
 * used last. Without a query all of them, those in `recent` (the latest first) before the others in their own order.
 * Letters are the same whatever their case and accents, and æ, ø and å may be written ae, o or oe, and a or aa.
 */
export function rankCommands<T extends Named>(
  query: string,
  commands: readonly T[],
  recent: readonly string[],
): readonly T[] {
  const wanted = query.trim();
  const rank = ({ id }: Named): number => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  const byUse = commands.toSorted((one, other) => rank(one) - rank(other));
  if (wanted === '') return byUse;
  const found = go(wanted, byUse, {
    keys: [({ name }) => name, ({ name }) => spelled(name, 'o', 'a'), ({ name }) => spelled(name, 'oe', 'aa')],
    threshold,
    limit: 0,
  });
  // What is found comes in no order among equals.
  const place = new Map(byUse.map((command, index) => [command, index]));
  const placeOf = (command: T): number => place.get(command) ?? 0;
  return [...found]
    .sort((one, other) => other.score - one.score || placeOf(one.obj) - placeOf(other.obj))
    .map(({ obj }) => obj);
}

/** The name with plain letters for the Danish ones. */
function spelled(name: string, o: string, a: string): string {
  return name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', o).replaceAll('å', a);
}
