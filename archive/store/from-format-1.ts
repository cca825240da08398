// From format 1 to 2, which has more events and what they fold to in the catalogue. The truth is as it was; the
// catalogue is made again from the journals. What is said of format 1 here is frozen: it never changes again.
import { z } from 'zod';
import { parseJson } from './canonical-json.ts';
import { isSealed, seal } from './seal.ts';
import type { UpgradeStep } from './upgrade.ts';
import { viewText } from './view-file.ts';

const archiveFile1Schema = z.object({
  type: z.literal('variorum-archive'),
  format: z.literal(1),
  id: z.string(),
  created: z.string(),
  seal: z.string(),
});

/** Refuses an archive.json that was altered: its number would be sealed anew. */
export const fromFormat1: UpgradeStep = async (storage, { keep, sha256 }) => {
  const bytes = (await storage.read('archive.json')) ?? new Uint8Array();
  const file = archiveFile1Schema.safeParse(parseJson(bytes));
  if (!file.success || !isSealed(bytes, sha256)) return 'damaged';
  await keep('catalogue.json');
  await storage.remove('catalogue.json');
  const { type, id, created } = file.data;
  const text = viewText(seal({ type, format: 2, id, created }, sha256));
  await storage.write([{ path: 'archive.json', bytes: new TextEncoder().encode(text) }]);
  return 'done';
};
