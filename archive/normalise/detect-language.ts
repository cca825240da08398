// Which language a text is written in: the source's own word where the letters do not speak against it.
import { detectAll } from 'tinyld';
import { languagesByFunctionWords } from './function-words.ts';

const sampleSize = 4_000;
const fewestLetters = 12;
/** A detector this sure outweighs what the page says: sites leave `lang="en"` in their templates. */
const sure = 0.6;
const norwegian = /^(?:no|nb|nn)(?:-|$)/;

/**
 * A BCP 47 tag, or "und" where it cannot be told. `declared` is what the source says, in any case and form.
 */
export function detectLanguage(text: string, declared?: string): string {
  const sample = text.slice(0, sampleSize);
  const said = normaliseTag(declared);
  const found = byWords(sample) ?? byLetters(sample);
  if (found === null) return said ?? 'und';
  if (said === null) return found.language;
  const agrees = said.split('-')[0] === found.language || (found.language === 'nb' && norwegian.test(said));
  return agrees || !found.isSure ? said : found.language;
}

interface Finding {
  readonly language: string;
  readonly isSure: boolean;
}

/** Where small words tie, letters decide between the languages that they left. */
function byWords(sample: string): Finding | null {
  const [first, ...others] = languagesByFunctionWords(sample);
  if (first === undefined) return null;
  const left = [first, ...others];
  const ranked = others.length === 0 ? [] : detectAll(sample).map(({ lang }) => bokmal(lang));
  return { language: ranked.find((language) => left.includes(language)) ?? first, isSure: true };
}

function byLetters(sample: string): Finding | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const [best] = letters < fewestLetters ? [] : detectAll(sample);
  return best === undefined ? null : { language: bokmal(best.lang), isSure: best.accuracy >= sure };
}

/** Norwegian without more is Bokmål. */
function bokmal(language: string): string {
  return norwegian.test(language) ? 'nb' : language;
}

function normaliseTag(tag: string | undefined): string | null {
  const [primary = '', ...rest] = (tag ?? '').trim().replaceAll('_', '-').split('-');
  if (!/^[A-Za-z]{2,3}$/.test(primary) || !rest.every((part) => /^[A-Za-z0-9]{2,8}$/.test(part))) return null;
  const language = primary.toLowerCase();
  if (language === 'und') return null;
  return [language === 'no' ? bokmal(language) : language, ...rest].join('-');
}
