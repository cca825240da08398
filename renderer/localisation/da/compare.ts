// Danish: compare.
import type { Messages } from '../messages.ts';

export const compare: Messages = {};
