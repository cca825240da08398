// Mends the small files that bear a seal: archive.json and the devices' files. What nothing at hand can tell is made
// anew in such a way that it says no more than is known.
import { newIdentifier } from '../../model/identifier.ts';
import type { Platform } from '../../model/platform.ts';
import { type ArchiveFile, archiveFilePath, currentFormat, parseArchiveFile } from '../files/archive-file.ts';
import { parseJson } from '../canonical-json.ts';
import { instantOf } from '../clock.ts';
import { devicePath, isDeviceFile } from '../files/devices.ts';
import type { Elsewhere } from './elsewhere.ts';
import { bytesOf, look, type Looked, type RepairWork } from './repair-work.ts';
import { isSealed, seal } from '../files/seal.ts';
import type { SecondCopy } from './second-copy.ts';
import { viewText } from '../views/view-file.ts';

/** A place that no folder has: who made a device's file again cannot say where the device was. */
const nowhere = '0'.repeat(64);

export interface SealedSources {
  readonly copy: SecondCopy | undefined;
  readonly elsewhere: Elsewhere;
}

/**
 * Mends archive.json. What it says stands in the copy, or in some file of the archive: one that it changed places with,
 * what an upgrade or an earlier repair kept. Where none is there, the archive gets a new identifier, and is known by its
 * journals; `began` is when its first event happened.
 */
export async function repairArchiveFile(
  work: RepairWork,
  { copy, elsewhere, began }: SealedSources & { readonly began: string | undefined },
): Promise<void> {
  const { sha256 } = work.platform;
  const old = await work.look(archiveFilePath);
  if (sealedArchive(old, sha256) !== undefined) return;
  const state = stateOf(old);
  const kept = copy?.file ?? (await elsewhere.first((bytes) => sealedArchive({ is: 'file', bytes }, sha256)));
  const known = kept ?? {
    id: newIdentifier(work.platform),
    created: began ?? new Date(work.platform.now()).toISOString(),
  };
  const message =
    copy?.file !== undefined
      ? `The description of the archive ${state} and was put back from the copy.`
      : kept !== undefined
        ? `The description of the archive ${state} and was made again from what was kept of it elsewhere.`
        : `The description of the archive ${state} and was made anew: the archive has a new identifier, ${known.id}.`;
  const { id, created } = known;
  const bytes = sealedBytes({ type: 'variorum-archive', format: currentFormat, id, created }, sha256);
  await work.replace({ path: archiveFilePath, bytes, done: copy?.file ? 'restored' : 'rebuilt', message, old });
}

/** A device whose file must be right, and when it first wrote. */
export interface KnownDevice {
  readonly device: string;
  readonly since: string | undefined;
}

/** The devices among the files at `paths` whose file is as it was written. */
export async function introducedDevices(work: RepairWork, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const introduced = new Set<string>();
  for (const path of paths) {
    const device = deviceNamed(path);
    if (isRight(bytesOf(await work.look(path)), device, work.platform.sha256)) introduced.add(device);
  }
  return introduced;
}

/** Mends the files of `devices`, those that have a journal, and sets altered ones aside that nothing needs. */
export async function repairDevices(
  work: RepairWork,
  devices: readonly KnownDevice[],
  paths: readonly string[],
  { copy, elsewhere }: SealedSources,
): Promise<void> {
  const { sha256 } = work.platform;
  const needed = new Map(devices.map(({ device, since }) => [devicePath(device), { device, since }]));
  for (const path of new Set([...needed.keys(), ...paths])) {
    const old = await work.look(path);
    work.step(path);
    const device = deviceNamed(path);
    if (isRight(bytesOf(old), device, sha256)) continue;
    const state = stateOf(old);
    const theirs = copy && bytesOf(await look(copy.storage, path));
    const moved = (bytes: Uint8Array): Uint8Array | undefined => (isRight(bytes, device, sha256) ? bytes : undefined);
    if (theirs !== undefined && isRight(theirs, device, sha256)) {
      const message = `The device's file ${state} and was put back from the copy.`;
      await work.replace({ path, bytes: theirs, done: 'restored', message, old });
      continue;
    }
    const own = needed.has(path) ? await elsewhere.first(moved) : undefined;
    if (own !== undefined) {
      const message = `The device's file ${state} and was put back from where its bytes were.`;
      await work.replace({ path, bytes: own, done: 'restored', message, old });
    } else if (needed.has(path)) {
      const since = needed.get(path)?.since ?? new Date(work.platform.now()).toISOString();
      const made = sealedBytes({ type: 'variorum-device', device, host: 'unknown', place: nowhere, since }, sha256);
      const message = `The device's file ${state} and was made again; on which machine it was is not known any more.`;
      await work.replace({ path, bytes: made, done: 'rebuilt', message, old });
    } else {
      await work.setAside(path, `The device's file ${state}, and no journal is that device's.`);
    }
  }
}

function deviceNamed(path: string): string {
  return /([0-9a-f]{8})\.json$/.exec(path)?.[1] ?? '';
}

function isRight(bytes: Uint8Array | undefined, device: string, sha256: Platform['sha256']): boolean {
  return bytes !== undefined && isSealed(bytes, sha256) && isDeviceFile(bytes, device);
}

/** When the first of these events happened; undefined where there is none. */
export function firstInstant(clocks: readonly (string | undefined)[]): string | undefined {
  const [first] = clocks.filter((clock) => clock !== undefined).sort();
  return first === undefined ? undefined : instantOf(first);
}

function sealedArchive(looked: Looked, sha256: Platform['sha256']): ArchiveFile | undefined {
  const bytes = bytesOf(looked);
  return bytes !== undefined && isSealed(bytes, sha256) ? parseArchiveFile(parseJson(bytes)) : undefined;
}

function stateOf(old: Looked): string {
  return old.is === 'absent' ? 'was missing' : old.is === 'file' ? 'was altered' : `could not be read (${old.reason})`;
}

function sealedBytes(data: object, sha256: Platform['sha256']): Uint8Array {
  return new TextEncoder().encode(viewText(seal(data, sha256)));
}
