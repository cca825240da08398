// One measurement of one system, in a process of its own: node --expose-gc measure.mjs STEP SYSTEM FOLDER ARTICLES.
// What was measured goes to the parent as a message.
import { setTimeout as sleep } from 'node:timers/promises';
import { anotherDraft, articleId, draftsOf, scattered } from './drafts.mjs';
import { rawWrites } from './raw.mjs';
import { elapsedUntil, median, quantile } from './times.mjs';

/** Writes that a median is taken of; fewer where they take long. */
const writes = 200;
const secondsForWrites = 30;
const rawWritesAtATime = 50;
/** Until what follows a write in the background is done. */
const secondsToRest = 2;
const laterLists = 20;
/** Articles whose texts are made at a time: enough to keep a bulk import busy, few enough for memory. */
const articlesAtOnce = 2000;

const [step = '', name = '', folder = '', count = ''] = process.argv.slice(2);
const articles = Number(count);

/** @type {Readonly<Record<string, (system: import('./systems/system.mjs').System) => Promise<object>>>} */
const steps = {
  async import(system) {
    const opened = await system.open(folder);
    let imported = 0;
    for (let first = 0; first < articles; first += articlesAtOnce) {
      const numbers = Array.from({ length: Math.min(articlesAtOnce, articles - first) }, (_, index) => first + index);
      const drafts = numbers.flatMap(draftsOf);
      imported += await elapsedUntil(() => opened.importDrafts(drafts));
    }
    imported += await elapsedUntil(async () => opened.endImport?.());
    const closed = await elapsedUntil(() => opened.close());
    return { imported, closed };
  },

  async open(system) {
    const before = await memory();
    let opened = /** @type {import('./systems/system.mjs').Opened | undefined} */ (undefined);
    const took = await elapsedUntil(async () => (opened = await system.open(folder)));
    const after = await memory();
    await opened?.close();
    return { took, resident: after.resident - before.resident, heap: after.heap - before.heap };
  },

  async list(system) {
    const opened = await system.open(folder);
    const first = [];
    const later = [];
    for (const sort of opened.sorts) {
      first.push(await elapsedUntil(() => opened.list(sort)));
      const again = [];
      for (let round = 0; round < laterLists; round++) again.push(await elapsedUntil(() => opened.list(sort)));
      later.push(median(again));
    }
    await opened.close();
    return { first: Math.max(...first), later: Math.max(...later), sorts: opened.sorts.length };
  },

  async verify(system) {
    const opened = await system.open(folder);
    const took = opened.verify && (await elapsedUntil(opened.verify));
    await opened.close();
    return { took };
  },

  async write(system) {
    const opened = await system.open(folder);
    const run = new Date().toISOString();
    const numbers = scattered(writes, articles);
    const drafts = numbers.map((number, index) => anotherDraft(number, `${run} ${index}`));
    const { noteByService } = opened;
    // Between all of them, so that a disk that is slower for a while is so for both.
    const raw = [await rawMoment()];
    const added = await timed(drafts, (draft) => Promise.resolve(() => opened.addVersion(draft)));
    raw.push(await rawMoment());
    const noted = await timed(numbers, (number) => opened.noteOn(articleId(number), `Hvornår? ${run}`));
    raw.push(await rawMoment());
    const served =
      noteByService && (await timed(numbers, (number) => noteByService(articleId(number), `Hvem? ${run}`)));
    raw.push(await rawMoment());
    await opened.close();
    return {
      added: summary(added),
      noted: summary(noted),
      ...(served && { served: summary(served) }),
      file: median(raw.flatMap(({ files }) => files)),
      append: median(raw.flatMap(({ appends }) => appends)),
    };
  },
};

/** What the machine takes, when the system has done what it does behind the writes. */
async function rawMoment() {
  await sleep(secondsToRest * 1000);
  return rawWrites(folder, rawWritesAtATime);
}

/**
 * Times the work that `prepare` makes of each item, one after the other, until there was time enough.
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => Promise<() => Promise<void>>} prepare
 */
async function timed(items, prepare) {
  const end = performance.now() + secondsForWrites * 1000;
  const times = [];
  for (const item of items) {
    const work = await prepare(item);
    times.push(await elapsedUntil(work));
    if (performance.now() > end) break;
  }
  return times;
}

/** @param {readonly number[]} times */
function summary(times) {
  return { median: median(times), late: quantile(times, 0.95), count: times.length };
}

/** Once it has settled: what a collection frees goes back to the system a while later. */
async function memory() {
  let now = usage();
  for (let round = 0; round < 20; round++) {
    await sleep(100);
    const before = now;
    now = usage();
    if (Math.abs(now.resident - before.resident) < 200_000) break;
  }
  return now;
}

function usage() {
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss, heap: heapUsed + external };
}

async function measured() {
  try {
    const { system } = await import(`./systems/${name}.mjs`);
    return { about: system.about, ...(await steps[step]?.(system)) };
  } catch (error) {
    return { failed: (error instanceof Error ? error.message : String(error)).split('\n')[0] };
  }
}

process.send?.(await measured(), () => process.disconnect());
