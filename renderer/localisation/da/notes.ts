// Danish: notes.
import type { Messages } from '../messages.ts';

export const notes: Messages = {};
