// The type of a language's strings for one room.
import type { LocaleModule } from '@lit/localize';

/** From a message's id to its text, or to `str` with the indices of the English message's expressions in it. */
export type Messages = LocaleModule['templates'];
