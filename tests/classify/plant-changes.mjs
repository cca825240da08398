// @ts-check
// Plants one change of a known kind in a text that was written by others: the truth is in how it was planted. Told by
// the text's own words and by short lists that are not those of the language packs.

/**
 * @typedef {'number' | 'date' | 'name' | 'negation' | 'quotation' | 'attribution' | 'wording' | 'punctuation' |
 *   'typography' | 'added' | 'removed'} PlantedKind
 * @typedef {{ readonly kind: PlantedKind, readonly before: string, readonly after: string }} Planted
 * @typedef {{ readonly pick: <T>(items: readonly T[]) => T, readonly index: (below: number) => number }} Chance
 * @typedef {readonly [start: number, end: number]} Range
 */

/** @type {readonly PlantedKind[]} */
export const plantedKinds = [
  'number',
  'date',
  'name',
  'negation',
  'quotation',
  'attribution',
  'wording',
  'punctuation',
  'typography',
  'added',
  'removed',
];

/** Words of one language, each list of words that may stand for one another. */
const words = {
  da: {
    not: ['ikke', 'aldrig'],
    numbers: ['to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte'],
    cues: ['siger', 'oplyser', 'fortæller', 'skriver'],
    sentence: 'Ved havnen lå vandet stille hele formiddagen.',
  },
  nb: {
    not: ['ikke', 'aldri'],
    numbers: ['to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte'],
    cues: ['sier', 'opplyser', 'forteller', 'skriver'],
    sentence: 'Ved havnen lå vannet stille hele formiddagen.',
  },
  sv: {
    not: ['inte', 'aldrig'],
    numbers: ['två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta'],
    cues: ['säger', 'uppger', 'berättar', 'skriver'],
    sentence: 'Vid hamnen låg vattnet stilla hela förmiddagen.',
  },
  en: {
    not: ['not', 'never'],
    numbers: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight'],
    cues: ['said', 'added', 'explained', 'told'],
    sentence: 'By the harbour the water lay still all through the morning.',
  },
  de: {
    not: ['nicht', 'nie'],
    numbers: ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht'],
    cues: ['sagte', 'erklärte', 'teilte', 'schrieb'],
    sentence: 'Am Hafen lag das Wasser den ganzen Vormittag still.',
  },
};

/**
 * A change of `kind` in `text`; null where the text has no place for one. `cues` are the ranges of the words that say
 * that someone says something, for changes of `attribution`.
 * @param {PlantedKind} kind
 * @param {string} text
 * @param {string} language
 * @param {Chance} chance
 * @param {readonly Range[]} [cues]
 * @returns {Planted | null}
 */
