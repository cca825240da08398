// What a measurement was made on: figures say nothing without it.
import { spawnSync } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { dirname } from 'node:path';

/**
 * Lines that describe this machine as it is now, and the file system that a folder is or will be on.
 * @param {string} folder Absolute.
 * @returns {readonly string[]}
 */
export function describeMachine(folder) {
  const processors = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const now = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  return [
    `${now} UTC, Node ${process.versions.node}, ${platform()} ${release()} ${arch()}`,
    `${model}, ${processors.length} cores, ${memory} GB, files on ${fileSystem(folder)}`,
    `load average at the start, of 1, 5 and 15 minutes: ${describeLoad()}`,
  ];
}

/** How busy the machine is, by the averages of 1, 5 and 15 minutes: runnable processes, on all cores together. */
export function describeLoad() {
  return loadavg()
    .map((value) => value.toFixed(2))
    .join(', ');
}

/** The file system's name, or its number where no program here tells the name. @param {string} folder */
function fileSystem(folder) {
  let there = folder;
  while (!existsSync(there)) there = dirname(there);
  const { status, stdout } = spawnSync('df', ['--output=fstype', there], { encoding: 'utf8' });
  const name = status === 0 ? stdout.trim().split('\n').at(-1) : undefined;
  return name || `file system 0x${statfsSync(there).type.toString(16)}`;
}
