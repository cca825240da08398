// One comparison of one pair of texts by one comparer, in a process of its own:
//   node --expose-gc compare-process.mjs COMPARER FILE
// What it took goes to the parent as a message. The texts come as a file, so that nothing else fills the memory.
import { readFileSync } from 'node:fs';
import { comparer } from './comparers.mjs';

const rounds = 7;
/** What takes longer than this once is not measured again. */
const slow = 2000;

const [name = '', file = ''] = process.argv.slice(2);
const { compare } = comparer(name);
const { before, after, language } = JSON.parse(readFileSync(file, 'utf8'));
// What a program has done before it compares: its own parts are there, and no text of any size has been looked at.
compare('one two three', 'one three four', language);
globalThis.gc?.();
const resident = process.memoryUsage().rss;
let changes = /** @type {readonly unknown[]} */ ([]);
let precise = true;
const first = processorTime(() => {
  const compared = compare(before, after, language);
  ({ changes } = compared);
  precise = compared.precise ?? true;
});
const peak = process.resourceUsage().maxRSS * 1024;
const times =
  first > slow ? [first] : Array.from({ length: rounds }, () => processorTime(() => compare(before, after, language)));
process.send?.(
  { first, best: Math.min(...times), memory: Math.max(0, peak - resident), changes: changes.length, precise },
  () => process.disconnect(),
);

/**
 * Milliseconds of processor, of all threads: other work on the machine does not count, and collecting garbage does.
 * @param {() => unknown} work
 */
function processorTime(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
