// The one way that a view reaches the archive: the client, handed down by the application.
import { createContext } from '@lit/context';
import type { Client } from '../../archive/contract.ts';

/** Provided by `<variorum-app>`; views take it with `@consume({ context: clientContext })`. */
export const clientContext = createContext<Client>(Symbol('variorum-client'));
