// Danish: the archives of this computer, and the page as a PDF.
import { str } from '@lit/localize';
import type { Messages } from '../messages.ts';

export const host: Messages = {
  'host.alone':
    'I en browser vises ét arkiv ad gangen. Andre arkiver åbnes med skrivebordsprogrammet eller med variorum serve --archive MAPPE.',
  'host.forget': 'Glem',
  'host.forgetOne': str`Glem ${0}`,
  'host.forgotten': str`${0} står ikke længere på listen. Arkivet selv er urørt.`,
  'host.gone': 'findes ikke længere her',
  'host.here': 'i dette vindue',
  'host.isOpen': 'åbent i et andet vindue',
  'host.open': 'Åbn',
  'host.openOne': str`Åbn ${0}`,
  'host.recent': 'Seneste arkiver',
  'host.recentHint': 'Hvert arkiv åbnes i sit eget vindue. At glemme et arkiv fjerner det kun fra listen.',
  'host.show': 'Vis',
  'host.showFolder': 'Vis i mappe',
  'host.showOne': str`Vis ${0}`,
  'pdf.cancel': 'Annuller',
  'pdf.footer': str`Variorum · ${0}`,
  'pdf.making': 'PDF’en laves …',
  'pdf.saved': str`Gemt som ${0}.`,
};
