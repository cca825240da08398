import { describe, expect, it } from 'vitest';
import { expected, statements, unmarked } from './marked-statement.ts';

describe('Norwegian', () => {
  it.each([
    '⟦To personer er kjørt til sykehus⟧, {opplyser} [politiet].',
    '– ⟦Begge var ved bevissthet da vi kom fram⟧, {sier} [operasjonsleder Mona Strand i Vestfjord politidistrikt] til NTB.',
    '[Hun] {understreker} ⟦at det er for tidlig å si noe om årsaken⟧.',
    '{Ifølge} [110-sentralen] ⟦kom nødmeldingen klokken 3.14⟧.',
    '{Angivelig} ⟦skal brannen ha startet på kjøkkenet⟧.',
    '[Statsminister Jonas Dahl] {sier} ⟦regjeringen vil kutte i skattene⟧.',
    '– ⟦Dette er et løftebrudd⟧, {mener} [Høyres finanspolitiske talsperson Tina Bru].',
    '[Politiet] {opplyser} fredag ⟦at en 42 år gammel mann er siktet for vold⟧.',
    '⟦En mann er siktet⟧, {skriver} [VG].',
    '– ⟦Vi er glade⟧, {sier} [operasjonsleder Kari Berg i Vest politidistrikt] til NTB.',
    '[Hun] {mener} ⟦regjeringen må handle nå⟧.',
    '[Statsministeren] {sa} på en pressekonferanse ⟦at avtalen er klar⟧.',
    '{Ifølge} [politiet] ⟦ble ingen skadet⟧.',
    '{Ifølge} [Reuters] ⟦er avtalen klar⟧.',
    '⟦Flere velger tog⟧, {viser} [en ny rapport fra SSB].',
    '[Partiet] {krever} ⟦at ministeren går⟧.',
    '[Han] {spør} ⟦hvorfor ingen grep inn⟧.',
    '[Siktede] {nekter} ⟦straffskyld⟧.',
    '⟦«Det er for tidlig»⟧, {skriver} [kommunen] i en pressemelding.',
    '⟦Prisene vil stige⟧, {tror} [forsker Nina Dahl].',
    '[Advokaten] {sier} ⟦klienten er løslatt⟧.',
    '⟦Det går bra⟧, {forsikrer} [treneren].',
    '⟦Hun går av⟧. {Det opplyser} [partiet] i en pressemelding.',
    '⟦Hun går av⟧. {Det bekrefter} [partisekretær Liv Moen] overfor NTB.',
    '[Politiet] {ber} ⟦vitner om å ta kontakt⟧.',
    'Boken forteller historien om en familie.',
    'Han sa opp jobben.',
    '«Nordlys» er et skip.',
  ])('%s', (marked) => {
    expect(statements(unmarked(marked), 'nb')).toEqual(expected(marked));
    expect(statements(unmarked(marked), 'no-NO')).toEqual(expected(marked));
  });
});

describe('Swedish', () => {
  it.each([
    '[Polisen] {uppger} ⟦att en man är misstänkt för misshandel⟧.',
    '⟦En man är misstänkt⟧, {skriver} [Aftonbladet].',
    '– ⟦Vi är glada⟧, {säger} [polisens presstalesperson Karin Berg] till TT.',
    '[Hon] {anser} ⟦att regeringen måste agera⟧.',
    '⟦Avtalet är klart⟧, {sa} [statsministern] på en pressträff.',
    '⟦Ingen skadades⟧, {enligt} [polisen].',
    '[En ny rapport] {visar} ⟦att fler väljer tåget⟧.',
    '[Partiet] {kräver} ⟦ministerns avgång⟧.',
    '[Han] {förnekar} ⟦brott⟧.',
    '[Han] {undrar} ⟦varför ingen ingrep⟧.',
    '⟦Det är för tidigt att säga något om orsaken⟧, {säger} [räddningsledare Ola Lund].',
    '⟦Priserna stiger⟧, {tror} [forskaren Nina Dahl].',
    '⟦Det small kraftigt⟧, {berättar} [grannen].',
    '⟦Hon avgår⟧. {Det skriver} [Expressen].',
    '[Amnesty] {uppmanar} ⟦regeringen att ingripa⟧.',
    '[Mannen] {uppges} vara',
    'Boken berättar historien om en familj.',
    'Han sa upp sig.',
    '[Företaget] {meddelar} ⟦att 40 tjänster försvinner⟧.',
    'I ett pressmeddelande {skriver} [företaget] ⟦att 40 tjänster försvinner⟧.',
    '⟦Två personer har förts till sjukhus⟧, {uppger} [polisen].',
    '– ⟦Båda var vid medvetande⟧, {säger} [Mona Strand, vakthavande befäl vid polisen i Väst].',
    '{Enligt} [SOS Alarm] ⟦kom larmet klockan 3.14⟧.',
    '[En granne] {berättar} för Lillstads Tidning ⟦att hon hörde en smäll⟧.',
    'Branden {uppges} ⟦ha börjat i köket⟧.',
    '⟦”Vi är glada”⟧, {säger} [Anna Berg].',
  ])('%s', (marked) => {
    expect(statements(unmarked(marked), 'sv')).toEqual(expected(marked));
  });
});

describe('a language without a pack', () => {
  it.each(['fi', 'und', 'x'])('%s still has its quotations', (language) => {
    expect(statements('”Tämä on hyvä päivä meille kaikille.” Ja niin edelleen.', language)).toEqual([
      '[] {} ⟦”Tämä on hyvä päivä meille kaikille.”⟧',
    ]);
  });
});
