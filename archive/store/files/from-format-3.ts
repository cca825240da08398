// From format 3 to 4, which has more events, and in the catalogue says of each article how many of its versions nobody
// has looked at: so far, all. The truth is as it was. What is said of format 3 here is frozen: it never changes again.
import { z } from 'zod';
import { parseJson } from '../canonical-json.ts';
import { viewText } from '../views/view-file.ts';
import { isSealed, seal } from './seal.ts';
import type { UpgradeStep } from './upgrade.ts';

const archiveFile3Schema = z.object({
  type: z.literal('variorum-archive'),
  format: z.literal(3),
  id: z.string(),
  created: z.string(),
  seal: z.string(),
});

/** A line of the catalogue but its first and its last one. */
const entry3Schema = z.looseObject({ versions: z.int(), changed: z.string() });

const encoder = new TextEncoder();

/** Refuses an archive.json that was altered: its number would be sealed anew. */
export const fromFormat3: UpgradeStep = async (storage, { keep, sha256 }) => {
  const bytes = (await storage.read('archive.json')) ?? new Uint8Array();
  const file = archiveFile3Schema.safeParse(parseJson(bytes));
  if (!file.success || !isSealed(bytes, sha256)) return 'damaged';
  await keep('catalogue.json');
  // As it was kept: where this step is done again, the one in its place may be the new one.
  const kept = await storage.read('before-format-4/catalogue.json');
  if (kept !== undefined) {
    const text = catalogue4Text(new TextDecoder().decode(kept));
    await storage.write([{ path: 'catalogue.json', bytes: encoder.encode(text) }]);
  }
  const { type, id, created } = file.data;
  const text = viewText(seal({ type, format: 4, id, created }, sha256));
  await storage.write([{ path: 'archive.json', bytes: encoder.encode(text) }]);
  return 'done';
};

/** A line that is no entry stays as it is: whether the catalogue is one is for its reader to tell. */
function catalogue4Text(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const comma = line.endsWith(',') ? ',' : '';
      const entry = parseJson(encoder.encode(comma === '' ? line : line.slice(0, -1)));
      return isEntry(entry) ? `${JSON.stringify(withUnseen(entry))}${comma}` : line;
    })
    .join('\n');
}

function isEntry(json: unknown): json is z.infer<typeof entry3Schema> {
  return entry3Schema.safeParse(json).success;
}

/** With its fields in the order of format 4. */
function withUnseen(entry: z.infer<typeof entry3Schema>): unknown {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([name, value]) =>
      name === 'changed'
        ? [
            ['unseen', entry.versions],
            [name, value],
          ]
        : [[name, value]],
    ),
  );
}
