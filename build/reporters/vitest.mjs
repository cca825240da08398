// @ts-check
// Leaves the outcome of vitest's tests. Its own JSON report has neither the errors that nobody caught nor those of a
// suite's preparations.
import { stripVTControlCharacters } from 'node:util';
import { leaveOutcome } from './outcome.mjs';

export default class OutcomeReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly import('vitest').SerializedError[]} uncaught
   */
  onTestRunEnd(modules, uncaught) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (/** @type {string} */ state) => tests.filter((test) => test.result().state === state).length;
    const failures = [
      ...modules.flatMap((module) => failuresOf(module)),
      ...uncaught.map((error) => ({ name: 'an error that nobody caught', message: error.stack ?? error.message })),
    ];
    leaveOutcome({
      passed: count('passed'),
      failed: failures.length,
      skipped: count('skipped'),
      again: [],
      failures: failures.map(({ name, message }) => ({ name, message: stripVTControlCharacters(message) })),
    });
  }
}

/** @param {import('vitest/node').TestModule} module */
function failuresOf(module) {
  const file = module.relativeModuleId;
  const suites = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0);
  const tests = [...module.children.allTests()].filter((test) => test.result().state === 'failed');
  return [
    ...module.errors().map(({ message }) => ({ name: file, message })),
    ...suites.map((suite) => ({ name: `${file} > ${suite.fullName}`, message: messageOf(suite.errors()) })),
    ...tests.map((test) => ({ name: `${file} > ${test.fullName}`, message: messageOf(test.result().errors) })),
  ];
}

/** @param {readonly { message: string }[] | undefined} errors */
function messageOf(errors = []) {
  return errors[0]?.message ?? '';
}
