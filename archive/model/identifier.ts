// Identifiers of everything that is not content: UUIDs of version 7 (RFC 9562), which sort by the time they were made.
import { v7 } from 'uuid';
import type { Platform } from './platform.ts';

export function newIdentifier(platform: Platform): string {
  return v7({ msecs: platform.now(), random: platform.randomBytes(16) });
}
