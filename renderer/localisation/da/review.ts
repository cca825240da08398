// Danish: the notes to review.
import { str } from '@lit/localize';
import type { Messages } from '../messages.ts';

export const review: Messages = {
  'count.toReview.one': str`${0} note til gennemsyn`,
  'count.toReview.other': str`${0} noter til gennemsyn`,
  'review.all': 'Vis dem fra alle artikler',
  'review.gone': 'En version, der er væk',
  'review.heading': 'Noter til gennemsyn',
  'review.lost': 'Dens ord blev ikke fundet i denne version.',
  'review.noneHeading': 'Alle noter står, hvor de hører til',
  'review.noneText': 'Når en ny version ændrer eller mister de ord, en note er skrevet til, kommer noten her.',
  'review.note': str`Note til »${0}«`,
  'review.progress': 'Leder efter alle noter i den nyeste version',
};
