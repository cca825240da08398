// Asks at the terminal before what cannot be taken back.
import { createInterface } from 'node:readline/promises';
import { fail, ok, type Result } from '../archive/model/result.ts';

/**
 * Whether somebody at the terminal types `word`, when asked. `cancelled` for anything else, and where `signal` says so;
 * `invalid-input` where nobody is there to be asked.
 */
export async function confirm(question: string, word: string, signal: AbortSignal): Promise<Result<null>> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    return fail('invalid-input', 'This must be confirmed, and nobody is there to ask.', 'Give --yes to confirm it.');
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await lines.question(`${question} Type ${word} to go on: `, { signal });
    if (answer.trim().toLowerCase() === word) return ok(null);
  } catch (error) {
    // Ctrl-C and Ctrl-D are answers too.
    if (!(error instanceof Error && error.name === 'AbortError')) throw error;
  } finally {
    lines.close();
  }
  return fail('cancelled', 'Nothing was done.', `It is done once ${word} is typed, or with --yes.`);
}
