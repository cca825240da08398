// How German papers report: brackets, the subjunctive, own accounts, whom a thing was said to.
import { describe, expect, it } from 'vitest';
import { expected, statements, unmarked } from './marked-statement.ts';

describe('one statement, or none', () => {
  it.each([
    '⟦"Wir prüfen den Fall"⟧, {sagt} [ein Polizeisprecher] t-online.',
    '⟦„Wir prüfen den Fall“⟧, {sagte} [Sprecherin Ina Holm] der Deutschen Presse-Agentur.',
    '⟦„Wir prüfen den Fall“⟧, {sagte} [Müller] dem „Spiegel“.',
    '⟦„Wir prüfen den Fall“⟧, {sagte} [die SPD-Politikerin] den Zeitungen der Funke Mediengruppe.',
    '⟦„Wir prüfen“⟧, {sagte} [Holm] am Montag in Berlin, ⟦„und wir handeln.“⟧',
    '[Der Minister] {sagte} am Montag, ⟦im Herbst werde das Gesetz kommen⟧.',
    '[Der Minister] {sagte} der Zeitung „Die Welt“, ⟦das Gesetz werde kommen⟧.',
    '[Die Zeitung] {schrieb}, ⟦der Chef habe das Geld genommen⟧.',
    'Gleichzeitig {unterstrich} [Schäfer], ⟦eine weitere, dritte Warnung werde es nicht geben⟧.',
    'In der ersten Sitzung des neuen Rates am Mittwoch {betonte} [Klinger], ⟦die Stadt wolle sparen⟧.',
    'Da aber nichts bewiesen werden kann, {fordert} [Jürgen Staudt] ⟦13 Jahre Haft⟧.',
    '{Nach Überzeugung} [der Richter] ⟦hatte der Mann seine Frau getötet⟧.',
    '{Nach Einschätzung} [der Bank] ⟦wird die Wirtschaft schrumpfen⟧.',
    '{Laut} [Wilhelm] ⟦handelt es sich um eine „Schilderung des Hergangs“⟧.',
    '⟦Es handelt sich⟧ {laut} [Wilhelm] ⟦um eine „Schilderung des Hergangs“⟧.',
    '⟦Der Wert liegt⟧ [den Angaben] {zufolge} ⟦bei 1,3 Millionen Euro⟧.',
    '⟦Der Täter ist⟧ {nach} [Polizeiangaben] ⟦ein 18-Jähriger aus Österreich⟧.',
    '{Nach} [Polizeiangaben] ⟦ist der Täter 18 Jahre alt⟧.',
    '{Nach} [einem Bericht der „Badischen Zeitung“] ⟦soll das Werk schließen⟧.',
    '{Laut Angaben} [der Versender] ⟦waren Masken in den Paketen⟧.',
    '[Die Freundin des Täters sowie ein früherer Mitbewohner] hatten vor Gericht {bestätigt}, ⟦dass der Mann von der Tat gesprochen habe⟧.',
    '[Ein Sprecher der Kasse und der Chef der Klinik] {sagten}, ⟦dass die Zahl steige⟧.',
    'Er ist zu 1800 Euro Strafe verurteilt worden, nachdem er in einem Laden erwischt wurde.',
    'Ein Sprecher wollte den Bericht nicht kommentieren.',
    'Wie viele Leute dort waren, konnte er nicht sagen.',
    'Er wollte sich nicht äußern, wie viele Leute dort waren.',
    '[Die Verteidigung] {warf} ⟦der Staatsanwaltschaft ein schweres Fehlverhalten⟧ {vor}.',
    '[Die Verteidigung] {plädierte} {auf} ⟦Freispruch⟧.',
    '[Die Gewerkschaft] {kündigte} ⟦Streiks für Montag⟧ {an}.',
    '[Der Vorstand] {lehnte} ⟦den Vorschlag⟧ {ab}.',
    '[Der Vorstand] {räumte} {ein}, ⟦dass Fehler gemacht worden seien⟧.',
    '[Die Ministerin] {wies} ⟦die Vorwürfe⟧ {zurück}.',
    '[Experten] {gehen davon aus}, ⟦dass die Preise steigen⟧.',
    '⟦Die Lage sei ernst⟧, {so} [der Sprecher].',
    '⟦Die Lage sei ernst⟧, {so} [Holm] weiter.',
    '⟦Die Lage sei ernst⟧, {hieß es} in [einer Mitteilung].',
    '⟦Die Lage ist ernst⟧, wie [ein Sprecher] am Morgen {mitteilte}.',
    '⟦Die Lage ist ernst⟧, wie aus [einem Papier des Ministeriums] {hervorgeht}.',
    '⟦Die Lage ist ernst⟧, {teilte} [die Polizei] am Montag {mit}.',
    '⟦„Die Lage ist ernst“⟧, {betonte} [sie].',
    '⟦„Die Lage ist ernst“⟧, {heißt es} in [dem Brief].',
    '⟦»Die Lage ist ernst«⟧, {sagt} [Holm].',
    '[Holm] {sagt}: ⟦»Die Lage ist ernst.«⟧',
    '[Holm]: ⟦»Die Lage ist ernst.«⟧',
    '[Sie] {fragte}, ⟦ob die Stadt zahlen könne⟧.',
    '[Der Chef] {versprach}, ⟦die Löhne zu erhöhen⟧.',
    '[Die Ärzte] {warnen} {vor} ⟦einer neuen Welle⟧.',
    '[Der Verband] {rechnet} {mit} ⟦300 Anmeldungen⟧.',
    '[Sie] {nannte} ⟦den Plan „einen Fehler“⟧.',
    '[Seine] {Behauptung}, ⟦dass die Wahl gefälscht sei⟧, wurde widerlegt.',
    '[Trump] hatte am Montag {behauptet}, ⟦die Wahl sei gefälscht⟧.',
    '[Der Richter] {sagte} zur Begründung, ⟦die Tat sei geplant gewesen⟧.',
    'Sie stellte die Tasse auf den Tisch.',
    'Er gab das Buch zurück.',
    'Der Mann fand den Schlüssel im Gras.',
    'Die Polizei fand die Waffe am Tatort.',
    'Der Film „Blau“ und das Buch „Rot“ sind neu.',
    'Die Stadt zeigt im Museum alte Karten.',
  ])('%s', (marked) => {
    expect(statements(unmarked(marked), 'de')).toEqual(expected(marked));
  });
});

