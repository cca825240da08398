import { describe, expect, it } from 'vitest';
import { classesOf } from './planted.ts';

describe('a change of a number', () => {
  it.each([
    ['Der er {40|45} passagerer om bord.', 'number'],
    ['Der er {tre|fire} passagerer om bord.', 'number'],
    ['Der er {tre|3} passagerer om bord.', 'wording'],
    ['Der er {en|to} passagerer om bord.', 'number'],
    ['Der er {en|den} passager om bord.', 'wording'],
    ['Det koster {1.000|1000} kroner.', 'typography'],
    ['Det koster {1.000|1 000} kroner.', 'typography'],
    ['Det koster {1.000|10.000} kroner.', 'number'],
    ['Det koster 5 {millioner|milliarder} kroner.', 'number'],
    ['Det koster 5 {|millioner }kroner.', 'number'],
    ['Det koster {5 mio. kr.|fem millioner kroner} nu.', 'wording'],
    ['Det koster {2,5|2,6} mio. kr. at bygge.', 'number'],
    ['Det koster 100 {kroner|euro} at komme ind.', 'number'],
    ['Priserne steg {3|4} procent i fjor.', 'number'],
    ['Priserne steg 3 {procent|pct.} i fjor.', 'wording'],
    ['Priserne steg 3 {procent|procentpoint} i fjor.', 'number'],
    ['Priserne steg {3,5 %|3,5 procent} i fjor.', 'wording'],
    ['Det gælder {halvdelen|en tredjedel} af alle.', 'number'],
    ['Det gælder {femogtyve|seksogtyve} personer.', 'number'],
    ['Han er nummer {tre|fire} på listen.', 'number'],
    ['Det er {tredje|fjerde} gang i dag.', 'number'],
    ['Den {45|46}-årige mand er anholdt.', 'number'],
    ['Temperaturen faldt til {|-}5 grader i nat.', 'number'],
    ['Mellem {12 og 14|14 og 12} er syge.', 'number'],
    ['Der er {12 dræbte|14 omkomne} i ulykken.', 'number wording'],
    ['Mindst {12|tolv} er såret, og {3|fire} er kritiske.', 'number wording'],
    ['De mangler {|to }brandbiler på stedet.', 'number'],
    ['Byen har {1,5|1½} million indbyggere.', 'number'],
  ])('%s → %s', (line, classes) => {
    expect(classesOf('da', line)).toBe(classes);
  });
});

describe('a change of a date', () => {
  it.each([
    ['Det skete {mandag|tirsdag} på havnen.', 'date'],
    ['Det skete {i går|i dag} på havnen.', 'date'],
    ['Det skete i {går|forgårs} på havnen.', 'date'],
    ['Mødet er den {3.|4.} maj i Aarhus.', 'date'],
    ['Mødet er den 3. {maj|juni} i Aarhus.', 'date'],
    ['Mødet er den 3. maj {2023|2024} i Aarhus.', 'date'],
    ['Mødet er {|tirsdag }den 3. maj i Aarhus.', 'date'],
    ['Mødet begynder klokken {12|13} i salen.', 'date'],
    ['Mødet begynder kl. {12.30|12.45} i salen.', 'date'],
    ['Det var i {2019|2020}, og siden er det glemt.', 'date'],
    ['Kun {2019|2020} personer deltog i festen.', 'number'],
    ['Det var i {1990’erne|1980’erne}, og siden er det glemt.', 'date'],
    ['Det skete mandag {morgen|aften} på havnen.', 'date'],
    ['Frist: {03.05.2024|3. maj 2024} for alle.', 'wording'],
    ['Aftalen gælder til {udgangen af |}august.', 'wording'],
    ['Det ventes {senere på dagen|tirsdagens} regn og blæst.', 'date wording'],
  ])('%s → %s', (line, classes) => {
    expect(classesOf('da', line)).toBe(classes);
  });
});

