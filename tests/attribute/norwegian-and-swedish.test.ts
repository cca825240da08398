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
    '«Nordlys» er et skip.',
  ])('%s', (marked) => {
    expect(statements(unmarked(marked), 'nb')).toEqual(expected(marked));
    expect(statements(unmarked(marked), 'no-NO')).toEqual(expected(marked));
  });
});

describe('Swedish', () => {
  it.each([
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
