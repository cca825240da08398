// Danish: a change as text with its citation.
import { str } from '@lit/localize';
import type { Messages } from '../messages.ts';

export const citing: Messages = {
  'cite.added': str`Tilføjet: ${0}`,
  'cite.after': str`Efter: ${0}`,
  'cite.before': str`Før: ${0}`,
  'cite.captured': str`fanget ${0}`,
  'cite.copied': 'Ændringen er kopieret med kildehenvisning.',
  'cite.copy': 'Kopiér med kildehenvisning',
  'cite.in': str`I: ${0}`,
  'cite.none': 'Vælg en ændring først: J går til den næste.',
  'cite.quoted': str`»${0}«`,
  'cite.refused': 'Udklipsholderen kan ikke bruges her.',
  'cite.removed': str`Fjernet: ${0}`,
  'cite.save': 'Gem som fil',
  'cite.version': str`version ${0} af ${1}`,
};
