// Which language a text is written in: the source's own word where the letters do not speak against it.
import { detectAll } from 'tinyld';

const sampleSize = 4_000;
const fewestLetters = 12;
/** A detector this sure outweighs what the page says: sites leave `lang="en"` in their templates. */
const sure = 0.6;
/** Languages written so alike that a detector does not outweigh a declaration between them. */
const norwegian = /^(?:no|nb|nn)(?:-|$)/;

/**
 * A BCP 47 tag, or "und" where it cannot be told. `declared` is what the source says, in any case and form; Norwegian
 * without more is Bokmål.
 */
export function detectLanguage(text: string, declared?: string): string {
  const sample = text.slice(0, sampleSize);
  const said = normaliseTag(declared);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const [best] = letters < fewestLetters ? [] : detectAll(sample);
  if (best === undefined) return said ?? 'und';
  const found = norwegian.test(best.lang) ? 'nb' : best.lang;
  if (said === null) return found;
  const agrees = said.split('-')[0] === found || (found === 'nb' && norwegian.test(said));
  return agrees || best.accuracy < sure ? said : found;
}

function normaliseTag(tag: string | undefined): string | null {
  const [primary = '', ...rest] = (tag ?? '').trim().replaceAll('_', '-').split('-');
  if (!/^[A-Za-z]{2,3}$/.test(primary) || !rest.every((part) => /^[A-Za-z0-9]{2,8}$/.test(part))) return null;
  const language = primary.toLowerCase();
  if (language === 'und') return null;
  return [language === 'no' ? 'nb' : language, ...rest].join('-');
}
