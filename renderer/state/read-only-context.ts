// Whether the archive can be changed, handed down by the application: whoever offers a change must know.
import { createContext } from '@lit/context';
import type { ReadOnly } from '../../archive/model/read-only.ts';

/** Why it cannot; null where it can, and as long as that is not known. */
export const readOnlyContext = createContext<ReadOnly | null>(Symbol('variorum-read-only'));
