import type { Article } from './article.ts';

const others = [
  'kommunalrådet Eva Lindh',
  'forskaren Nils Åkesson',
  'enhetschefen Ulla Broman',
  'Erik Toll på Naturvårdsverket',
];

export const swedish: readonly Article[] = [
  {
    language: 'sv',
    name: 'a mine',
    others,
    paragraphs: [
      { fact: 'Gruvan i Malmsjö öppnar igen efter trettio år' },
      { credit: 'Av Karin Holm', other: 'Av Lars Ek' },
      {
        said: 'Brytningen börjar redan i höst, säger platschefen Anna Berg.',
        by: 'platschefen Anna Berg',
        bare: 'Brytningen börjar redan i höst.',
      },
      {
        quoted: '– Vi räknar med tvåhundra nya jobb, säger hon.',
        by: 'hon',
        is: 'platschefen Anna Berg',
        word: ['tvåhundra', 'trehundra'],
      },
      {
        said: 'Enligt geologen Sven Ros finns det järn för fyrtio år.',
        by: 'geologen Sven Ros',
        bare: 'Det finns järn för fyrtio år.',
      },
      {
        fact: 'Schaktet stod under vatten.',
        hedged: 'Schaktet stod enligt uppgift under vatten.',
        hedge: 'enligt uppgift',
      },
      {
        quoted: '”Sjön tål inte en gruva till”, säger fiskaren Ola Nord.',
        by: 'fiskaren Ola Nord',
        word: ['Sjön', 'Ån'],
      },
      {
        said: 'Landshövdingen Maria Ström anser att villkoren är hårda nog.',
        by: 'Landshövdingen Maria Ström',
      },
      {
        fact: 'Bolaget har köpt marken av kyrkan.',
        hedged: 'Bolaget har troligen köpt marken av kyrkan.',
        hedge: 'troligen',
      },
      {
        quoted: '– Min far arbetade där hela livet, säger Rut Wall.',
        by: 'Rut Wall',
        word: ['far', 'farfar'],
      },
      {
        said: 'Järnvägen rustas upp till våren, uppger projektledaren Tor Hall.',
        by: 'projektledaren Tor Hall',
        bare: 'Järnvägen rustas upp till våren.',
      },
      { fact: 'Gruvan stängde 1991 och är sexhundra meter djup.' },
      {
        fact: 'Malmen ska säljas till Finland.',
        hedged: 'Malmen ska sannolikt säljas till Finland.',
        hedge: 'sannolikt',
      },
      { credit: 'Foto: Jonas Ekman/TT', other: 'Foto: Claudio Brandt/TT' },
      { credit: '(TT)', other: '(TT-AFP)' },
    ],
  },
  {
    language: 'sv',
    name: 'a hospital',
    others,
    paragraphs: [
      { fact: 'Akuten i Vansta stänger på natten' },
      { credit: 'Av Maja Sand', other: 'Av Olof Brandt' },
      {
        said: 'Det saknas fyra läkare på schemat, uppger verksamhetschefen Jan Falk.',
        by: 'verksamhetschefen Jan Falk',
        bare: 'Det saknas fyra läkare på schemat.',
      },
      {
        quoted: '– Det är ett svek mot hela bygden, säger Lena Dal, som leder protesterna.',
        by: 'Lena Dal',
        word: ['svek', 'hån'],
      },
      {
        said: 'En utredning från regionen visar att få kommer in på natten.',
        by: 'En utredning från regionen',
      },
      {
        said: 'Patienterna får åka sju mil till nästa akut, berättar sköterskan Ida Mo.',
        by: 'sköterskan Ida Mo',
        bare: 'Patienterna får åka sju mil till nästa akut.',
      },
      {
        fact: 'Beslutet fattades på ett hemligt möte.',
        hedged: 'Beslutet fattades enligt uppgift på ett hemligt möte.',
        hedge: 'enligt uppgift',
      },
      {
        quoted: '”Vi har sökt personal i två år”, säger regionrådet Per Klint.',
        by: 'regionrådet Per Klint',
        word: ['två', 'tre'],
      },
      {
        said: 'Facket varnar för att fler kommer att sluta.',
        by: 'Facket',
      },
      {
        fact: 'Två barnmorskor har redan slutat.',
        hedged: 'Två barnmorskor har sannolikt redan slutat.',
        hedge: 'sannolikt',
      },
      {
        quoted: '– Jag vågar inte bli sjuk, säger pensionären Bo Hed.',
        by: 'pensionären Bo Hed',
        word: ['sjuk', 'gammal'],
      },
      {
        fact: 'Lokalerna ska byggas om.',
        hedged: 'Lokalerna ska troligen byggas om.',
        hedge: 'troligen',
      },
      { credit: 'Foto: Anders Wik/TT', other: 'Foto: Pontus Lund/TT' },
      { credit: '(TT)', other: '(TT-Reuters)' },
    ],
  },
  {
    language: 'sv',
    name: 'a race',
    others,
    paragraphs: [
      { fact: 'Vasaloppet ställs in för första gången på trettio år' },
      { credit: 'Av Elin Frost', other: 'Av Hugo Strand' },
      {
        said: 'Spåret ligger under vatten vid Evertsberg, säger tävlingsledaren Kjell Ryd.',
        by: 'tävlingsledaren Kjell Ryd',
        bare: 'Spåret ligger under vatten vid Evertsberg.',
      },
      {
        quoted: '– Det gör ont i hela kroppen, säger han.',
        by: 'han',
        is: 'tävlingsledaren Kjell Ryd',
        word: ['kroppen', 'själen'],
      },
      {
        said: 'Enligt meteorologen Siv Holt blir det varmt i två veckor till.',
        by: 'meteorologen Siv Holt',
        bare: 'Det blir varmt i två veckor till.',
      },
      {
        fact: 'Konstsnön tog slut redan i januari.',
        hedged: 'Konstsnön tog tydligen slut redan i januari.',
        hedge: 'tydligen',
      },
      {
        quoted: '”Vi förlorar hela årets inkomst”, säger krögaren Ann Mark.',
        by: 'krögaren Ann Mark',
        word: ['årets', 'vårens'],
      },
      {
        said: 'Skidåkaren Emil Tors hoppas att loppet flyttas till mars.',
        by: 'Skidåkaren Emil Tors',
      },
      {
        fact: 'Arrangören hade en försäkring.',
        hedged: 'Arrangören hade troligen en försäkring.',
        hedge: 'troligen',
      },
      {
        quoted: '– Jag har tränat i ett helt år, säger Sara Vik.',
        by: 'Sara Vik',
        word: ['år', 'decennium'],
      },
      {
        said: 'Enligt sjukvårdaren Mia Rask skadades två funktionärer.',
        by: 'sjukvårdaren Mia Rask',
        bare: 'Två funktionärer skadades.',
      },
      { fact: 'Femton tusen åkare var anmälda.' },
      {
        fact: 'Pengarna betalas tillbaka i april.',
        hedged: 'Pengarna betalas sannolikt tillbaka i april.',
        hedge: 'sannolikt',
      },
      { credit: 'Foto: Ulf Palm/TT', other: 'Foto: Nisse Graf/TT' },
      { credit: '(TT)', other: '(TT-AP)' },
    ],
  },
];
