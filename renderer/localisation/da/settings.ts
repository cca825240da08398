// Danish: the settings.
import type { Messages } from '../messages.ts';

export const settings: Messages = {
  'settings.all': 'Alle indstillinger …',
  'settings.archive': 'Arkivet',
  'settings.colours': 'Hvad farverne på noter betyder',
  'settings.colourHint': 'Navnene er arkivets: alle, der bruger det, ser dem.',
  'settings.device': 'Denne computers navn',
  'settings.deviceHint': 'Står i historikken ved det, der gøres på den.',
  'settings.face': 'Skrift i tekster',
  'settings.folder': 'Mappe',
  'settings.furniture': 'Siden omkring artiklen',
  'settings.furnitureFolded': 'Foldet sammen til én linje',
  'settings.furnitureShown': 'Vist',
  'settings.language': 'Sprog',
  'settings.large': 'Stor',
  'settings.larger': 'Meget stor',
  'settings.normal': 'Almindelig',
  'settings.sample': 'Kun de ord, der er sagt, siges videre. – Rettet i tredje version.',
  'settings.sans': 'Uden seriffer',
  'settings.serif': 'Med seriffer',
  'settings.size': 'Størrelse af tekster',
  'settings.small': 'Lille',
  'settings.theme': 'Tema',
  'settings.window': 'Dette vindue',
};
