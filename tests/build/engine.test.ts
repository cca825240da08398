// The built engine is one ES module that runs where there is neither Node nor a DOM: here, in a bare realm.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

const engine = 'out/engine/engine.js';

/** What archive/platform.d.ts grants; everything else of the platform is absent. */
const granted = ['TextEncoder', 'TextDecoder', 'URL', 'AbortController', 'atob', 'btoa'];

const program = `
  import { readFileSync } from 'node:fs';
  import vm from 'node:vm';
  const realm = vm.createContext(Object.fromEntries(${JSON.stringify(granted)}.map((name) => [name, globalThis[name]])));
  const module = new vm.SourceTextModule(readFileSync('${engine}', 'utf8'), { context: realm });
  await module.link((name) => { throw new Error('imports ' + name); });
  await module.evaluate();
  const { compare } = module.namespace;
  const result = compare('Fem omkom ved ulykken.', 'Seks omkom ved ulykken.');
  console.log(JSON.stringify({ names: Object.keys(module.namespace), changes: result.changes.length }));
`;

test.skipIf(!existsSync(engine))('the engine runs in a bare realm', () => {
  const args = ['--experimental-vm-modules', '--no-warnings', '--input-type=module', '--eval', program];
  const said = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as {
    names: readonly string[];
    changes: number;
  };
  expect(said.names).toEqual(expect.arrayContaining(['compare']));
  expect(said.changes).toBeGreaterThan(0);
});
