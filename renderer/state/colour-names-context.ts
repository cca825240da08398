// What people call the colours of notes, for whoever draws them.
import { createContext } from '@lit/context';
import type { ArchiveDescription } from '../../archive/model/archive-description.ts';

export type ColourNames = ArchiveDescription['colourNames'];

export const colourNamesContext = createContext<ColourNames>(Symbol('variorum-colour-names'));
