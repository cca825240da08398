import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findElectron } from '../../build/find-electron.mjs';
import { installed } from '../../build/installed.mjs';
import { nodeProblem, oldestNode } from '../../build/setup.mjs';

describe('Node', () => {
  test.each(['20.19.0', '20.19.1', '20.20.0', '22.0.0', '24.1.0-nightly'])('%s will do', (version) =>
    expect(nodeProblem(version)).toBeUndefined(),
  );
  test.each(['20.18.9', '18.20.4', '8.0.0'])('%s is told what is needed', (version) => {
    expect(nodeProblem(version)).toContain(`Node ${oldestNode} or newer`);
    expect(nodeProblem(version)).toContain(version);
  });
  test('is asked for in package.json as well', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    expect(manifest.engines.node).toBe(`>=${oldestNode}`);
  });
});

describe.skipIf(process.platform !== 'linux')('a display', () => {
  afterEach(() => vi.unstubAllEnvs());
  test.each([
    ['', 'there is no display'],
    [':4242', 'DISPLAY names :4242, which is not there'],
  ])('that %s names is not waited for', (display, reason) => {
    vi.stubEnv('WAYLAND_DISPLAY', '');
    vi.stubEnv('DISPLAY', display);
    expect(findElectron({ mayFetch: false })).toEqual({ reason: expect.stringContaining(reason) as string });
  });
});

describe('what is installed', () => {
  const locked = {
    '': { devDependencies: { one: '1.0.0' } },
    'node_modules/one': { version: '1.0.0', integrity: 'sha512-1' },
    'node_modules/mac-only': { version: '2.0.0', integrity: 'sha512-2', optional: true },
  };
  const { '': _root, ...everything } = locked;
  const { 'node_modules/mac-only': _optional, ...here } = everything;
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'variorum-installed-'));
    write('package.json', { devDependencies: { one: '1.0.0' } });
    write('package-lock.json', { packages: locked });
  });
  const unpack = (): void => {
    write('node_modules/one/package.json', { version: '1.0.0' });
    write('node_modules/mac-only/package.json', { version: '2.0.0' });
  };
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, value: unknown): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), JSON.stringify(value));
  };

  test('is nothing in a fresh clone', () => expect(installed(folder)).toBe('nothing'));

  test('is nothing when an install was broken off', () => {
    write('node_modules/one/package.json', {});
    expect(installed(folder)).toBe('nothing');
  });

  test.each([
    ['was deleted by hand', undefined],
    ['is of another version than npm noted', { version: '0.9.0' }],
  ])('differs when a folder %s', (_about, manifest) => {
    unpack();
    write('node_modules/.package-lock.json', { packages: here });
    rmSync(join(folder, 'node_modules/one'), { recursive: true });
    if (manifest) write('node_modules/one/package.json', manifest);
    expect(installed(folder)).toBe('differs');
  });

  test.each([
    ['complete', 'all that is locked', everything],
    ['complete', 'all but another platform’s', here],
    ['differs', 'one too few', {}],
    ['differs', 'one too many', { ...here, 'node_modules/more': { version: '1.0.0' } }],
    ['differs', 'another version', { ...here, 'node_modules/one': { version: '1.0.1', integrity: 'sha512-9' } }],
  ])('%s with %s', (state, _about, packages) => {
    unpack();
    write('node_modules/.package-lock.json', { packages });
    expect(installed(folder)).toBe(state);
  });

  test('differs when package.json asks for something that is not locked', () => {
    unpack();
    write('node_modules/.package-lock.json', { packages: here });
    write('package.json', { devDependencies: { one: '1.0.0', two: '1.0.0' } });
    expect(installed(folder)).toBe('differs');
  });
});
