// Danish: answers to notes, links between them, and the notes to review.
import { str } from '@lit/localize';
import type { Messages } from '../messages.ts';

export const noting: Messages = {
  'notes.answer': 'Svar',
  'notes.answers': 'Svar på noten',
  'notes.backlinks': 'Henvist til fra',
  'notes.editAnswer': str`Ret svaret fra ${0}`,
  'notes.linkBroken': 'findes ikke i dette arkiv',
  'notes.linkChoices': 'Noter og artikler',
  'notes.linkHint': 'Fortsæt med ord fra en note eller en rubrik.',
  'notes.removeAnswer': str`Fjern svaret fra ${0}`,
};
