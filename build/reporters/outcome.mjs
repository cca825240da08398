// @ts-check
// What a run of tests came to, as our reporters leave it for the closing lines: numbers, and what failed, by name.
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed Tests, and what failed without being one: files that did not load, errors nobody caught.
 * @property {number} skipped
 * @property {readonly string[]} again The names of those that passed at a second try only.
 * @property {readonly Failure[]} failures One for each that failed.
 */

/** @typedef {{ name: string, message: string }} Failure */

/** Where a reporter writes its outcome: an absolute path, in the environment. */
export const outcomeVariable = 'VARIORUM_TEST_OUTCOME';

/** Of a message, the lines that are told: a random test says its seed and its counterexample in them. */
const toldLines = 6;
const toldLength = 400;

/** @param {Outcome} outcome */
export function leaveOutcome(outcome) {
  const file = process.env[outcomeVariable];
  // Without it somebody runs the tests by hand, and reads what the other reporters say.
  if (file !== undefined) writeFileSync(file, JSON.stringify(outcome));
}

/**
 * @param {string} file Where the run was asked to leave its outcome.
 * @param {string} name What ran.
 * @param {number} status How its process ended.
 * @returns {Outcome} A run that left nothing, or ended badly and names no failure, is a failure itself.
 */
export function readOutcome(file, name, status) {
  const outcome = outcomeIn(file);
  if (outcome !== undefined && (status === 0 || outcome.failed > 0)) return outcome;
  const message = `ended with ${status}, and ${outcome === undefined ? 'does not say what came of it' : 'no test failed'}`;
  const { passed, skipped, again } = outcome ?? { passed: 0, skipped: 0, again: [] };
  return { passed, failed: 1, skipped, again, failures: [{ name, message }] };
}

/** @param {string} file @returns {Outcome | undefined} */
function outcomeIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {Outcome} outcome
 * @returns {readonly string[]} What failed and why, short enough to stand at the end of a long log.
 */
export function failureLines({ again, failures }) {
  return [
    ...failures.flatMap(({ name, message }) => [`FAILED ${name}`, ...told(message).map((line) => `  ${line}`)]),
    ...again.map((name) => `only at the second try: ${name}`),
  ];
}

/** @param {string} message */
function told(message) {
  const lines = message.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return lines.slice(0, toldLines).map((line) => (line.length > toldLength ? `${line.slice(0, toldLength)}…` : line));
}
