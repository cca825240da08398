import type { Article } from './article.ts';

const others = ['Ministerin Karin Vogt', 'Forscher Nils Arndt', 'Dezernentin Ute Sander', 'Gutachter Erik Tost'];

export const german: readonly Article[] = [
  {
    language: 'de',
    name: 'a bridge',
    others,
    paragraphs: [
      { fact: 'Brücke über die Lahne bleibt bis Ostern gesperrt' },
      { credit: 'Von Martha Keil', other: 'Von Georg Busch' },
      {
        said: 'Zwei Pfeiler müssen erneuert werden, sagte Bauleiterin Anna Ried.',
        by: 'Bauleiterin Anna Ried',
        bare: 'Zwei Pfeiler müssen erneuert werden.',
      },
      {
        quoted: '„Wir haben Risse im Beton gefunden“, sagte sie.',
        by: 'sie',
        is: 'Bauleiterin Anna Ried',
        word: ['Beton', 'Stahl'],
      },
      {
        said: 'Nach Angaben von Sprecher Jan Holm fahren die Busse über Weil.',
        by: 'Sprecher Jan Holm',
        bare: 'Die Busse fahren über Weil.',
      },
      {
        fact: 'Die Pläne wurden vor Jahren verlegt.',
        hedged: 'Die Pläne wurden angeblich vor Jahren verlegt.',
        hedge: 'angeblich',
      },
      {
        quoted: '„Meine Kunden kommen nicht mehr“, sagte Bäcker Ralf Stein.',
        by: 'Bäcker Ralf Stein',
        word: ['Kunden', 'Nachbarn'],
      },
      {
        said: 'Landrat Peter Mohn forderte, dass der Bund die Kosten trägt.',
        by: 'Landrat Peter Mohn',
      },
      {
        fact: 'Der Neubau kostet neun Millionen Euro.',
        hedged: 'Der Neubau kostet vermutlich neun Millionen Euro.',
        hedge: 'vermutlich',
      },
      {
        quoted: '„Das hätte man früher sehen müssen“, sagte Ingenieurin Eva Lang.',
        by: 'Ingenieurin Eva Lang',
        word: ['früher', 'sofort'],
      },
      { fact: 'Die Brücke wurde 1962 eröffnet und ist achtzig Meter lang.' },
      {
        fact: 'Ein Lastwagen war zu schwer.',
        hedged: 'Ein Lastwagen war offenbar zu schwer.',
        hedge: 'offenbar',
      },
      { credit: 'Foto: Uwe Anspach/dpa', other: 'Foto: Ines Kohl/dpa' },
      { credit: '(dpa)', other: '(dpa/AFP)' },
    ],
  },
  {
    language: 'de',
    name: 'a forest fire',
    others,
    paragraphs: [
      { fact: 'Waldbrand bei Lunow ist unter Kontrolle' },
      { credit: 'Von Clara Stern', other: 'Von Jonas Weil' },
      {
        said: 'Die Flammen haben hundert Hektar zerstört, teilte Einsatzleiter Bernd Kraus mit.',
        by: 'Einsatzleiter Bernd Kraus',
        bare: 'Die Flammen haben hundert Hektar zerstört.',
      },
      {
        quoted: '„So etwas habe ich in zwanzig Jahren nicht erlebt“, sagte Förster Emil Roth.',
        by: 'Förster Emil Roth',
        word: ['zwanzig', 'dreißig'],
      },
      {
        said: 'Laut Meteorologin Sina Wolf bleibt es bis Sonntag trocken.',
        by: 'Meteorologin Sina Wolf',
        bare: 'Es bleibt bis Sonntag trocken.',
      },
      {
        fact: 'Das Feuer wurde von Campern gelegt.',
        hedged: 'Das Feuer wurde mutmaßlich von Campern gelegt.',
        hedge: 'mutmaßlich',
      },
      {
        said: 'Bürgermeisterin Ilse Franke warnte, dass der Wind drehen könnte.',
        by: 'Bürgermeisterin Ilse Franke',
      },
      {
        quoted: '„Wir durften nur die Papiere mitnehmen“, sagte Anwohner Karl Dorn.',
        by: 'Anwohner Karl Dorn',
        word: ['Papiere', 'Tiere'],
      },
      {
        fact: 'Munition im Boden hielt die Helfer auf.',
        hedged: 'Munition im Boden hielt offenbar die Helfer auf.',
        hedge: 'offenbar',
      },
      {
        quoted: '„Der Wald braucht jetzt fünfzig Jahre“, sagte Biologin Heike Sommer.',
        by: 'Biologin Heike Sommer',
        word: ['fünfzig', 'hundert'],
      },
      {
        said: 'Die Züge fahren wieder nach Plan, teilte Bahnsprecher Uli Horn mit.',
        by: 'Bahnsprecher Uli Horn',
        bare: 'Die Züge fahren wieder nach Plan.',
      },
      { fact: 'Drei Dörfer sind ohne Strom.' },
      {
        fact: 'Der Schaden liegt bei einer Million Euro.',
        hedged: 'Der Schaden liegt vermutlich bei einer Million Euro.',
        hedge: 'vermutlich',
      },
      { credit: 'Foto: Patrick Pleul/dpa', other: 'Foto: Soeren Krug/dpa' },
      { credit: '(dpa)', other: '(dpa/AP)' },
    ],
  },
  {
    language: 'de',
    name: 'a museum',
    others,
    paragraphs: [
      { fact: 'Museum gibt Gemälde an Erben zurück' },
      { credit: 'Von Hanna Pohl', other: 'Von Felix Baum' },
      {
        said: 'Das Bild wurde der Familie 1938 geraubt, sagte Direktorin Lea Simon.',
        by: 'Direktorin Lea Simon',
        bare: 'Das Bild wurde der Familie 1938 geraubt.',
      },
      {
        quoted: '„Wir haben viel zu lange gewartet“, sagte sie.',
        by: 'sie',
        is: 'Direktorin Lea Simon',
        word: ['lange', 'oft'],
      },
      {
        said: 'Laut Anwalt Moritz Haas wird das Bild nicht verkauft.',
        by: 'Anwalt Moritz Haas',
        bare: 'Das Bild wird nicht verkauft.',
      },
      {
        fact: 'Es hing in einem Büro.',
        hedged: 'Es hing angeblich in einem Büro.',
        hedge: 'angeblich',
      },
      {
        quoted: '„Meine Großmutter hat davon erzählt“, sagte Enkelin Ruth Adler.',
        by: 'Enkelin Ruth Adler',
        word: ['Großmutter', 'Mutter'],
      },
      {
        said: 'Historiker Otto Brand erklärte, dass weitere Bilder geprüft werden.',
        by: 'Historiker Otto Brand',
      },
      {
        fact: 'Eine Liste der Werke ging verloren.',
        hedged: 'Eine Liste der Werke ging vermutlich verloren.',
        hedge: 'vermutlich',
      },
      {
        quoted: '„Das ist ein guter Tag für die Stadt“, sagte Stadtrat Klaus Behr.',
        by: 'Stadtrat Klaus Behr',
        word: ['guter', 'großer'],
      },
      {
        said: 'Laut Restauratorin Gesa Lenz fehlt eine Ecke der Leinwand.',
        by: 'Restauratorin Gesa Lenz',
        bare: 'Eine Ecke der Leinwand fehlt.',
      },
      { fact: 'Das Museum wurde 1901 gegründet.' },
      {
        fact: 'Ein Sammler bot zwei Millionen Euro.',
        hedged: 'Ein Sammler bot offenbar zwei Millionen Euro.',
        hedge: 'offenbar',
      },
      { credit: 'Foto: Arne Dedert/dpa', other: 'Foto: Birgit Rau/dpa' },
      { credit: '(dpa)', other: '(dpa/KNA)' },
    ],
  },
];
