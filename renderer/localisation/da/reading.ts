// Danish: reading.
import { str } from '@lit/localize';
import type { Messages } from '../messages.ts';

export const reading: Messages = {
  'reading.captured': str`fanget ${0}`,
  'reading.furniture': 'Fra siden omkring artiklen',
  'reading.region': 'Tekst og noter',
  'reading.versionOf': str`Version ${0} af ${1}`,
};
