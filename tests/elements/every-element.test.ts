// Every element of the interface has states to be seen in, and each is shown once. Read from the sources: elements need a
// browser to be made.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const elements = 'renderer/elements';
const states = 'tests/elements';

/** What `pattern` finds in the files of a folder whose names end so, as often as it does. */
function found(folder: string, end: string, pattern: RegExp): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(pattern)])
    .map(([, tag]) => tag ?? '')
    .sort();
}

const made = found(elements, '.ts', /@customElement\('([^']+)'\)/g);

test('every element has states', () => {
  const withStates = [
    ...found(states, '.states.ts', /statesOf\(\s*'([^']+)'/g),
    // The two ways of showing a comparison have the same states.
    ...found(states, '.states.ts', /^ {4}comparison\('([^']+)'\)/gm),
  ].sort();
  expect(made.length).toBeGreaterThan(50);
  expect(withStates).toEqual(made);
});

test('every file of states is shown', () => {
  const families = readFileSync(join(states, 'families.ts'), 'utf8');
  const noted = readFileSync(join(states, 'notes.states.ts'), 'utf8');
  const missing = readdirSync(states).filter(
    (name) => name.endsWith('.states.ts') && !`${families}${noted}`.includes(`'./${name}'`),
  );
  expect(missing).toEqual([]);
});
