// The grounds on which two names are one: equal spelling keys, the last word of the other, initials, a first word.

/** "Torben Juhl" and "Juhl", "Tokajev" and "Kassym-Jomart Tokayev", by their folded words. */
export function sameName(one: readonly string[], other: readonly string[], persons: boolean): boolean {
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one];
  const whole = shorter.join('');
  if (whole.length < 2) return false;
  if (sameKey(longer.join(''), whole)) return true;
  if (shorter.length === longer.length) return initialsMeet(longer, shorter);
  if (sameKey(longer.slice(-shorter.length).join(''), whole)) return whole.length > 1;
  if (!persons && whole.length > 2 && sameKey(longer.slice(0, shorter.length).join(''), whole)) return true;
  const first = sameKey(longer[0] ?? '', shorter[0] ?? '-');
  return shorter.length > 1 && first && sameKey(longer[longer.length - 1] ?? '', shorter[shorter.length - 1] ?? '-');
}

/** "A. Zhukov" and "Andrei Zhukov"; "Torben Juhl" and "Lise Juhl" are two. */
function initialsMeet(one: readonly string[], other: readonly string[]): boolean {
  return (
    one.length > 1 &&
    one.every((key, index) => {
      const second = other[index] ?? '-';
      if (sameKey(key, second)) return true;
      const initial = key.length === 1 || second.length === 1;
      return index < one.length - 1 && initial && key.startsWith(second.slice(0, 1));
    })
  );
}

/** Equal, or equal but for the s of a genitive. */
export function sameKey(one: string, other: string): boolean {
  return one === other || (one.length > 3 && one + 's' === other) || (other.length > 3 && other + 's' === one);
}
