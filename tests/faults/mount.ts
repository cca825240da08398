// Small file systems that are mounted for a test, where that is allowed.
import { spawnSync } from 'node:child_process';

/** Runs a command; answers why it failed, or undefined when it did not. */
export function failureOf(command: string, ...args: readonly string[]): string | undefined {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? undefined : (error?.message ?? stderr.trim()) || `${command} ended with ${String(status)}`;
}

/** Unmounts `folder`, waiting for whoever still has it open. */
export async function unmount(folder: string): Promise<void> {
  for (let tries = 0; failureOf('umount', folder) !== undefined && tries < 50; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
