// Over the contract: where no host with windows answers first, the service says what is not to be had.
import { expect } from 'vitest';
import { calls, hostCalls } from '../../archive/contract.ts';
import type { Feature, Telling } from './features.ts';

export const host: Feature = {
  name: 'a host without windows says so',
  async tell({ value, code }: Telling) {
    expect(await value('host.describe', {})).toEqual({ windows: false, recent: [] });
    for (const [call, params] of ofWindows) expect(await code(call, params)).toBe('invalid-input');
    expect(ofWindows.map(([call]) => call).sort()).toEqual(
      Object.keys(hostCalls)
        .filter((call) => call !== 'host.describe')
        .sort(),
    );
  },
};

/** What only a host with windows does; tests/electron/ tells how. */
const ofWindows: readonly (readonly [string, object])[] = [
  ['host.run', { command: 'openArchive' }],
  ['host.openArchive', { location: '/archives/mine' }],
  ['host.forgetArchive', { location: '/archives/mine' }],
  ['host.savePdf', { name: 'Ferry', header: '', footer: '' }],
  ['host.showFile', { path: '/archives/ferry.pdf' }],
];

/** Every other call of the contract. */
export const serviceCalls: readonly string[] = Object.keys(calls).filter(
  (call) => !ofWindows.some(([name]) => name === call),
);
