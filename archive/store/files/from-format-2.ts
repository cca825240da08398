// From format 2 to 3, which has more events: nothing but the number changes. What is said of format 2 here is frozen.
import { z } from 'zod';
import { parseJson } from '../canonical-json.ts';
import { viewText } from '../views/view-file.ts';
import { isSealed, seal } from './seal.ts';
import type { UpgradeStep } from './upgrade.ts';

const archiveFile2Schema = z.object({
  type: z.literal('variorum-archive'),
  format: z.literal(2),
  id: z.string(),
  created: z.string(),
  seal: z.string(),
});

/** Refuses an archive.json that was altered: its number would be sealed anew. */
export const fromFormat2: UpgradeStep = async (storage, { sha256 }) => {
  const bytes = (await storage.read('archive.json')) ?? new Uint8Array();
  const file = archiveFile2Schema.safeParse(parseJson(bytes));
  if (!file.success || !isSealed(bytes, sha256)) return 'damaged';
  const { type, id, created } = file.data;
  const text = viewText(seal({ type, format: 3, id, created }, sha256));
  await storage.write([{ path: 'archive.json', bytes: new TextEncoder().encode(text) }]);
  return 'done';
};
