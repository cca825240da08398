// Folds a name so that its spellings meet: Tokayev and Tokajev, Zhukov and Zjukov, "van der Steen" and "Vandersteen".

const foldings: Readonly<Record<string, string>> = {
  æ: 'e',
  ä: 'e',
  ø: 'o',
  ö: 'o',
  ő: 'o',
  å: 'a',
  aa: 'a',
  ü: 'y',
  ű: 'y',
  ß: 's',
  ё: 'e',
  shch: 's',
  schtsch: 's',
  sjtj: 's',
  sch: 's',
  sh: 's',
  sj: 's',
  š: 's',
  tsch: 'c',
  tch: 'c',
  tsj: 'c',
  tj: 'c',
  ch: 'c',
  cz: 'c',
  č: 'c',
  ts: 'c',
  tz: 'c',
  zh: 'z',
  zj: 'z',
  ž: 'z',
  kh: 'h',
  ph: 'f',
  ck: 'k',
  q: 'k',
  w: 'v',
  x: 'ks',
  iy: 'i',
  yj: 'i',
  ij: 'i',
  yi: 'i',
  ji: 'i',
  y: 'i',
  j: 'i',
  ie: 'e',
};
const longestFirst = Object.keys(foldings).sort((one, other) => other.length - one.length);
const folded = new RegExp(longestFirst.join('|'), 'g');

/** A key that is equal for likely spellings of one name; the order of words matters, hyphens and spaces do not. */
export function nameKey(name: string): string {
  const key = name.toLowerCase().replace(folded, (letters) => foldings[letters] ?? letters);
  const plain = /^[a-z]*$/.test(key) ? key : key.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '');
  return plain.replace(/(.)\1+/g, '$1');
}

/** `name` without the ending that marks its owner: "Tokajevs", "Zhukov's". */
export function withoutGenitive(name: string): string {
  return name.replace(/(?:['’]s|['’])$/u, '');
}
