// Copies of what is purged that lie in the archive's folder without being part of the archive: what a repair or a torn
// write set aside, files as they were before an upgrade, what a file synchroniser left. They are known by their hashes,
// their names and the words in them.
import type { EventBody } from '../../model/event.ts';
import type { Platform } from '../../model/platform.ts';
import type { PurgedCopy } from '../../model/purge.ts';
import { fileKind } from '../files/file-kind.ts';
import { joinBytes } from '../join-bytes.ts';
import { lineRanges } from '../journal/line-ranges.ts';
import type { DoomedLine, PurgePlan } from './plan-purge.ts';
import { type Storage, StorageError } from '../storage.ts';

const setAside = /^(?:quarantine|before-format-\d+)\//;

/** Shorter words stand in too many lines that have nothing to do with what goes. */
const shortestWord = 8;

export interface SetAsideCopy extends PurgedCopy {
  /** What is left of the file, where something is. */
  readonly rest?: Uint8Array;
}

/** The copies of what `plan` takes out. Rejects with a `StorageError`. */
export async function findCopies(
  storage: Storage,
  plan: Pick<PurgePlan, 'events' | 'lines'>,
  sha256: Platform['sha256'],
): Promise<readonly SetAsideCopy[]> {
  const contents = new Set(plan.events.flatMap((event) => event.contents));
  const words = wordsThatGo(plan);
  const copies: SetAsideCopy[] = [];
  for (const path of [...(await storage.list(''))].sort()) {
    const isOurs = setAside.test(path);
    if (!isOurs && fileKind(path) !== 'stranger') continue;
    const bytes = await readable(storage, path);
    if (bytes === undefined) {
      copies.push({ path, fate: 'left' });
      continue;
    }
    const isContent = contents.has(sha256(bytes)) || contents.has(/([0-9a-f]{64})[^/]*$/.exec(path)?.[1] ?? '');
    const rest = isContent ? new Uint8Array() : withoutLines(bytes, words);
    if (rest === undefined) continue;
    if (!isOurs) copies.push({ path, fate: 'left' });
    else if (rest.length === 0) copies.push({ path, fate: 'removed' });
    else copies.push({ path, fate: 'lines-removed', rest });
  }
  return copies;
}

/** Undefined for what cannot be read, as a link that a repair set aside: nobody knows whether it is a copy. */
async function readable(storage: Storage, path: string): Promise<Uint8Array | undefined> {
  try {
    return (await storage.read(path)) ?? new Uint8Array();
  } catch (error) {
    if (error instanceof StorageError && error.code === 'unreadable') return undefined;
    throw error;
  }
}

/** Takes them out, but for those that are a stranger's or cannot be read. Rejects with a `StorageError`. */
export async function takeOutCopies(storage: Storage, copies: readonly SetAsideCopy[]): Promise<void> {
  for (const { path, fate, rest } of copies) {
    if (fate === 'removed') await storage.remove(path);
    else if (rest !== undefined) await storage.write([{ path, bytes: rest }]);
  }
}

/** As they are and as JSON spells them. An address and a publisher are those of other versions too. */
function wordsThatGo({ events, lines }: Pick<PurgePlan, 'events' | 'lines'>): readonly string[] {
  const words = lines.flatMap(wordsLost).filter((text) => text.length >= shortestWord);
  return [
    ...new Set([
      ...events.map(({ version }) => version),
      ...words.flatMap((text) => [text, JSON.stringify(text).slice(1, -1)]),
    ]),
  ];
}

function wordsLost({ event, line }: DoomedLine): readonly string[] {
  const left = new Set(stringsIn(line.event));
  return stringsIn(telling(event)).filter((text) => !left.has(text));
}

function telling(event: EventBody): unknown {
  return event.type === 'version-captured' ? [event.headline, event.capture.metadata.title] : event;
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const decoder = new TextDecoder();

/** What is left without the lines that have any of `words` in them; undefined where none has. */
function withoutLines(bytes: Uint8Array, words: readonly string[]): Uint8Array | undefined {
  const ends = [...lineRanges(bytes)].map(([, end]) => end + 1);
  if ((ends.at(-1) ?? 0) < bytes.length) ends.push(bytes.length);
  const kept: Uint8Array[] = [];
  let start = 0;
  for (const end of ends) {
    const line = bytes.subarray(start, end);
    const text = decoder.decode(line);
    if (!words.some((word) => text.includes(word))) kept.push(line);
    start = end;
  }
  return kept.length === ends.length ? undefined : joinBytes(kept);
}