describe('a change of a name', () => {
  it.each([
    ['Færgen ligger ved Stenhavn. {|Alle }84 er bragt i land.', 'wording'],
    ['Det siger J. {Hansen|Jensen} til avisen.', 'name'],
    ['Det siger {Hansen|Jensen} til avisen.', 'name'],
    ['Det siger Lars {Hansen|Jensen} til avisen.', 'name'],
    ['Det siger {|Mette }Frederiksen til avisen.', 'name'],
    ['Det siger {Mette Frederiksen|statsministeren} til avisen.', 'name wording'],
    ['Det siger {Hansens|Hansen} familie.', 'wording'],
    ['Det sker i {Aarhus|Odense} i aften.', 'name'],
    ['Det sker i {EU|FN} i aften.', 'name'],
    ['{Politiet|Brandvæsenet} rykkede ud til stedet.', 'wording'],
    ['{Hansen|Jensen} siger nej. Men i går sagde Jensen og Hansen ja.', 'name'],
    ['Skuespilleren {Anna Berg|Berg} kommer.', 'name'],
    ['De hedder {Anna og Bo|Bo og Anna} til daglig.', 'wording'],
    ['Flyet var en {F-16|F-35} fra flyvevåbnet.', 'name'],
  ])('%s → %s', (line, classes) => {
    expect(classesOf('da', line)).toBe(classes);
  });
});

describe('a change of what is denied', () => {
  it.each([
    ['Han er {|ikke }skyldig i sagen.', 'negation'],
    ['Han har {aldrig|altid} været der.', 'negation wording'],
    ['{Ingen|Nogen} er kommet til skade.', 'negation wording'],
    ['De var {hverken glade eller|glade og} trætte.', 'negation wording'],
    ['Det er {lovligt|ulovligt} at sejle her.', 'negation'],
    ['Det skete {med|uden} tilladelse.', 'negation wording'],
    ['Han har {ikke|aldrig} været der.', 'wording'],
  ])('%s → %s', (line, classes) => {
    expect(classesOf('da', line)).toBe(classes);
  });
});

describe('a change by its place', () => {
  it.each([
    ['Han sagde: "Det er en {god|dårlig} idé."', 'quotation wording'],
    ['Han sagde: ”Det er en {god|dårlig} idé.”', 'quotation wording'],
    ['Han sagde: »Det er en {god|dårlig} idé.«', 'quotation wording'],
    ['Han sagde »Det er godt« og {smilede|lo} til alle.', 'wording'],
    ['Han kaldte det {fair|"fair"} over for alle.', 'quotation punctuation'],
    ['Han fik 5" rør og {gik|løb} hjem.', 'wording'],
    ['Han sagde "det er {3|4} timer siden" til os.', 'number quotation'],
  ])('%s → %s', (line, classes) => {
    expect(classesOf('da', line)).toBe(classes);
  });
});

describe('a change of words and marks', () => {
  it.each([
    ['En {stor|lille} hund løb ud.', 'wording'],
    ['En hund{|,} som løb ud.', 'punctuation'],
    ['En hund løb ud{.|!}', 'punctuation'],
    ['Han sagde {"ja"|”ja”} til os.', 'typography'],
    ['Han {-|–} og det er sandt {-|–} løb ud.', 'typography'],
    ['Et {caf\u00e9|cafe\u0301} på hjørnet.', 'typography'],
    ['En hund løb{ |  }ud.', 'typography'],
    ['En {Hund|hund} løb ud.', 'typography'],
    ['En e{-|}mail kom ud.', 'wording'],
    ['Det er {god mad|mad god}.', 'wording'],
  ])('%s → %s', (line, classes) => {
    expect(classesOf('da', line)).toBe(classes);
  });
});

describe('whole sentences and paragraphs', () => {
  it.each([
    ['En hund løb ud. {|Den var stor og brun. }Så kom den hjem.', 'added'],
    ['En hund løb ud. {Den var 3 år gammel. |}Så kom den hjem.', 'removed'],
    ['En hund løb ud.{| Den var stor og brun.}', 'added'],
    ['En hund løb ud.¶{|Den var stor og brun.¶}Så kom den hjem.', 'added'],
    ['En hund løb ud.¶{Ingen ved, hvad Lars Hansen gjorde i 2019.¶|}Så kom den hjem.', 'removed'],
    ['En hund løb ud{, siger Hansen. Den var stor og brun|}. Så kom den hjem.', 'name removed wording'],
    ['En hund løb ud d. {|3. }maj i år.', 'date'],
    [
      'En hund løb ud. {Den var stor og brun i pelsen.|Solen skinnede over byen hele ugen.} Så kom den hjem.',
      'added removed',
    ],
    [
      'En hund løb ud. {Den brune hund vejede 30 kilo.|Hunden, den brune, vejede hele 40 kilo.} Så kom den hjem.',
      'number wording',
    ],
  ])('%s → %s', (line, classes) => {
    expect(classesOf('da', line)).toBe(classes);
  });
});
