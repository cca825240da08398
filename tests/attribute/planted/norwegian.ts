import type { Article } from './article.ts';

const others = [
  'ordfører Kari Moen',
  'forsker Nils Dahle',
  'avdelingsleder Tone Lie',
  'Odd Berge i Naturvernforbundet',
];

export const norwegian: readonly Article[] = [
  {
    language: 'nb',
    name: 'a tunnel',
    others,
    paragraphs: [
      { fact: 'Tunnelen under Eidfjellet stenger på ubestemt tid' },
      { credit: 'Av Ingrid Sæther', other: 'Av Lars Holte' },
      {
        said: 'Det har løsnet stein fra taket to ganger denne uken, opplyser byggeleder Marit Haug.',
        by: 'byggeleder Marit Haug',
        bare: 'Det har løsnet stein fra taket to ganger denne uken.',
      },
      {
        quoted: '– Vi tar ingen sjanser med folks liv, sier hun.',
        by: 'hun',
        is: 'byggeleder Marit Haug',
        word: ['liv', 'helse'],
      },
      {
        said: 'Ifølge geolog Rune Vik er fjellet svakere enn ventet.',
        by: 'geolog Rune Vik',
        bare: 'Fjellet er svakere enn ventet.',
      },
      {
        fact: 'Sprekkene ble oppdaget av en bilist.',
        hedged: 'Sprekkene ble angivelig oppdaget av en bilist.',
        hedge: 'angivelig',
      },
      {
        quoted: '«Omveien tar tre timer med vogntog», sier sjåføren Geir Lund.',
        by: 'sjåføren Geir Lund',
        word: ['tre', 'fire'],
      },
      {
        said: 'Lensmann Eli Strand mener at veien burde vært stengt før.',
        by: 'Lensmann Eli Strand',
      },
      {
        fact: 'Arbeidet koster førti millioner kroner.',
        hedged: 'Arbeidet koster trolig førti millioner kroner.',
        hedge: 'trolig',
      },
      {
        quoted: '– Vi er isolert hele vinteren, sier bonden Per Aas.',
        by: 'bonden Per Aas',
        word: ['vinteren', 'høsten'],
      },
      {
        said: 'Skolebussen kjører over Fjellheim, opplyser rektor Gro Tveit.',
        by: 'rektor Gro Tveit',
        bare: 'Skolebussen kjører over Fjellheim.',
      },
      { fact: 'Tunnelen åpnet i 1988 og er fire kilometer lang.' },
      {
        fact: 'Entreprenøren visste om feilen.',
        hedged: 'Entreprenøren visste visstnok om feilen.',
        hedge: 'visstnok',
      },
      { credit: 'Foto: Heiko Nes / NTB', other: 'Foto: Terje Bakk / NTB' },
      { credit: '(NTB)', other: '(NTB-AFP)' },
    ],
  },
  {
    language: 'nb',
    name: 'a salmon farm',
    others,
    paragraphs: [
      { fact: 'Ti tusen laks rømte fra merd ved Frøya' },
      { credit: 'Av Anne Myhre', other: 'Av Jon Sand' },
      {
        said: 'Et hull i noten ble funnet mandag morgen, sier driftsleder Ola Berg.',
        by: 'driftsleder Ola Berg',
        bare: 'Et hull i noten ble funnet mandag morgen.',
      },
      {
        quoted: '– Dette er et tungt slag for elva, sier Siri Foss, som leder elveeierlaget.',
        by: 'Siri Foss',
        word: ['tungt', 'hardt'],
      },
      {
        said: 'En rapport fra Havforskningsinstituttet viser at villaksen er truet.',
        by: 'En rapport fra Havforskningsinstituttet',
      },
      {
        said: 'Fisken kan svømme langt inn i fjorden, forteller biolog Knut Ness.',
        by: 'biolog Knut Ness',
        bare: 'Fisken kan svømme langt inn i fjorden.',
      },
      {
        fact: 'Noten var fra et verft i Polen.',
        hedged: 'Noten var angivelig fra et verft i Polen.',
        hedge: 'angivelig',
      },
      {
        quoted: '«Vi fisker døgnet rundt for å få dem opp», sier fiskeren Leif Eide.',
        by: 'fiskeren Leif Eide',
        word: ['døgnet', 'uka'],
      },
      {
        said: 'Fiskeridirektør Mona Gran krever at selskapet betaler for oppryddingen.',
        by: 'Fiskeridirektør Mona Gran',
      },
      {
        fact: 'Selskapet ble varslet i fjor.',
        hedged: 'Selskapet ble trolig varslet i fjor.',
        hedge: 'trolig',
      },
      {
        quoted: '– Slikt må ikke skje igjen, sier statsråd Tor Helle.',
        by: 'statsråd Tor Helle',
        word: ['skje', 'hende'],
      },
      {
        fact: 'Halvparten av fisken er død.',
        hedged: 'Halvparten av fisken er tilsynelatende død.',
        hedge: 'tilsynelatende',
      },
      { credit: 'Foto: Lise Åserud / NTB', other: 'Foto: Gorm Kalle / NTB' },
      { credit: '(NTB)', other: '(NTB-Reuters)' },
    ],
  },
  {
    language: 'nb',
    name: 'a theatre',
    others,
    paragraphs: [
      { fact: 'Teatret i Molde får ny sal til neste år' },
      { credit: 'Av Hilde Ruud', other: 'Av Tom Vold' },
      {
        said: 'Salen får plass til seks hundre tilskuere, sier teatersjef Ellen Bø.',
        by: 'teatersjef Ellen Bø',
        bare: 'Salen får plass til seks hundre tilskuere.',
      },
      {
        quoted: '– Byen har ventet på dette i en mannsalder, sier hun.',
        by: 'hun',
        is: 'teatersjef Ellen Bø',
        word: ['mannsalder', 'evighet'],
      },
      {
        said: 'Ifølge kommunedirektør Finn Rø holder budsjettet.',
        by: 'kommunedirektør Finn Rø',
        bare: 'Budsjettet holder.',
      },
      {
        fact: 'Scenen er bygd i Danmark.',
        hedged: 'Scenen er visstnok bygd i Danmark.',
        hedge: 'visstnok',
      },
      {
        quoted: '«Akustikken er den beste i landet», sier dirigent Aud Lien.',
        by: 'dirigent Aud Lien',
        word: ['landet', 'Norden'],
      },
      {
        said: 'Skuespiller Rolf Hagen frykter at billettene blir for dyre.',
        by: 'Skuespiller Rolf Hagen',
      },
      {
        fact: 'Åpningen ble utsatt på grunn av et rør.',
        hedged: 'Åpningen ble angivelig utsatt på grunn av et rør.',
        hedge: 'angivelig',
      },
      {
        quoted: '– Naboene er lei av støyen, sier Britt Sunde.',
        by: 'Britt Sunde',
        word: ['støyen', 'støvet'],
      },
      {
        said: 'Billettene legges ut i mars, sier salgssjef Liv Dal.',
        by: 'salgssjef Liv Dal',
        bare: 'Billettene legges ut i mars.',
      },
      { fact: 'Det gamle teatret brant i 1978.' },
      {
        fact: 'Kongen kommer til åpningen.',
        hedged: 'Kongen kommer trolig til åpningen.',
        hedge: 'trolig',
      },
      { credit: 'Foto: Stian Lysberg / NTB', other: 'Foto: Ole Bjerke / NTB' },
      { credit: '(NTB)', other: '(NTB-DPA)' },
    ],
  },
];
