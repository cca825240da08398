// Danish: library.
import type { Messages } from '../messages.ts';

export const library: Messages = {};
