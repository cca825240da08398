// Danish: sources.
import type { Messages } from '../messages.ts';

export const sources: Messages = {};
