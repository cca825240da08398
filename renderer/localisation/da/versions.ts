// Danish: versions.
import type { Messages } from '../messages.ts';

export const versions: Messages = {};
