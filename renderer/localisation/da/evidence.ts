// Danish: evidence.
import type { Messages } from '../messages.ts';

export const evidence: Messages = {};
