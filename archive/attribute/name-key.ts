// Folds a name so that its spellings meet: Tokayev and Tokajev, Zhukov and Zjukov, "van der Steen" and "Vandersteen".

const foldings: readonly (readonly [RegExp, string])[] = [
  [/æ|ä/g, 'e'],
  [/ø|ö|ő/g, 'o'],
  [/å/g, 'a'],
  [/ü|ű/g, 'y'],
  [/ß/g, 'ss'],
  [/shch|schtsch|sjtj/g, 's'],
  [/tsch|tch|tsj|tj|ch|cz|č/g, 'c'],
  [/zh|zj|ž/g, 'z'],
  [/sch|sh|sj|š/g, 's'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/ts|tz/g, 'c'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/iy|yj|ij|yi|ji|[yj]/g, 'i'],
  [/ie/g, 'e'],
  [/aa/g, 'a'],
  [/(.)\1+/g, '$1'],
];

/** A key that is equal for likely spellings of one name; the order of words matters, hyphens and spaces do not. */
export function nameKey(name: string): string {
  let key = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  key = key.replace(/ё/g, 'e');
  for (const [pattern, replacement] of foldings) key = key.replace(pattern, replacement);
  return key.replace(/[^\p{L}\p{N}]/gu, '');
}

/** `name` without the ending that marks its owner: "Tokajevs", "Zhukov's". */
export function withoutGenitive(name: string): string {
  return name.replace(/(?:['’]s|['’])$/u, '');
}
