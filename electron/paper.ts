// The paper that is usual where somebody is: Letter in and around North America, A4 everywhere else.

export type Paper = 'A4' | 'Letter';

/** Countries whose paper is Letter, by CLDR's `measurementData/paperSize` (ISO 3166-1). */
const letter: ReadonlySet<string> = new Set([
  'BZ',
  'CA',
  'CL',
  'CO',
  'CR',
  'GT',
  'MX',
  'NI',
  'PA',
  'PH',
  'PR',
  'SV',
  'US',
  'VE',
]);

/** `locale` is a BCP 47 tag; one without a region gets the region where its language is most spoken. */
export function paperFor(locale: string): Paper {
  try {
    const { region } = new Intl.Locale(locale).maximize();
    return letter.has(region ?? '') ? 'Letter' : 'A4';
  } catch {
    return 'A4';
  }
}
