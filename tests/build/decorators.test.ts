// docs/decisions/0003-decorators.md: the compilers take the decorators as Lit needs them.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';

const source = `
  const seen: string[] = [];
  const property = (target: object, name: string): void => {
    seen.push(name);
    Object.defineProperty(target, name, { set(value: number) { seen.push(name + '=' + value); }, configurable: true });
  };
  class Element { @property count = 3; }
  new Element();
  export { seen };
`;

/** The settings count by the folder that a file is in, so the trial stands beside the elements. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync('renderer/.decorators-');
  writeFileSync(join(folder, 'trial.ts'), source);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A legacy decorator sees the name; the field is assigned through the accessor that it put on the prototype. */
const expected = ['count', 'count=3'];

test('in tests', async () => {
  const trial = (await import(join(process.cwd(), folder, 'trial.ts'))) as { seen: readonly string[] };
  expect(trial.seen).toEqual(expected);
});

test('in the bundle', async () => {
  const outDir = join(process.cwd(), folder, 'out');
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir,
      target: 'es2023',
      lib: { entry: join(folder, 'trial.ts'), formats: ['es'], fileName: () => 'trial.mjs' },
    },
  });
  expect(readdirSync(outDir)).toEqual(['trial.mjs']);
  const code = readFileSync(join(outDir, 'trial.mjs'), 'utf8');
  const trial = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { seen: readonly string[] };
  expect(trial.seen).toEqual(expected);
});
