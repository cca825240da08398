// What is asked of a host with windows, where there is none: a browser's page or a program gets one archive, and no more.
import type { HostDescription } from '../contract.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Handlers } from './context.ts';

type Calls =
  'host.describe' | 'host.run' | 'host.openArchive' | 'host.forgetArchive' | 'host.savePdf' | 'host.showFile';

const here: HostDescription = { windows: false, recent: [] };

export function hostCalls(): Handlers<Calls> {
  const refuse = (): Promise<Result<never>> =>
    Promise.resolve(
      fail(
        'invalid-input',
        'This program shows one archive and has no windows of its own.',
        'Use the desktop application, or do it with what shows this page.',
      ),
    );
  return {
    'host.describe': () => Promise.resolve(ok(here)),
    'host.run': refuse,
    'host.openArchive': refuse,
    'host.forgetArchive': refuse,
    'host.savePdf': refuse,
    'host.showFile': refuse,
  };
}
