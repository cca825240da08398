// Danish: all versions.
import { str } from '@lit/localize';
import type { Messages } from '../messages.ts';

export const versions: Messages = {
  'versions.picture': 'Passager gennem versionerne',
  'versions.legend':
    'Hvert bånd er en passage; hvor båndene krydser, er den flyttet; hvor et bånd ender, er den fjernet. Bredden er antal ord. Vælg et bånd for at læse det gennem alle versioner.',
  'versions.quoted': str`»${0}«`,
  'versions.in-every': 'i alle versioner',
  'versions.from-first': 'fra første version',
  'versions.added-in': str`tilføjet i version ${0}`,
  'versions.moved-in': str`flyttet i version ${0}`,
  'versions.removed-in': str`fjernet i version ${0}`,
  'versions.returned-in': str`tilbage i version ${0}`,
  'versions.chip-added': '+ tilføjet',
  'versions.chip-returned': '+ tilbage',
  'versions.chip-moved': '↕ flyttet',
  'versions.chip-removed': '− fjernet',
  'versions.version': str`Version ${0}`,
  'versions.read-there': str`Læs den i version ${0}`,
  'versions.same-words': 'samme ord',
  'versions.not-here': 'findes ikke her',
  'versions.passage': 'Passage',
  'versions.table-caption': 'Hver række er en passage, hver kolonne en version; feltet viser antal ord.',
  'versions.show-as': 'Vis som',
  'versions.as-picture': 'Billede',
  'versions.as-apparatus': 'Apparat',
  'versions.as-table': 'Tabel',
  'versions.sources': 'Kilder gennem versionerne',
  'versions.no-sources': 'Ingen kilder fundet i nogen version.',
  'versions.one-statement': '1 udsagn',
  'versions.statements': str`${0} udsagn`,
  'versions.close': 'Luk',
  'versions.brought': 'Hvad hver version bragte',
};
