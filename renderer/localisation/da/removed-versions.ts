// Danish: versions that were taken out of their article.
import { str } from '@lit/localize';
import type { Messages } from '../messages.ts';

export const removedVersions: Messages = {
  'removedVersions.before': 'Sammenlign med versionen før',
  'removedVersions.captured': str`Fanget ${0}`,
  'removedVersions.decisions': 'med afgørelser om, hvem der siger hvad',
  'removedVersions.heading': 'Fjernede versioner',
  'removedVersions.last': 'En artikel kan ikke være uden en version: dette er dens eneste.',
  'removedVersions.newest': 'Gå til den nyeste version',
  'removedVersions.none': 'Ingen version af denne artikel er fjernet.',
  'removedVersions.noteHome': 'fra en version, der er væk',
  'removedVersions.read': 'Læs den',
  'removedVersions.remove': str`Fjern version ${0}`,
  'removedVersions.removed': str`Version ${0} blev fjernet.`,
  'removedVersions.removedBy': str`Fjernet ${0} på ${1}`,
  'removedVersions.restored': 'Versionen er tilbage.',
  'removedVersions.show.one': str`${0} fjernet version …`,
  'removedVersions.show.other': str`${0} fjernede versioner …`,
  'removedVersions.unknown': str`Artiklen har ingen version ${0}. Den nyeste vises.`,
  'removedVersions.what':
    'De er ikke med i nogen liste eller sammenligning, men gemt hele: med deres noter og det, der er afgjort om dem.',
};
