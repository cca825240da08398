// The devices that write to an archive: each has a journal of its own, and a file that says who it is. Knows nothing of
// how a place is told from another: the host does.
import { z } from 'zod';
import { instantSchema } from '../../model/capture.ts';
import { deviceSchema } from '../../model/event.ts';
import type { Platform } from '../../model/platform.ts';
import { sha256Schema } from '../../model/version.ts';
import { parseJson } from '../canonical-json.ts';
import { seal } from './seal.ts';
import type { Storage, StoredFile } from '../storage.ts';
import { viewText } from '../views/view-file.ts';

/**
 * Where the archive is open. `place`, 64 hexadecimal digits, tells this folder on this machine from every other, a copy
 * of it included: two copies that go on under one device would each write another continuation of the same journal.
 */
export interface Site {
  readonly place: string;
  /** The machine's name, for people. */
  readonly host: string;
}

export const deviceFileSchema = z.object({
  type: z.literal('variorum-device'),
  device: deviceSchema,
  host: z.string(),
  place: sha256Schema,
  since: instantSchema,
  seal: sha256Schema,
});

export function devicePath(device: string): string {
  return `devices/${device}.json`;
}

/** Whether bytes are the file of that device, as far as their shape goes. */
export function isDeviceFile(bytes: Uint8Array, device: string): boolean {
  const known = deviceFileSchema.safeParse(parseJson(bytes));
  return known.success && known.data.device === device;
}

/** The name of the machine that a device is on; null where its file is not here, or cannot be read. */
export async function deviceHost(storage: Storage, device: string): Promise<string | null> {
  const bytes = await storage.read(devicePath(device));
  const known = deviceFileSchema.safeParse(bytes && parseJson(bytes));
  return known.success ? known.data.host : null;
}

/** The device that a path's file introduces; undefined where the path is no such file's. */
export function deviceIntroduced(path: string): string | undefined {
  return /^devices\/([0-9a-f]{8})\.json$/.exec(path)?.[1];
}

export interface Device {
  readonly id: string;
  /** The file to be written before the device's first line; undefined when it is there. */
  readonly introduction: StoredFile | undefined;
}

/** The device that writes at `site`: the one that is introduced for it, unless its journal is among `closed`, or a new one. */
export async function findDevice(
  storage: Storage,
  platform: Platform,
  site: Site,
  closed: ReadonlySet<string>,
): Promise<Device> {
  for (const path of await storage.list('devices')) {
    const bytes = await storage.read(path);
    const known = deviceFileSchema.safeParse(bytes && parseJson(bytes));
    if (!known.success) continue;
    const { device, place } = known.data;
    if (place === site.place && path === devicePath(device) && !closed.has(device)) {
      return { id: device, introduction: undefined };
    }
  }
  return newDevice(platform, site);
}

function newDevice(platform: Platform, { host, place }: Site): Device {
  const id = [...platform.randomBytes(4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const since = new Date(platform.now()).toISOString();
  const file = seal({ type: 'variorum-device', device: id, host, place, since }, platform.sha256);
  return { id, introduction: { path: devicePath(id), bytes: new TextEncoder().encode(viewText(file)) } };
}
