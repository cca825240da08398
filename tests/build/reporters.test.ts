// What the closing lines of `npm test` tell of each way in which tests fail: by name, and why.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failureLines, type Outcome, outcomeVariable, readOutcome } from '../../build/reporters/outcome.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-reporters-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program in the folder and answers what it leaves. */
function outcomeOf(program: string, ...args: readonly string[]): Outcome {
  const file = join(folder, 'outcome.json');
  const env = { ...process.env, [outcomeVariable]: file, NO_COLOR: '1' };
  const { status } = spawnSync(process.execPath, [resolve(program), ...args], { cwd: folder, env });
  return readOutcome(file, 'the run', status ?? 1);
}

function write(name: string, ...lines: readonly string[]): void {
  writeFileSync(join(folder, name), lines.join('\n'));
}

function vitest(): Outcome {
  const reporter = `--reporter=${resolve('build/reporters/vitest.mjs')}`;
  return outcomeOf('node_modules/vitest/vitest.mjs', 'run', reporter);
}

function playwright(retries: number): Outcome {
  const reporter = `--reporter=${resolve('build/reporters/playwright.mjs')}`;
  return outcomeOf('node_modules/@playwright/test/cli.js', 'test', reporter, `--retries=${String(retries)}`);
}

test('unit tests that fail, files that do not load and what nobody caught are named', () => {
  write(
    'some.test.mjs',
    `import { beforeAll, describe, expect, test } from 'vitest';`,
    `test('holds', () => expect(1).toBe(1));`,
    `test('breaks', () => expect(1).toBe(2));`,
    `test.skip('waits', () => {});`,
    `test.todo('is to come');`,
    `test('lets go', async () => { void Promise.reject(new Error('slipped')); await new Promise((go) => setTimeout(go)); });`,
    `describe('a suite', () => { beforeAll(() => { throw new Error('not ready'); }); test('is not reached', () => {}); });`,
  );
  write('lost.test.mjs', `import './nowhere.mjs';`);
  const outcome = vitest();
  expect(outcome).toMatchObject({ passed: 2, failed: 4, skipped: 3 });
  expect(failureLines(outcome)).toEqual(
    expect.arrayContaining([
      'FAILED some.test.mjs > breaks',
      '  expected 1 to be 2 // Object.is equality',
      'FAILED some.test.mjs > a suite',
      '  not ready',
      'FAILED lost.test.mjs',
      expect.stringContaining('nowhere.mjs'),
      'FAILED an error that nobody caught',
      '  Error: slipped',
    ]) as string[],
  );
});

test('unit tests that all pass leave no line', () => {
  write('some.test.mjs', `import { test } from 'vitest';`, `test('holds', () => {});`);
  expect(vitest()).toEqual({ passed: 1, failed: 0, skipped: 0, again: [], failures: [] });
});

test('a run without tests is a failure', () => {
  expect(vitest()).toMatchObject({ passed: 0, failed: 1 });
});

test('end-to-end tests that fail, and those that only passed at the second try, are named', () => {
  write(
    'some.spec.mjs',
    `import { expect, test } from '@playwright/test';`,
    `test('holds', () => {});`,
    `test('breaks', () => expect(1).toBe(2));`,
    `test('limps', ({}, { retry }) => expect(retry).toBe(1));`,
    `test.skip('waits', () => {});`,
  );
  const outcome = playwright(1);
  expect(outcome).toMatchObject({ passed: 2, failed: 1, skipped: 1, again: ['some.spec.mjs > limps'] });
  const lines = failureLines(outcome);
  expect(lines[0]).toBe('FAILED some.spec.mjs > breaks');
  expect(lines.join('\n')).toContain('Expected: 2\n  Received: 1');
  expect(lines.at(-1)).toBe('only at the second try: some.spec.mjs > limps');
});

test('a specification that does not load is a failure', () => {
  write('lost.spec.mjs', `import './nowhere.mjs';`);
  const outcome = playwright(0);
  expect(outcome.failed).toBeGreaterThan(0);
  expect(failureLines(outcome).join('\n')).toContain('nowhere.mjs');
});

test('a run that says nothing is a failure, however it ends', () => {
  for (const status of [0, 1, 137]) {
    const outcome = readOutcome(join(folder, 'nothing.json'), 'the run', status);
    expect(outcome).toMatchObject({ passed: 0, failed: 1 });
    expect(failureLines(outcome)[0]).toBe('FAILED the run');
  }
});

test('a run that ends badly without a failed test is a failure', () => {
  const passed: Outcome = { passed: 3, failed: 0, skipped: 0, again: [], failures: [] };
  write('outcome.json', JSON.stringify(passed));
  expect(readOutcome(join(folder, 'outcome.json'), 'the run', 0)).toEqual(passed);
  expect(readOutcome(join(folder, 'outcome.json'), 'the run', 1)).toMatchObject({ passed: 3, failed: 1 });
});

test('a long message is cut, and keeps what a random test says of its case', () => {
  const message = [
    'Error: Property failed after 25 tests',
    '{ seed: 1, path: "24:3", endOnFailure: true }',
    `Counterexample: [${'x'.repeat(2_000)}]`,
    '',
    '    at somewhere (file.ts:1:1)',
    ...Array.from({ length: 40 }, (_, line) => `line ${String(line)}`),
  ].join('\n');
  const lines = failureLines({ passed: 0, failed: 1, skipped: 0, again: [], failures: [{ name: 'one', message }] });
  expect(lines[2]).toBe('  { seed: 1, path: "24:3", endOnFailure: true }');
  expect(lines.length).toBeLessThan(10);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(500);
});
