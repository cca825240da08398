import type { Article } from './article.ts';

const others = [
  'formand Karen Bro',
  'trafikforsker Mads Winther',
  'kontorchef Ulla Sand',
  'Erik Toft fra foreningen Frit Land',
];

export const danish: readonly Article[] = [
  {
    language: 'da',
    name: 'a ferry that is late',
    others,
    paragraphs: [
      { fact: 'Færgerne til Hesnæs sejler igen efter tre dage i havn' },
      { credit: 'Af Mette Lund', other: 'Af Søren Vang' },
      {
        said: 'En af de to motorer skal skiftes inden påske, oplyser driftschef Lene Falk.',
        by: 'driftschef Lene Falk',
        bare: 'En af de to motorer skal skiftes inden påske.',
      },
      {
        quoted: '- Vi har kørt med den samme maskine i tyve år, siger hun.',
        by: 'hun',
        is: 'driftschef Lene Falk',
        word: ['tyve', 'tredive'],
      },
      {
        said: 'Ifølge havnefoged Jens Mørk lå færgen stille i mere end halvfjerds timer.',
        by: 'havnefoged Jens Mørk',
        bare: 'Færgen lå stille i mere end halvfjerds timer.',
      },
      {
        fact: 'Fejlen blev fundet i et rør bag maskinrummet.',
        hedged: 'Fejlen blev angiveligt fundet i et rør bag maskinrummet.',
        hedge: 'angiveligt',
      },
      {
        quoted: '»Det har kostet os hele ugens omsætning,« siger købmand Ditte Kvist.',
        by: 'købmand Ditte Kvist',
        word: ['ugens', 'månedens'],
      },
      {
        said: 'Borgmester Poul Rask mener, at rederiet skulle have sagt til noget før.',
        by: 'Borgmester Poul Rask',
      },
      {
        fact: 'Den nye motor er fremstillet i Holland.',
        hedged: 'Den nye motor er formentlig fremstillet i Holland.',
        hedge: 'formentlig',
      },
      {
        said: 'To matroser kom lettere til skade, oplyser vagtchef Ib Storm.',
        by: 'vagtchef Ib Storm',
        bare: 'To matroser kom lettere til skade.',
      },
      { fact: 'Overfarten tager fyrre minutter og blev åbnet i 1961.' },
      {
        quoted: '»Nu må kommunen hjælpe os,« lyder det fra øboen Hans Krog.',
        by: 'øboen Hans Krog',
        word: ['kommunen', 'staten'],
      },
      {
        fact: 'Billetten bliver to kroner dyrere til sommer.',
        hedged: 'Billetten bliver efter sigende to kroner dyrere til sommer.',
        hedge: 'efter sigende',
      },
      { credit: 'Foto: Henrik Aalund/Ritzau Scanpix', other: 'Foto: Ida Munch/Ritzau Scanpix' },
      { credit: '/ritzau/', other: '/ritzau/AFP' },
    ],
  },
  {
    language: 'da',
    name: 'a school that closes',
    others,
    paragraphs: [
      { fact: 'Elever fra Tved Skole flyttes til nabobyen efter sommer' },
      { credit: 'Af Kirsten Dahl', other: 'Af Ole Brink' },
      {
        said: 'Der er ikke penge til både tag og lærere, siger udvalgsformand Gitte Brandt.',
        by: 'udvalgsformand Gitte Brandt',
        bare: 'Der er ikke penge til både tag og lærere.',
      },
      {
        quoted: '- Det er den værste beslutning i mine ti år i politik, siger Bent Skov, som stemte imod.',
        by: 'Bent Skov',
        word: ['værste', 'sværeste'],
      },
      {
        said: 'En beregning fra forvaltningen viser, at lukningen sparer fem millioner kroner.',
        by: 'En beregning fra forvaltningen',
      },
      {
        said: 'Forældrene føler sig ført bag lyset, fortæller Sanne Juul fra skolebestyrelsen.',
        by: 'Sanne Juul fra skolebestyrelsen',
        bare: 'Forældrene føler sig ført bag lyset.',
      },
      {
        fact: 'Bygningen skal laves om til boliger.',
        hedged: 'Bygningen skal muligvis laves om til boliger.',
        hedge: 'muligvis',
      },
      {
        quoted: '»Mine drenge får en time længere i bus,« siger Carsten Leth, der bor ved åen.',
        by: 'Carsten Leth',
        word: ['time', 'halv time'],
      },
      {
        said: 'Skoleleder Inge Vad advarer om, at de yngste bliver trætte.',
        by: 'Skoleleder Inge Vad',
      },
      {
        fact: 'Taget blev sidst udbedret i 1998.',
        hedged: 'Taget blev tilsyneladende sidst udbedret i 1998.',
        hedge: 'tilsyneladende',
      },
      {
        quoted: '"Vi finder en løsning for alle," skriver direktør Asger Holst i en mail til avisen.',
        by: 'direktør Asger Holst',
        word: ['løsning', 'ordning'],
      },
      {
        fact: 'To lærere har sagt op i utide.',
        hedged: 'To lærere har øjensynligt sagt op i utide.',
        hedge: 'øjensynligt',
      },
      {
        said: 'Ifølge lærer Rikke Maj flytter halvdelen af klassen til en friskole.',
        by: 'lærer Rikke Maj',
        bare: 'Halvdelen af klassen flytter til en friskole.',
      },
      { credit: 'Foto: Bo Nygaard/Ritzau Scanpix', other: 'Foto: Thomas Lekfeldt/Ritzau Scanpix' },
      { credit: '/ritzau/dpa', other: '/ritzau/NTB' },
    ],
  },
  {
    language: 'da',
    name: 'a storm',
    others,
    paragraphs: [
      { fact: 'Stormen Vidar rev tage af på Fanø' },
      {
        said: 'Vindstødene nåede orkanstyrke klokken to i nat, oplyser meteorolog Klaus Friis fra DMI.',
        by: 'meteorolog Klaus Friis fra DMI',
        bare: 'Vindstødene nåede orkanstyrke klokken to i nat.',
      },
      {
        quoted: '- Vi rykkede ud fyrre gange på en nat, fortæller indsatsleder Mona Sig.',
        by: 'indsatsleder Mona Sig',
        word: ['fyrre', 'halvtreds'],
      },
      {
        said: 'Efter brandchef Arne Lunds vurdering er faren drevet over.',
        by: 'brandchef Arne Lund',
        bare: 'Faren er drevet over.',
      },
      {
        fact: 'Et telt blev fundet tre kilometer borte.',
        hedged: 'Et telt blev angiveligt fundet tre kilometer borte.',
        hedge: 'angiveligt',
      },
      {
        said: 'Campingejer Rita Holm kræver, at staten betaler for skaderne.',
        by: 'Campingejer Rita Holm',
      },
      {
        quoted: '»Alt hvad vi ejer ligger ude på marken,« siger Anton Bæk.',
        by: 'Anton Bæk',
        word: ['marken', 'stranden'],
      },
      {
        said: 'Forsikringsselskaberne har fået to hundrede anmeldelser, skriver Vestkystens Avis.',
        by: 'Vestkystens Avis',
        bare: 'Forsikringsselskaberne har fået to hundrede anmeldelser.',
      },
      {
        fact: 'Diget holdt kun med nød og næppe.',
        hedged: 'Diget holdt formodentlig kun med nød og næppe.',
        hedge: 'formodentlig',
      },
      {
        quoted: '»Sådan en nat glemmer man ikke,« siger kroejer Viggo Thy.',
        by: 'kroejer Viggo Thy',
        word: ['nat', 'storm'],
      },
      { fact: 'Vejen til fyret er spærret til fredag.' },
      {
        fact: 'Skaderne løber op i ti millioner kroner.',
        hedged: 'Skaderne løber efter alt at dømme op i ti millioner kroner.',
        hedge: 'efter alt at dømme',
      },
      { credit: 'Foto: Mads Teglers/Ritzau Scanpix', other: 'Foto: Liselotte Sabroe/Ritzau Scanpix' },
      { credit: '/ritzau/', other: '/ritzau/Reuters' },
    ],
  },
];
