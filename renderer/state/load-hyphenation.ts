// How the words of each language may be broken: patterns of TeX's hyph-utf8 by way of the library `hyphen`, fetched when
// a text in their language is first read. Knows nothing of where the breaks are drawn.
import type { PatternsDefinition } from 'hyphen';
import { type BreakWord, breakPlaces, goodBreaks, type Hyphenate, type WordCustom } from '../text/word-breaks.ts';

type Patterns = () => Promise<{ readonly default: PatternsDefinition }>;

interface Hyphenation extends WordCustom {
  readonly patterns: Patterns;
}

const german: Hyphenation = { capitalNouns: true, patterns: () => import('hyphen/patterns/de-1996.js') };
const norwegian: Hyphenation = { capitalNouns: false, patterns: () => import('hyphen/patterns/nb.js') };

/**
 * By the first tag of theirs that fits, the longest tried first. The patterns' licences: Danish MIT or LPPL (1994 Frank
 * Jensen); British MIT (Dominik Wujastyk, Graham Toal); American (Gerard D.C. Kuiken) and Norwegian (Rune Kleveland, Ole
 * Michael Selberg) free to copy with this notice; German MIT (Deutschsprachige Trennmustermannschaft); Swedish LPPL
 * (1994 Jan Michael Rynning).
 */
const hyphenations: ReadonlyMap<string, Hyphenation> = new Map([
  ['da', { capitalNouns: false, patterns: () => import('hyphen/patterns/da.js') }],
  ['en-gb', { capitalNouns: false, patterns: () => import('hyphen/patterns/en-gb.js') }],
  ['en', { capitalNouns: false, patterns: () => import('hyphen/patterns/en-us.js') }],
  ['de', german],
  ['sv', { capitalNouns: false, patterns: () => import('hyphen/patterns/sv.js') }],
  ['nb', norwegian],
  ['nn', norwegian],
  ['no', norwegian],
]);

/** Words whose breaks are kept; an article of 5,000 words has some 1,500 different ones. */
const mostKept = 20_000;

const loaded = new Map<Hyphenation, Promise<Hyphenate>>();

/**
 * How words of a language are broken; null for one without patterns.
 * @param language BCP 47.
 */
export async function loadHyphenation(language: string): Promise<Hyphenate | null> {
  const tags = language.toLowerCase().split('-');
  const hyphenation = tags
    .map((_, less) => hyphenations.get(tags.slice(0, tags.length - less).join('-')))
    .find((found) => found !== undefined);
  if (!hyphenation) return null;
  const before = loaded.get(hyphenation);
  if (before) return before;
  const loading = load(hyphenation);
  loaded.set(hyphenation, loading);
  // What could not be fetched is asked for again.
  loading.catch(() => loaded.delete(hyphenation));
  return loading;
}

async function load(hyphenation: Hyphenation): Promise<Hyphenate> {
  const [{ default: createHyphenator }, { default: patterns }] = await Promise.all([
    import('hyphen'),
    hyphenation.patterns(),
  ]);
  const make = (): BreakWord => {
    const hyphenator = createHyphenator(patterns, { html: false, hyphenChar: mark });
    return (word) => goodBreaks(word, marksIn(hyphenator(word) as string));
  };
  const breakWord = remembered(make);
  return (text) => breakPlaces(text, hyphenation, breakWord);
}

/** What no word has in it. */
const mark = '\u00ad';

/** Where the marks stand in a word, counted without them. */
function marksIn(marked: string): readonly number[] {
  let letters = 0;
  return marked
    .split(mark)
    .slice(0, -1)
    .map((part) => (letters += part.length));
}

/** Keeps what was found of so many words. The library keeps all that it ever saw, so that it is made anew then, too. */
function remembered(make: () => BreakWord): BreakWord {
  let breakWord = make();
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    if (known.size === mostKept) {
      known.clear();
      breakWord = make();
    }
    const places = breakWord(word);
    known.set(word, places);
    return places;
  };
}
