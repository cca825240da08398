// Computes on this thread what is short, and what may be long on a thread beside it, which is started when it is first
// needed and ends when it was idle for a while.
import { Worker } from 'node:worker_threads';
import { type Compute, type ComputationName, type Computations, computeHere, sizeOf } from '../service/computing.ts';
import type { ComputeAnswer, ComputeOrder } from './compute-worker.ts';

/** So many code units are read in well under 50 milliseconds, whatever they say; handing them over would cost as much. */
const short = 30_000;

/** An idle thread ends after this many milliseconds. */
const patience = 30_000;

/** Built, all programs share one; what runs from its source has none, and computes all on its own thread. */
const builtWorker = import.meta.url.endsWith('.ts')
  ? undefined
  : new URL('../shared/compute-worker.js', import.meta.url);

interface Asked {
  readonly answer: (made: never) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * For hosts that go on answering while they compute. The thread never keeps a process from ending; `idleFor` is how many
 * milliseconds it is kept without work.
 */
export function computeBeside(script: URL | undefined = builtWorker, idleFor = patience): Compute {
  if (script === undefined) return computeHere;
  const asked = new Map<number, Asked>();
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let orders = 0;

  const start = (): Worker => {
    const started = new Worker(script);
    started.unref();
    started.on('message', ({ order, made, failed }: ComputeAnswer) => {
      const waiting = asked.get(order);
      asked.delete(order);
      if (failed === undefined) waiting?.answer(made as never);
      else waiting?.reject(new Error(failed));
      if (asked.size > 0) return;
      started.unref();
      idle = setTimeout(() => {
        // It ends in a while: what is asked meanwhile is for the next one.
        if (worker === started) worker = undefined;
        void started.terminate();
      }, idleFor).unref();
    });
    const ended = (reason: unknown): void => {
      if (worker !== started) return;
      worker = undefined;
      for (const { reject } of asked.values()) reject(reason);
      asked.clear();
    };
    started.on('error', ended);
    started.on('exit', (code) => ended(new Error(`the computing thread ended with ${String(code)}`)));
    return started;
  };

  return <N extends ComputationName>(name: N, given: Computations[N]['given']) => {
    if (sizeOf(name, given) <= short) return computeHere(name, given);
    clearTimeout(idle);
    worker ??= start();
    const order = orders++;
    return new Promise<Computations[N]['made']>((answer, reject) => {
      asked.set(order, { answer, reject });
      // Whoever waits for an answer keeps the process from ending.
      worker?.ref();
      worker?.postMessage({ order, name, given } satisfies ComputeOrder<N>);
    });
  };
}
