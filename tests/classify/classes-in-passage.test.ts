import { describe, expect, it } from 'vitest';
import { attribute } from '../../archive/attribute/attribute.ts';
import { classesInPassage } from '../../archive/classify/classes-in-passage.ts';
import { compare } from '../../archive/compare/compare.ts';
import type { ChangeClass } from '../../archive/model/change-classes.ts';
import type { TextRange } from '../../archive/model/range.ts';

const language = 'da';

/** The classes under a note on `exact`, which became `now` (the same where it is not given). */
function under(before: string, after: string, exact: string, now = exact): readonly ChangeClass[] {
  const range = (text: string, part: string): TextRange => [text.indexOf(part), text.indexOf(part) + part.length];
  const known = (text: string) => ({ text, language, attributions: attribute(text, { language }) });
  const { changes } = compare(exact, now, { language });
  return classesInPassage(known(before), known(after), range(before, exact), range(after, now), changes);
}

describe('what changed under a note', () => {
  it.each([
    ['a number', 'Der er 40 passagerer om bord.', '40', '45', ['number']],
    ['a name', 'Det sker i dag i Aarhus ved havnen.', 'i Aarhus', 'i Odense', ['name']],
    ['a denial', 'Han er skyldig i sagen.', 'er skyldig', 'er ikke skyldig', ['negation']],
    [
      'a number with its sentence',
      'Der er ro. Mindst 40 er om bord. Slut nu.',
      'ro. Mindst 40 er om bord.',
      'ro.',
      ['number', 'removed', 'wording'],
    ],
  ] as const)('%s', (_name, before, exact, now, classes) => {
    expect(under(before, before.replace(exact, now), exact, now)).toEqual(classes);
  });

  it('is told from what stands beside the note too: five million is no five', () => {
    expect(
      under('Det koster 5 millioner kroner.', 'Det koster 5 milliarder kroner.', 'millioner', 'milliarder'),
    ).toEqual(['number']);
  });

  it('is nothing where all is the same', () => {
    expect(under('Der er 40 om bord.', 'Der er nu 40 om bord.', '40 om bord')).toEqual([]);
  });

  it('is the source where another says the same words', () => {
    const said = (source: string): string => `Broen er lukket hele dagen, siger ${source}.`;
    expect(under(said('vagtchef Torben Juhl'), said('direktør Lise Holm'), 'Broen er lukket')).toEqual(['attribution']);
    expect(under(said('vagtchef Torben Juhl'), said('Torben Juhl'), 'Broen er lukket')).toEqual([]);
  });

  it('is no source where attributions are not known', () => {
    const [before, after] = ['Broen er lukket, siger Torben Juhl.', 'Broen er lukket, siger Lise Holm.'];
    expect(classesInPassage({ text: before, language }, { text: after, language }, [0, 15], [0, 15], [])).toEqual([]);
  });
});
