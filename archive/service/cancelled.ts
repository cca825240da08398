// The outcome of work that its caller gave up.
import { fail } from '../model/result.ts';

export function cancelled(): ReturnType<typeof fail> {
  return fail('cancelled', 'The work was cancelled.', 'What was already done stays. Start it again for the rest.');
}
