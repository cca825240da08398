// Danish: taking articles out of the archive.
import { str } from '@lit/localize';
import type { Messages } from '../messages.ts';

export const exporting: Messages = {
  'export.articles': 'Artiklerne',
  'export.done': str`${0} eksporteret.`,
  'export.heading': str`Eksportér ${0}`,
  'export.html': 'Websider (HTML)',
  'export.htmlAbout': 'Den nyeste version af hver, med dens noter',
  'export.left': str`Af ${0} var der intet at eksportere.`,
  'export.menu': 'Eksportér …',
  'export.notes': 'Noter (W3C JSON-LD)',
  'export.notesAbout': 'Hver artikels noter, til annoteringsværktøjer',
  'export.statements': 'Hvem siger hvad',
  'export.tei': 'Apparat (TEI)',
  'export.teiAbout': 'Alle versioner af hver i én udgave',
};
