// What two texts have in common where only the typesetting differs. For telling texts alike, never for positions.
import { fold } from '../compare/fold.ts';

/**
 * `fold`, and besides: capitals, the space around dashes and within grouped digits, ligatures and the wide forms of
 * letters do not count.
 */
export function withoutTypesetting(text: string): string {
  return fold(text)
    .replace(/[\ufb00-\ufb06\uff00-\uffef]/gu, (letter) => letter.normalize('NFKC'))
    .replace(/(?<=\p{Nd}) (?=\p{Nd}{3}(?!\p{Nd}))/gu, '')
    .replace(/ ?-+ ?/gu, '-')
    .toLowerCase();
}
