// Danish: shell.
import type { Messages } from '../messages.ts';

export const shell: Messages = {};
