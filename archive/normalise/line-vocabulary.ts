// The words by which a line is known as a credit or as the site's furniture, of all languages at once: such lines are
// told before the language of the text is, and sites mix their languages. Data only; the matchers are its neighbours.
import agencies from './agencies.json' with { type: 'json' };
import da from './languages/da.json' with { type: 'json' };
import de from './languages/de.json' with { type: 'json' };
import en from './languages/en.json' with { type: 'json' };
import nb from './languages/nb.json' with { type: 'json' };
import sv from './languages/sv.json' with { type: 'json' };

/** What one language gives the line matchers; `languages/<tag>.json` has this shape. */
export interface LineWords {
  readonly language: string;
  /** Labels before the maker of a picture: "Foto", "Image source". */
  readonly photoLabels: readonly string[];
  readonly videoLabels: readonly string[];
  readonly captionLabels: readonly string[];
  /** Labels before the writer's name, with a colon or a "by" of their own. */
  readonly bylineLabels: readonly string[];
  /** Prepositions that open a byline: "Af", "By". */
  readonly bylineWords: readonly string[];
  /** Openings of a parenthesis on who worked on the text: "Reporting by". */
  readonly reportingNotes: readonly string[];
  /** Words between the names of one credit. */
  readonly joiners: readonly string[];
  readonly furniture: {
    /** Lines that are nothing else, but for closing punctuation. */
    readonly whole: readonly string[];
    /** Beginnings of a short line. */
    readonly openings: readonly string[];
    /** Words that make a line furniture when a colon follows. */
    readonly labels: readonly string[];
    /** First and last words of a short line. */
    readonly framed: readonly (readonly string[])[];
  };
}

export const lineLanguages: readonly LineWords[] = [da, de, en, nb, sv];

/** Every entry of one list over all languages, in lower case. */
export function lowerCased(pick: (words: LineWords) => readonly string[]): ReadonlySet<string> {
  return new Set(lineLanguages.flatMap((words) => pick(words).map((entry) => entry.toLowerCase())));
}

export const wireAgencies: ReadonlySet<string> = new Set(agencies.wire.map((name) => name.toLowerCase()));
export const pictureAgencies: ReadonlySet<string> = new Set(agencies.photo.map((name) => name.toLowerCase()));
export const outlets: ReadonlySet<string> = new Set(agencies.outlets.map((name) => name.toLowerCase()));
/** What stands for a maker without a name: "privat", "handout". */
export const namelessMakers: ReadonlySet<string> = new Set(agencies.nameless.map((name) => name.toLowerCase()));

/** True when `name` is a wire or picture agency, in upper or lower case. */
export function isAgency(name: string): boolean {
  const plain = name.toLowerCase();
  return wireAgencies.has(plain) || pictureAgencies.has(plain);
}
