// What the kinds and colours of notes are called.
import { msg } from '@lit/localize';
import type { AnnotationFields } from '../../archive/model/annotation.ts';
import type { IconName } from '../elements/icons.ts';

type Motivation = AnnotationFields['motivation'];
type Colour = AnnotationFields['colour'];

export const motivationIcons: Readonly<Record<Motivation, IconName>> = {
  commenting: 'note',
  highlighting: 'highlight',
  questioning: 'question',
};

export function motivationName(motivation: Motivation): string {
  switch (motivation) {
    case 'commenting':
      return msg('Note', { id: 'notes.kind.note' });
    case 'highlighting':
      return msg('Highlight', { id: 'notes.kind.highlight' });
    case 'questioning':
      return msg('Question', { id: 'notes.kind.question' });
  }
}

export function colourName(colour: Colour): string {
  switch (colour) {
    case 'yellow':
      return msg('Yellow', { id: 'notes.colour.yellow' });
    case 'blue':
      return msg('Blue', { id: 'notes.colour.blue' });
    case 'rose':
      return msg('Rose', { id: 'notes.colour.rose' });
    case 'green':
      return msg('Green', { id: 'notes.colour.green' });
  }
}
