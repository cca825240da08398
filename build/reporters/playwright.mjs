// @ts-check
// Leaves the outcome of the end-to-end tests.
import { stripVTControlCharacters } from 'node:util';
import { leaveOutcome } from './outcome.mjs';

export default class OutcomeReporter {
  /** @type {import('@playwright/test/reporter').Suite | undefined} */
  #suite;
  /**
   * Errors outside of tests: a file that did not load, no test where some were asked for.
   * @type {import('@playwright/test/reporter').TestError[]}
   */
  #errors = [];

  /**
   * @param {import('@playwright/test/reporter').FullConfig} _config
   * @param {import('@playwright/test/reporter').Suite} suite
   */
  onBegin(_config, suite) {
    this.#suite = suite;
  }

  /** @param {import('@playwright/test/reporter').TestError} error */
  onError(error) {
    this.#errors.push(error);
  }

  onEnd() {
    const tests = this.#suite?.allTests() ?? [];
    const ended = (/** @type {string} */ outcome) => tests.filter((test) => test.outcome() === outcome);
    const failures = [
      ...ended('unexpected').map((test) => ({ name: nameOf(test), message: messageOf(test.results.at(-1)?.error) })),
      ...this.#errors.map((error) => ({ name: 'an error outside of the tests', message: messageOf(error) })),
    ];
    leaveOutcome({
      passed: ended('expected').length + ended('flaky').length,
      failed: failures.length,
      skipped: ended('skipped').length,
      again: ended('flaky').map(nameOf),
      failures,
    });
  }
}

/** @param {import('@playwright/test/reporter').TestCase} test The project, the file, the suites and its title. */
function nameOf(test) {
  return test.titlePath().filter(Boolean).join(' > ');
}

/** @param {import('@playwright/test/reporter').TestError | undefined} error */
function messageOf(error) {
  return stripVTControlCharacters(error?.message ?? error?.value ?? '');
}
