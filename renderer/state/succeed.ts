// Outcomes for @lit/task, which tells good from bad by exceptions.
import { fail, type Failure, type Result } from '../../archive/model/result.ts';

/** A failed outcome on its way through a task. Use `failureOf` to get it back. */
export class FailedCall extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'FailedCall';
    this.failure = failure;
  }
}

/** The value of a good outcome; throws a `FailedCall` for a bad one, so that a task's `error` draws it. */
export async function succeed<T>(result: Promise<Result<T>>): Promise<T> {
  const outcome = await result;
  if (!outcome.ok) throw new FailedCall(outcome.error);
  return outcome.value;
}

/** The failure behind whatever a task threw. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailedCall) return error.failure;
  const message = error instanceof Error ? error.message : String(error);
  return fail('internal', message, 'Try again, and report it if it happens again.').error;
}
