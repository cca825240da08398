import { describe, expect, it } from 'vitest';
import { isFurnitureLine } from '../../archive/normalise/furniture-line.ts';

describe('the site’s own lines', () => {
  it.each([
    'Artiklen fortsætter under videoen...',
    'Artiklen fortsætter efter annoncen',
    'Læs også: Så meget koster en bolig i din kommune',
    'LÆS OGSÅ: Sådan undgår du at smitte din familie',
    'Følg vejret time for time her',
    'Tilmeld dig vores nyhedsbrev',
    'Mest læste',
    'Annonce',
    'Saken fortsetter under bildet',
    'Artikeln fortsätter under bilden',
    'Lesen Sie auch: Was jetzt wichtig ist',
    'Story continues below advertisement',
    'Sign up to our weekly newsletter',
    'You may also be interested in:',
    'Follow us on Facebook, or on X',
    'ADVERTISEMENT',
  ])('%s', (line) => {
    expect(isFurnitureLine(line)).toBe(true);
  });
});

describe('prose', () => {
  it.each([
    'Læs også artiklen om de nye regler.',
    'Se hvordan det gik.',
    'Annoncen blev bragt i går.',
    'Read more books, said the minister.',
    'Artiklen fortsætter debatten om skolen.',
    'Fakta er, at ingen ved det.',
    'Related companies were sold.',
    'Hør nu her, sagde han, det går ikke.',
    '',
  ])('%s', (line) => {
    expect(isFurnitureLine(line)).toBe(false);
  });
});
