// The languages that ship with a pack, compiled once, and any other with what the platform knows of it.
import { calendarNames, withStems } from './calendar-names.ts';
import da from './languages/da.json' with { type: 'json' };
import de from './languages/de.json' with { type: 'json' };
import en from './languages/en.json' with { type: 'json' };
import es from './languages/es.json' with { type: 'json' };
import fi from './languages/fi.json' with { type: 'json' };
import fr from './languages/fr.json' with { type: 'json' };
import it from './languages/it.json' with { type: 'json' };
import ja from './languages/ja.json' with { type: 'json' };
import nb from './languages/nb.json' with { type: 'json' };
import nl from './languages/nl.json' with { type: 'json' };
import pl from './languages/pl.json' with { type: 'json' };
import pt from './languages/pt.json' with { type: 'json' };
import ru from './languages/ru.json' with { type: 'json' };
import sv from './languages/sv.json' with { type: 'json' };
import zh from './languages/zh.json' with { type: 'json' };
import type { LanguagePack } from './language-pack.ts';
import { compileVocabulary, type Vocabulary } from './vocabulary.ts';

const packs = [da, de, en, es, fi, fr, it, ja, nb, nl, pl, pt, ru, sv, zh] as unknown as readonly LanguagePack[];
const packOf: ReadonlyMap<string, LanguagePack> = new Map(packs.map((pack) => [pack.language, pack]));
/** Those whose packs hold the calendar too: the others cost time, and wait until they are asked for. */
const complete: ReadonlyMap<string, Vocabulary> = new Map(
  packs.flatMap((pack) => {
    const { language, months, weekdays } = pack;
    return months && weekdays ? [[language, compileVocabulary(pack, { months, weekdays })] as const] : [];
  }),
);
const synonyms: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

/** The languages with a pack, as BCP 47 primary subtags. */
export const classedLanguages: readonly string[] = packs.map(({ language }) => language);

/** The vocabulary for a BCP 47 tag. */
export function vocabularyFor(tag: string): Vocabulary {
  const primary = tag.toLowerCase().split(/[-_]/u, 1)[0] ?? '';
  const language = synonyms[primary] ?? primary;
  const known = complete.get(language);
  if (known) return known;
  const pack = packOf.get(language);
  const calendar = calendarNames(tag);
  if (pack) return compileVocabulary(pack, pack.inflects ? withStems(calendar) : calendar);
  return compileVocabulary({ language, decimal: decimalOf(tag) }, withStems(calendar));
}

function decimalOf(tag: string): ',' | '.' {
  try {
    if (Intl.NumberFormat.supportedLocalesOf([tag]).length === 0) return '.';
    const parts = new Intl.NumberFormat(tag, { numberingSystem: 'latn' }).formatToParts(0.5);
    return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
  } catch {
    return '.';
  }
}
