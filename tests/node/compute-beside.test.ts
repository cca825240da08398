// Long texts are compared and read on a thread beside: the same answers, and the thread that asked stays free.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { computeBeside } from '../../archive/node/compute-beside.ts';
import { computeHere, type Compute } from '../../archive/service/computing.ts';
import { bundle } from '../helpers/bundle.ts';
import { chanceFrom } from '../helpers/chance.ts';

let built = '';
let beside: Compute;
beforeAll(async () => {
  built = await bundle('archive/node/compute-worker.ts');
  beside = computeBeside(pathToFileURL(built));
}, 60_000);
afterAll(() => rm(path.dirname(built), { recursive: true, force: true }));

/** So many words with nothing in common but their letters. */
function words(count: number, seed: number): string {
  const random = chanceFrom(seed);
  return Array.from({ length: count }, () => Math.floor(random() * 1e9).toString(36)).join(' ');
}

const long = { before: words(12_000, 1), after: words(12_000, 2), language: 'da' };

it('gives what is computed here', async () => {
  const text = `${words(6_000, 3)}. Det oplyser politiet.`;
  const blocks = [{ kind: 'paragraph', range: [0, text.length] }] as const;
  const attribution = { text, language: 'da', blocks };
  expect(await beside('compare', long)).toEqual(await computeHere('compare', long));
  expect(await beside('attribute', attribution)).toEqual(await computeHere('attribute', attribution));
  const short = { before: 'Tre både sank.', after: 'Fire både sank.', language: 'da' };
  expect(await beside('compare', short)).toEqual(await computeHere('compare', short));
});

it('leaves the thread that asked free', async () => {
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 1);
  const asked = performance.now();
  const answers = Promise.all(Array.from({ length: 6 }, () => beside('compare', long)));
  const asking = performance.now() - asked;
  await answers;
  clearInterval(counting);
  const computed = performance.now() - asked;
  // Had it computed them itself, no turn would have come until the last one was done.
  expect(turns).toBeGreaterThan(3);
  expect(asking).toBeLessThan(computed / 2);
});

it('says of a thread that ended that it did, and starts another', async () => {
  const ending = new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads';
      parentPort.on('message', () => process.exit(3));
    `)}`,
  );
  const broken = computeBeside(ending);
  await expect(broken('compare', long)).rejects.toThrow('the computing thread ended with 3');
  await expect(broken('compare', long)).rejects.toThrow('the computing thread ended with 3');
});

it('answers what is asked just when an idle thread is about to end', async () => {
  const impatient = computeBeside(pathToFileURL(built), 0);
  const expected = await computeHere('compare', long);
  for (let round = 0; round < 3; round += 1) {
    expect(await impatient('compare', long)).toEqual(expected);
    // Behind the thread's own timer, before it has ended.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
});
