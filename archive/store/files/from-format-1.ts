// From format 1 to 2, which has more events and what they fold to in the catalogue. The truth is as it was; the
// catalogue is made again from the journals. What is said of format 1 here is frozen: it never changes again.
import { z } from 'zod';
import type { Platform } from '../../model/platform.ts';
import { parseJson } from '../canonical-json.ts';
import { isSealed, seal } from './seal.ts';
import type { Storage } from '../storage.ts';
import type { UpgradeStep } from './upgrade.ts';
import { viewText } from '../views/view-file.ts';

const archiveFile1Schema = z.object({
  type: z.literal('variorum-archive'),
  format: z.literal(1),
  id: z.string(),
  created: z.string(),
  seal: z.string(),
});

const positionSchema = z.object({ lines: z.int(), bytes: z.int(), lastStart: z.int(), head: z.string() });
type Position = z.infer<typeof positionSchema>;

const catalogue1Schema = z.object({
  type: z.literal('variorum-catalogue'),
  state: z.object({
    clock: z.string().nullable(),
    title: z.object({ clock: z.string(), title: z.string() }).nullable(),
    verified: z.object({ clock: z.string(), startedAt: z.string() }).nullable(),
  }),
  journals: z.record(z.string(), positionSchema),
  articles: z.array(z.looseObject({ id: z.string() })),
});
type Catalogue1 = z.infer<typeof catalogue1Schema>;

/** Refuses an archive.json that was altered: its number would be sealed anew. */
export const fromFormat1: UpgradeStep = async (storage, { keep, sha256 }) => {
  const bytes = (await storage.read('archive.json')) ?? new Uint8Array();
  const file = archiveFile1Schema.safeParse(parseJson(bytes));
  if (!file.success || !isSealed(bytes, sha256)) return 'damaged';
  await keep('catalogue.json');
  // As it was kept: where this step is done again, the one in its place may be the new one.
  const kept = catalogue1Schema.safeParse(parseJson((await storage.read(keptCatalogue)) ?? new Uint8Array()));
  if (kept.success && (await haveLost(storage, kept.data.journals, sha256))) {
    const text = await catalogue2Text(storage, kept.data);
    await storage.write([{ path: 'catalogue.json', bytes: new TextEncoder().encode(text) }]);
  } else await storage.remove('catalogue.json');
  const { type, id, created } = file.data;
  const text = viewText(seal({ type, format: 2, id, created }, sha256));
  await storage.write([{ path: 'archive.json', bytes: new TextEncoder().encode(text) }]);
  return 'done';
};

const keptCatalogue = 'before-format-2/catalogue.json';

/** Whether a journal is not any more what the catalogue covers of it: then the catalogue may know what it does not. */
async function haveLost(
  storage: Storage,
  journals: Readonly<Record<string, Position>>,
  sha256: Platform['sha256'],
): Promise<boolean> {
  for (const [device, position] of Object.entries(journals)) {
    const bytes = (await storage.read(`journal/${device}.ndjson`, 0, position.bytes)) ?? new Uint8Array();
    if (!isWhole(bytes, position, sha256)) return true;
  }
  return false;
}

const lineSchema = z.object({ prev: z.string() });

function isWhole(journal: Uint8Array, { lines, bytes, head }: Position, sha256: Platform['sha256']): boolean {
  let [count, start, last] = [0, 0, '0'.repeat(64)];
  for (let end = journal.indexOf(0x0a); end >= 0; start = end + 1, end = journal.indexOf(0x0a, start)) {
    const line = journal.subarray(start, end);
    const parsed = lineSchema.safeParse(parseJson(line));
    if (!parsed.success || parsed.data.prev !== last) return false;
    last = sha256(line);
    count += 1;
  }
  return count === lines && start === bytes && last === (lines === 0 ? last : head);
}

/** The catalogue as format 2 spells it, with all that it knows; how many events an article has had, its view tells. */
async function catalogue2Text(storage: Storage, { type, state, journals, articles }: Catalogue1): Promise<string> {
  const { clock, title } = state;
  const titled = title && { clock: title.clock, event: { title: title.title, type: 'archive-titled' } };
  // How many findings a verification had was not said; the next one will say it.
  const head = { type, state: { clock, log: titled ? [titled] : [], purges: [], verified: null }, journals };
  const lines: string[] = [];
  for (const article of articles)
    lines.push(JSON.stringify({ ...article, events: await eventsIn(storage, article.id) }));
  return `${JSON.stringify(head).slice(0, -1)},"articles":[\n${lines.join(',\n')}\n]}\n`;
}

const view1Schema = z.object({ log: z.array(z.unknown()) });

async function eventsIn(storage: Storage, article: string): Promise<number> {
  const bytes = await storage.read(`articles/${article.slice(-2)}/${article}.json`);
  const view = view1Schema.safeParse(bytes && parseJson(bytes));
  return view.success ? Math.max(1, view.data.log.length) : 1;
}