describe('several statements', () => {
  it.each([
    [
      'Der Minister sagte, gegen 16 Uhr sei ein Schuss gefallen.',
      ['[Der Minister] {sagte} ⟦gegen 16 Uhr sei ein Schuss gefallen⟧'],
    ],
    [
      'Der Mann hat nach eigenen Angaben ein Studium abgebrochen.',
      ['[Der Mann] {nach eigenen Angaben} ⟦Der Mann hat … ein Studium abgebrochen⟧'],
    ],
    [
      'Die Firma beschäftigt eigenen Angaben zufolge 300 Leute.',
      ['[Die Firma] {eigenen Angaben zufolge} ⟦Die Firma beschäftigt … 300 Leute⟧'],
    ],
    [
      'Die Ministerin wies darauf hin, dass das Gesetz gelte.',
      ['[Die Ministerin] {wies darauf hin} ⟦dass das Gesetz gelte⟧'],
    ],
    ['Die Lage sei ernst, hieß es aus dem Ministerium.', ['[dem Ministerium] {hieß es} ⟦Die Lage sei ernst⟧']],
    ['Der Chef drohte mit einer Klage.', ['[Der Chef] {drohte … mit} ⟦einer Klage⟧']],
    ['Sie bezeichnete den Plan als „Fehler“.', ['[Sie] {bezeichnete} ⟦den Plan als „Fehler“⟧']],
    ['Die Partei kritisierte den Plan scharf.', ['[Die Partei] {kritisierte} ⟦den Plan scharf⟧']],
    [
      'Die Richterin begründete das Urteil damit, dass die Tat geplant war.',
      ['[Die Richterin] {begründete} ⟦dass die Tat geplant war⟧'],
    ],
  ])('%s', (text, found) => {
    expect(statements(text, 'de')).toEqual(found);
  });
});

it('follows the subjunctive over paragraphs, also behind other clauses, and stops where the text speaks for itself', () => {
  const text =
    '„Die Brücke ist alt“, sagte Ina Holm. Nachdem man sie geprüft habe, sei der Schaden klar.\n\nAuch das Geld, das fehle, müsse der Bund zahlen. Die Brücke steht seit 1960.';
  expect(statements(text, 'de')).toEqual([
    '[Ina Holm] {sagte} ⟦„Die Brücke ist alt“⟧',
    '[Ina Holm] {} ⟦Nachdem man sie geprüft habe, sei der Schaden klar⟧',
    '[Ina Holm] {} ⟦Auch das Geld, das fehle, müsse der Bund zahlen⟧',
  ]);
});

it('goes on with "demnach" for who was named', () => {
  expect(statements('Die Lage ist ernst, teilte die Polizei mit. Der Mann floh demnach zu Fuß.', 'de')).toEqual([
    '[die Polizei] {teilte … mit} ⟦Die Lage ist ernst⟧',
    '[die Polizei] {demnach} ⟦Der Mann floh demnach zu Fuß⟧',
  ]);
});

it('gives the words behind a colon to whom the sentence is about', () => {
  expect(statements('Paul Meyer hält den Plan für falsch: „Das wird zu teuer.“', 'de')).toEqual([
    '[Paul Meyer] {} ⟦„Das wird zu teuer.“⟧',
  ]);
});
