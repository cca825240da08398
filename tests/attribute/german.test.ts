import { describe, expect, it } from 'vitest';
import { expected, statements, unmarked } from './marked-statement.ts';

describe('one statement, or none', () => {
  it.each([
    '[Politiker] haben ⟦die Pläne scharf⟧ {kritisiert}.',
    '[Ein Sprecher des Ministeriums] {sagte} auf Anfrage, ⟦man prüfe den Fall⟧.',
    'Auf Anfrage {sagte} [der Minister], ⟦der Ablauf der Wahl belaste die Regierung nicht⟧.',
    '[Die Zeitung «Neueste Nachrichten»] hatte zuvor {berichtet}, ⟦die Polizisten seien im Park unterwegs⟧.',
    '⟦Das Verfahren ist eröffnet⟧. {Das berichtet} [der „Spiegel“].',
    '⟦„Das ist gut“⟧, {sagte} [Hans Müller, Chef der in Berlin ansässigen Firma].',
    '⟦»Es gibt keinen Grund zur Sorge«⟧, {sagte} [eine Sprecherin der Klinik] der Deutschen Presse-Agentur.',
    '[Der Anwalt] {sagte} der „Bild“-Zeitung, ⟦sein Mandant sei unschuldig⟧.',
    '[Der Präsident] {drohte} {mit} ⟦neuen Zöllen⟧.',
    '[Experten] {rechnen} {mit} ⟦steigenden Preisen⟧.',
    '[Augenzeugen] {berichteten}, ⟦dass es laut knallte⟧.',
    '⟦Die Zahl der Unfälle ist gesunken⟧. {Das geht aus} [einem Bericht des Ministeriums] hervor.',
    '[Sie] {bezeichnete} ⟦den Vorschlag als „unsozial“⟧.',
    '⟦„Wir müssen jetzt handeln“⟧, {sagte} [Meier] am Montag in Berlin.',
    '⟦„Wer hat das getan?“⟧, {fragte} [sie].',
    '⟦„Das ist“⟧, {so} [Müller], ⟦„ein Skandal.“⟧',
    '[Der Sprecher der Polizei] {teilte} {mit}, ⟦dass zwei Menschen verletzt worden seien⟧.',
    '[Das Unternehmen] {teilte} am Freitag {mit}, ⟦es werde 200 Stellen streichen⟧.',
    '[Die Politikerin] {erklärte}, ⟦sie werde nicht noch einmal kandidieren⟧.',
    '⟦Die Ursache sei noch unklar⟧, {sagte} [er].',
    '{Nach Angaben} [der Polizei] ⟦wurde der Fahrer schwer verletzt⟧.',
    '{Laut} [einem Bericht der „Bild“-Zeitung] ⟦soll der Minister zurücktreten⟧.',
    '[Experten] {zufolge} ⟦steigt die Zahl der Fälle⟧.',
    '⟦Die Partei will die Steuern senken⟧, wie [der „Spiegel“] {berichtet}.',
    'Wie [die Polizei] {mitteilte}, ⟦kam der Wagen von der Straße ab⟧.',
    'In [einer Mitteilung] {hieß es}, ⟦die Verhandlungen seien gescheitert⟧.',
    '[Merkel] {forderte} die Staaten {auf}, ⟦mehr Flüchtlinge aufzunehmen⟧.',
    '[Der Experte] {geht davon aus}, ⟦dass die Preise weiter steigen⟧.',
    '[Der Vorsitzende] {sagte} der „Zeit“: ⟦„Wir sind bereit.“⟧',
    '[Der Wetterdienst] hat ⟦vor schweren Böen⟧ {gewarnt}.',
    '⟦Die Kritik der Opposition⟧ {wies} [sie] {zurück}.',
    '{Nach} [seinen] {Worten} ⟦gibt es keine Alternative⟧.',
    'Wie aus [einem internen Papier] {hervorgeht}, ⟦will das Unternehmen Stellen abbauen⟧.',
    'Der Film „Blau“ läuft im Kino.',
  ])('%s', (marked) => {
    expect(statements(unmarked(marked), 'de')).toEqual(expected(marked));
  });
});

it('goes on in the subjunctive for the one who spoke', () => {
  expect(statements('„Es gibt keine Alternative“, betonte der Minister. Das werde sich bald zeigen.', 'de')).toEqual([
    '[der Minister] {betonte} ⟦„Es gibt keine Alternative“⟧',
    '[der Minister] {} ⟦Das werde sich bald zeigen⟧',
  ]);
});
