// Articles in which it is known who speaks: people and organisations under the names that papers give them, in Danish and
// English. Names are invented; some people share a last name, a few a given name too, and some are spelled in two ways.

type Chance = () => number;

function oneOf<T>(chance: Chance, from: readonly T[]): T {
  return from[Math.floor(chance() * from.length)]!;
}

export interface PlantedArticle {
  readonly language: 'da' | 'en';
  readonly text: string;
  /** What is said, word for word, with who says it, and whether the article names them so that one can know who it is. */
  readonly said: readonly { readonly words: string; readonly by: string; readonly isNamed: boolean }[];
}

interface Speaker {
  readonly id: string;
  /** How an article may name it in full, and afterwards. */
  readonly full: readonly string[];
  readonly short: string;
  readonly titles: { readonly da: readonly string[]; readonly en: readonly string[] };
}

const given = [
  'Mette',
  'Lars',
  'Ida',
  'Jens',
  'Sofie',
  'Anders',
  'Karen',
  'Peter',
  'Astrid',
  'Henrik',
  'Lone',
  'Søren',
];
const last = ['Brix', 'Holm', 'Lund', 'Krarup', 'Falk', 'Juhl', 'Toft', 'Winther', 'Bang', 'Skov', 'Dahl', 'Friis'];
const middle = ['Maria', 'Bo', 'Rask', 'Kjær', 'Vang'];
const personTitles = {
  da: ['borgmester', 'direktør', 'formand', 'professor', 'talsmand', 'minister', 'overlæge'],
  en: ['mayor', 'director', 'chairman', 'professor', 'spokesman', 'minister', 'analyst'],
};
const none = { da: [''], en: [''] };

/** Names that are transliterated in two ways, each pair one person. */
const foreign = [
  ['Andrei Zhukov', 'Andrej Zjukov'],
  ['Kassym Tokayev', 'Kasym Tokajev'],
  ['Sergei Shevchenko', 'Sergej Sjevtjenko'],
  ['Natalya Gryzlova', 'Natalja Gryzlova'],
] as const;

const organisations = [
  ['Danmarks Meteorologiske Institut', 'DMI'],
  ['Nordisk Energi Forbund', 'NEF'],
  ['Marine Accident Board', 'MAB'],
  ['Kystdirektoratet', 'Kystdirektoratet'],
  ['Fjordbanken', 'Fjordbanken'],
  ['Institute of Polar Research', 'IPR'],
  ['Reuters', 'Reuters'],
] as const;

/** Everyone who may speak: so many people of a dozen given and last names that most share one, and all organisations. */
export function plantedSpeakers(chance: Chance, people: number): readonly Speaker[] {
  const speakers = new Map<string, Speaker>();
  while (speakers.size < people) {
    const [first, surname] = [oneOf(chance, given), oneOf(chance, last)];
    const between = chance() < 0.25 ? oneOf(chance, middle) : null;
    const id = `${first} ${surname}`;
    if (speakers.has(id)) continue;
    const full =
      between === null ? [id] : [`${first} ${between} ${surname}`, `${first} ${between.charAt(0)}. ${surname}`, id];
    const initial = chance() < 0.2 ? [`${first.charAt(0)}. ${surname}`] : [];
    speakers.set(id, { id, full: [...full, ...full, ...initial], short: surname, titles: personTitles });
    if (between === null || chance() > 0.2) continue;
    // A namesake, known by another middle name alone.
    const other = `${first} ${between === 'Bo' ? 'Vang' : 'Bo'} ${surname}`;
    speakers.set(other, { id: other, full: [other], short: surname, titles: personTitles });
  }
  for (const spellings of foreign) {
    const short = spellings[0].split(' ')[1]!;
    speakers.set(spellings[0], { id: spellings[0], full: spellings, short, titles: personTitles });
  }
  for (const [name, short] of organisations)
    speakers.set(name, { id: name, full: [name, name, short], short, titles: none });
  return [...speakers.values()];
}

/** An article in which some of `speakers` speak, twice each; now and then one is only called by a last name or a title. */
export function plantedArticle(chance: Chance, speakers: readonly Speaker[], number: number): PlantedArticle {
  const language = chance() < 0.7 ? 'da' : 'en';
  const chosen = new Set<Speaker>();
  const lastNames = new Set<string>();
  while (chosen.size < 2 + Math.floor(chance() * 3)) {
    const speaker = oneOf(chance, speakers);
    // Two of one last name in one article are told apart by their full names throughout: not what is measured here.
    if (lastNames.has(speaker.short)) continue;
    lastNames.add(speaker.short);
    chosen.add(speaker);
  }
  const said: { words: string; by: string; isNamed: boolean }[] = [];
  const lines = [language === 'da' ? `Sagen fra i går får følger` : `The case has consequences`];
  for (const [at, speaker] of [...chosen].entries()) {
    const nameless = chance() < 0.04;
    const title = oneOf(chance, speaker.titles[language]);
    const full = nameless ? speaker.short : [title, oneOf(chance, speaker.full)].filter(Boolean).join(' ');
    for (const [turn, name] of [full, speaker.short].entries()) {
      const [first, second] = language === 'da' ? danish(number, at, turn) : english(number, at, turn);
      said.push({ words: first, by: speaker.id, isNamed: !nameless || speaker.titles === none });
      lines.push(language === 'da' ? `${first}, ${second} ${name}.` : `${first}, ${name} ${second}.`);
    }
  }
  return { language, text: lines.join('\n\n'), said };
}

function danish(number: number, at: number, turn: number): readonly [string, string] {
  const words = `Planen koster ${1000 * number + 10 * at + turn} kroner og begynder til foråret`;
  return [words, turn === 0 ? 'siger' : 'oplyser'];
}

function english(number: number, at: number, turn: number): readonly [string, string] {
  return [`The plan costs ${1000 * number + 10 * at + turn} crowns and begins in spring`, turn === 0 ? 'said' : 'says'];
}
