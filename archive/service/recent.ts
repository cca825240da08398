// What was asked for lately, up to a number: reading an entry makes it the newest, and the oldest goes first.

/** How many of each kind are kept: some article's versions and every pair of a dozen of them. */
const kept = 150;

/** What was made already, or is being made now; what failed is made again the next time. */
export function once<V>(cache: Map<string, Promise<V>>, key: string, make: () => Promise<V>): Promise<V> {
  const known = recall(cache, key);
  if (known) return known;
  const made = remember(cache, key, make());
  made.catch(() => {
    if (cache.get(key) === made) cache.delete(key);
  });
  return made;
}

export function recall<K, V>(cache: Map<K, V>, key: K): V | undefined {
  const value = cache.get(key);
  if (value !== undefined) {
    cache.delete(key);
    cache.set(key, value);
  }
  return value;
}

export function remember<K, V>(cache: Map<K, V>, key: K, value: V): V {
  cache.set(key, value);
  if (cache.size > kept) cache.delete(cache.keys().next().value as K);
  return value;
}
