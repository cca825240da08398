// The worst cases, each in a process of its own: how long, and how much memory it takes.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { megabytes, time } from '../report/columns.mjs';
import { worstCases } from './worst-cases.mjs';

const program = fileURLToPath(new URL('compare-process.mjs', import.meta.url));
/** Seconds that a comparison may have a processor for. */
const limit = 10;
const memoryGoal = 100e6;

/**
 * @typedef {{ first: number, best: number, memory: number, changes: number, precise: boolean }} Took
 *
 * @param {import('./report.mjs').Report} report
 * @param {readonly import('./comparers.mjs').Comparer[]} comparers Ours first.
 */
export async function measureWorst(report, [ours, ...peers]) {
  if (ours === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  const rows = [];
  try {
    for (const { name, goal, isForAll, ...texts } of worstCases()) {
      const file = join(folder, 'texts.json');
      writeFileSync(file, JSON.stringify(texts));
      const took = await inOwnProcess(ours.name, file);
      const others = [];
      for (const peer of isForAll ? peers : []) others.push(await inOwnProcess(peer.name, file));
      rows.push([
        name,
        ...ownCells(took, goal),
        ...others.map((other) => (other === undefined ? `> ${limit} s` : time(other.best))),
      ]);
      console.error(`  ${name}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  report.table(
    'The worst cases, of 20,000 words where nothing else is said',
    ['', 'best of 7', 'first time', 'memory', 'goal', '', ...peers.map((peer) => peer.name)],
    rows,
  );
  report.remark(
    `Each in a process of its own; times are of the processor, of all threads of the process. "First time" is the very first text that the process compares, before any of it is compiled; "memory" is how much more the process had at the most, during that one, than before. What took more than ${limit} s was stopped, by the clock, more by as much as other work shared the machine. Variorum's time is for the moves as well, which no peer looks for.`,
  );
}

/** @param {Took | undefined} took @param {number | undefined} goal */
function ownCells(took, goal) {
  if (took === undefined) return [`> ${limit} s`, '', '', '', 'NOT MET'];
  const { best, first, memory, precise } = took;
  const bound = precise ? '' : ', bounded';
  const verdict = goal === undefined ? '' : best <= goal && memory <= memoryGoal ? 'met' : 'NOT MET';
  const text = goal === undefined ? '' : `≤ ${goal} ms, ≤ ${megabytes(memoryGoal)}`;
  return [time(best) + bound, time(first), megabytes(memory), text, verdict];
}

/** @param {string} name @param {string} file @returns {Promise<Took | undefined>} Nothing where it took too long. */
function inOwnProcess(name, file) {
  const child = fork(program, [name, file], { execArgv: ['--expose-gc'] });
  return new Promise((resolve, reject) => {
    /** @type {Took | undefined} */
    let took;
    let isStopped = false;
    // Where other work shares the machine, a processor is had for a part of the time on the clock.
    const share = Math.max(1, (loadavg()[0] ?? 1) / availableParallelism());
    const timer = setTimeout(
      () => {
        isStopped = true;
        child.kill('SIGKILL');
      },
      limit * share * 1000,
    );
    child.on('message', (message) => (took = /** @type {Took} */ (message)));
    child.on('close', (code) => {
      clearTimeout(timer);
      if (took !== undefined || isStopped) resolve(took);
      else reject(new Error(`${name} ended with ${code}.`));
    });
  });
}
