// A thread that compares and reads long texts, so that whoever answers calls is free for the next one.
import { parentPort } from 'node:worker_threads';
import { type ComputationName, type Computations, computeNow } from '../service/computing.ts';

export interface ComputeOrder<N extends ComputationName = ComputationName> {
  readonly order: number;
  readonly name: N;
  readonly given: Computations[N]['given'];
}

export interface ComputeAnswer {
  readonly order: number;
  readonly made?: Computations[ComputationName]['made'];
  /** Of a defect: what it said of itself. */
  readonly failed?: string;
}

parentPort?.on('message', ({ order, name, given }: ComputeOrder) => {
  parentPort?.postMessage(answerTo(order, name, given));
});

function answerTo<N extends ComputationName>(order: number, name: N, given: Computations[N]['given']): ComputeAnswer {
  try {
    return { order, made: computeNow(name, given) };
  } catch (error) {
    return { order, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