export function plantChange(kind, text, language, chance, cues = []) {
  const known = words[/** @type {keyof typeof words} */ (language)] ?? words.en;
  const lower = new Set(text.match(/(?<![\p{L}\p{M}])\p{Ll}{6,}(?![\p{L}\p{M}'’-])/gu) ?? []);
  const plain = [...lower].filter((word) => !isCounted(word, language, known));
  /** @param {readonly RegExpMatchArray[]} places @param {(match: RegExpMatchArray) => string} other */
  const replace = (places, other) => {
    if (places.length === 0) return null;
    const match = chance.pick(places);
    const start = match.index ?? 0;
    const after = text.slice(0, start) + other(match) + text.slice(start + match[0].length);
    return after === text ? null : { kind, before: text, after };
  };
  /** @param {RegExp} pattern */
  const all = (pattern) => [...text.matchAll(pattern)];
  /** @param {readonly string[]} list @param {string} but */
  const another = (list, but) => chance.pick(list.filter((word) => word !== but));
  if (kind === 'number') {
    const digits = all(/(?<=[\p{Ll},] )\d{1,3}(?= \p{Ll}{4,})/gu).filter(
      (match) => !isDateAhead(text, match, language),
    );
    const counts = all(new RegExp(`(?<=\\p{Ll} )(?:${known.numbers.join('|')})(?= \\p{Ll}{4,})`, 'gu'));
    return replace(language === 'da' || language === 'nb' ? digits : [...digits, ...counts], ([found]) =>
      /\d/u.test(found) ? String(Number(found) + 1 + chance.index(8)) : another(known.numbers, found),
    );
  }
  if (kind === 'date') {
    const lists = calendar(language);
    const flat = lists.flat();
    const places = all(new RegExp(`(?<![\\p{L}])(?:${flat.join('|')})(?![\\p{L}])`, 'gu')).filter(
      ([found]) => !['May', 'March', 'mars'].includes(found),
    );
    return replace(places, ([found]) =>
      another(
        (lists.find((list) => list.includes(found)) ?? []).filter((name) => name !== 'May' && name !== 'March'),
        found,
      ),
    );
  }
  if (kind === 'name') {
    const places = all(/(?<=\p{Ll},? )\p{Lu}\p{Ll}{2,} (\p{Lu}\p{Ll}{3,})(?= \p{Ll}|[,.])/gu);
    return replace(
      places,
      ([found, last = '']) => found.slice(0, -last.length) + another(['Zandvik', 'Ottmar', 'Brelund'], last),
    );
  }
  if (kind === 'negation') {
    const there = all(new RegExp(`(?<=\\p{Ll}) (?:${known.not.join('|')})(?= \\p{Ll})`, 'gu'));
    return replace(there, () => '');
  }
  if (kind === 'quotation') {
    const inside = all(/["“”»„«][^"“”»„«\n]{20,200}["“”»„«]/gu).filter((match) => opens(text, match.index ?? 0));
    if (inside.length === 0 || plain.length < 2) return null;
    const quoted = chance.pick(inside);
    const places = [...quoted[0].matchAll(/(?<=\p{Ll} )\p{Ll}{6,}(?= \p{Ll})/gu)]
      .filter(([found]) => plain.includes(found))
      .map((match) => Object.assign(match, { index: (match.index ?? 0) + (quoted.index ?? 0) }));
    return replace(places, ([found]) => another(plain, found));
  }
  if (kind === 'attribution') {
    const places = cues.map(([start, end]) => Object.assign([text.slice(start, end)], { index: start }));
    return replace(
      /** @type {RegExpMatchArray[]} */ (places.filter(([cue]) => known.cues.includes(cue ?? ''))),
      ([found]) => another(known.cues, found),
    );
  }
  if (kind === 'wording') {
    const places = all(/(?<=\p{Ll}{2} )\p{Ll}{6,}(?= \p{Ll}{2})/gu).filter(([found]) => plain.includes(found));
    return plain.length < 2 ? null : replace(places, ([found]) => another(plain, found));
  }
  if (kind === 'punctuation') return replace(all(/(?<=\p{Ll}{3}), (?=\p{Ll}{3})/gu), () => ' ');
  if (kind === 'typography') {
    const quotes = all(/["“”]/gu);
    const spaces = all(/(?<=\p{Ll}) (?=\p{Ll})/gu);
    const [places, other] =
      quotes.length > 0 && chance.index(2) === 0
        ? /** @type {const} */ ([quotes, (/** @type {string} */ found) => (found === '"' ? '”' : '"')])
        : /** @type {const} */ ([spaces, () => '\u00a0']);
    return replace(places, ([found]) => other(found));
  }
  const ends = all(/(?<=\p{Ll}{4}\. )(?=\p{Lu}\p{Ll}+ \p{Ll})/gu);
  if (ends.length === 0) return null;
  const at = chance.pick(ends).index ?? 0;
  const more = `${text.slice(0, at)}${known.sentence} ${text.slice(at)}`;
  return kind === 'added' ? { kind, before: text, after: more } : { kind, before: more, after: text };
}

/** @type {Map<string, readonly (readonly string[])[]>} */
const calendars = new Map();

/** Names of the calendar as they are printed in the language, months and weekdays. @param {string} language */
function calendar(language) {
  const known = calendars.get(language) ?? namesOf(language);
  calendars.set(language, known);
  return known;
}

/** @param {string} language @returns {readonly (readonly string[])[]} */
function namesOf(language) {
  const months = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const days = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return [
    Array.from({ length: 12 }, (_, month) => months.format(Date.UTC(2024, month, 5))),
    Array.from({ length: 7 }, (_, day) => days.format(Date.UTC(2024, 0, 1 + day))),
  ];
}

/** Whether digits belong to a date. @param {string} text @param {RegExpMatchArray} match @param {string} language */
function isDateAhead(text, match, language) {
  const around = text.slice(Math.max(0, (match.index ?? 0) - 16), (match.index ?? 0) + 24).toLowerCase();
  return (
    calendar(language)
      .flat()
      .some((name) => around.includes(name.toLowerCase().slice(0, 3))) ||
    /kl\.|klok|uhr|o['’]clock|\bpm\b|\bam\b/u.test(around)
  );
}

/** Whether a small word could be about a number, a date or a denial. @param {string} word @param {string} language @param {{ numbers: string[] }} known */
function isCounted(word, language, known) {
  return (
    /^(?:u|o|un|il|ir|non)\p{L}{4,}$/u.test(word) ||
    /(?:hundre|tusin|tusen|thous|million|milliar|miljo|miljar|billion|halv|tredj|third|second|dobbel|doubl|dozen|quart|fjerd|doll|krone|kron|euro|procent|prosent|percent|meter|metre|mile|ton|year|month|week|morgen|morning|aften|kveld|kväll|evening|noon|night|nat|dag|day|uge|uke|veck|måned|månad|sommer|sommar|summer|winter|vinter|forår|efter|høst|höst|autumn|spring|without|nobody|nothing|neither|never|ingen|aldri|hverken|verken|varken|inte|næppe|neppe|knapp|ninde|ende$|teen|twenty|thirty|forty|fifty|sixty|eighty|double|degree|grader)/u.test(
      word,
    ) ||
    known.numbers.some((number) => word.startsWith(number) && number.length > 3) ||
    calendar(language)
      .flat()
      .some((name) => word.startsWith(name.toLowerCase()))
  );
}

/** Whether a mark opens: white space or the line's start stands before it. @param {string} text @param {number} at */
function opens(text, at) {
  return at === 0 || /[\s(]/u.test(text.charAt(at - 1));
}
