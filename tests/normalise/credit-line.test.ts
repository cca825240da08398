// Credits within one line, as `kind: span (names)`; prose has none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCreditLine } from '../../archive/normalise/credit-line.ts';
import { anyText } from '../compare/arbitrary-texts.ts';

function credits(line: string): readonly string[] {
  return findCreditLine(line).map(
    ({ kind, span, names }) =>
      `${kind}: ${line.slice(...span)} (${names.map((name) => line.slice(...name)).join(' | ')})`,
  );
}

describe('credits', () => {
  it.each<[string, readonly string[]]>([
    ['/ritzau/', ['agency: /ritzau/ (ritzau)']],
    ['Uroen bredte sig til Almaty. /ritzau/AFP', ['agency: /ritzau/AFP (ritzau | AFP)']],
    ['/ritzau finans/', ['agency: /ritzau finans/ (ritzau finans)']],
    ['(©NTB)', ['agency: (©NTB) (NTB)']],
    ['NTB-AFP', ['agency: NTB-AFP (NTB | AFP)']],
    ['Das Spiel endete 2:1. (dpa/AFP)', ['agency: (dpa/AFP) (dpa | AFP)']],
    ['© 2024 AFP', ['agency: © 2024 AFP (AFP)']],
    ['Af Mette Lund Kjær', ['byline: Af Mette Lund Kjær (Mette Lund Kjær)']],
    ['By Martin Hale, Environment correspondent', ['byline: By Martin Hale, Environment correspondent (Martin Hale)']],
    ['By Ann Lee and Tom van der Berg', ['byline: By Ann Lee and Tom van der Berg (Ann Lee | Tom van der Berg)']],
    ['Tekst: Pia Thorup Foto: Jens Kofod', ['byline: Tekst: Pia Thorup Foto: Jens Kofod (Pia Thorup | Jens Kofod)']],
    [
      '(Reporting by Alan Pryce; Editing by Mona Teller)',
      ['byline: (Reporting by Alan Pryce; Editing by Mona Teller) (Alan Pryce | Mona Teller)'],
    ],
    ['mt/jk', ['byline: mt/jk (mt | jk)']],
    ['PORT LANNING (Reuters) - A ferry ran aground.', ['dateline: PORT LANNING (Reuters) - (Reuters)']],
    ['Berlin (dpa) – Die Regierung tagt.', ['dateline: Berlin (dpa) – (dpa)']],
    ['WASHINGTON — The president spoke.', ['dateline: WASHINGTON — ()']],
    [
      'Protester i Almaty. Foto: Pavel Mikheyev/Reuters',
      ['caption: Protester i Almaty. ()', 'photo: Foto: Pavel Mikheyev/Reuters (Pavel Mikheyev | Reuters)'],
    ],
    ['Foto: privat', ['photo: Foto: privat (privat)']],
    ['Video: Ritzau', ['video: Video: Ritzau (Ritzau)']],
    ['Image source, PA Media', ['photo: Image source, PA Media (PA Media)']],
    [
      'She votes on Sunday. Mirko Tanev / AFP via Getty Images',
      [
        'caption: She votes on Sunday. ()',
        'photo: Mirko Tanev / AFP via Getty Images (Mirko Tanev | AFP | Getty Images)',
      ],
    ],
  ])('%s', (line, found) => {
    expect(credits(line)).toEqual(found);
  });
});

describe('prose', () => {
  it.each([
    'Af de 200 ansatte er 40 blevet fyret.',
    'By Christmas, all will be over',
    'Det siger han til Ritzau.',
    'Han har taget et foto af en ulv.',
    'Det drejer sig om 24/7 og/eller A/S.',
    'NATO – og ikke EU – har ansvaret.',
    'He told the Associated Press (AP) that he would not run.',
    'Von der Leyen reist nach Kiew.',
    '',
  ])('%s', (line) => {
    expect(credits(line)).toEqual([]);
  });
});

it('gives disjoint ranges in order, whatever the line', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('', ' Foto: A/B', ' /ritzau/', 'Af ', '(', 'Reuters'), (line, tail) => {
      const text = (line + tail).replaceAll('\n', ' ');
      let last = 0;
      for (const { span, names } of findCreditLine(text)) {
        expect(span[0]).toBeGreaterThanOrEqual(last);
        expect(span[1]).toBeLessThanOrEqual(text.length);
        for (const [start, end] of names) {
          expect(start).toBeGreaterThanOrEqual(span[0]);
          expect(end).toBeLessThanOrEqual(span[1]);
        }
        last = span[1];
      }
    }),
  );
});
