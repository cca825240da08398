// What the first steps speak of at this moment, for whoever draws it: a ring is drawn round it.
import { createContext } from '@lit/context';
import type { PointedAt } from './first-steps.ts';

/** Null where nothing is spoken of. */
export const pointedContext = createContext<PointedAt | null>(Symbol('variorum-pointed'));
