// Danish: reading.
import { str } from '@lit/localize';
import type { Messages } from '../messages.ts';

export const reading: Messages = {
  'count.furniture.one': str`${0} linje fra siden omkring artiklen`,
  'count.furniture.other': str`${0} linjer fra siden omkring artiklen`,
  'outline.label': 'Mellemrubrikker',
  'purged.by': str`${0} har taget teksten ud af arkivet for altid, ${1}:`,
  'purged.heading': 'Denne version er slettet for altid',
  'purged.heading-number': str`Version ${0} er slettet for altid`,
  'purged.passage': 'Stedet, den stod ved, er slettet for altid.',
  'purged.term': 'Slettet for altid',
  'reading.captured': str`fanget ${0}`,
  'reading.noFurther': 'Der er ikke mere den vej',
  'reading.region': 'Tekst og noter',
  'reading.selected': str`Markeret: ${0}`,
  'reading.unselected': 'Intet er markeret',
  'reading.versionOf': str`Version ${0} af ${1}`,
};
