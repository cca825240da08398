// The device that this process writes as, and what it signs with. A device whose key is gone is not gone on with: its
// journal stays signed to its last line, and what is written from then on stands in a new journal, unsigned.
import type { ArchiveEvent } from '../model/event.ts';
import type { Platform } from '../model/platform.ts';
import type { KeyKeeper, Signer } from '../model/signing.ts';
import { signingKey } from './views/archive-state.ts';
import { type Device, findDevice, type Site } from './files/devices.ts';
import { journalPath } from './journal/journal.ts';
import { compareText } from './views/compare-text.ts';
import type { Storage } from './storage.ts';

export interface Writer {
  readonly device: Device;
  /** Undefined where the device does not sign. */
  readonly signer: Signer | undefined;
  /** What to tell of it, in words. */
  readonly told: readonly string[];
}

export interface WriterOptions {
  readonly archive: string;
  readonly site: Site;
  /** The devices whose journals cannot be gone on with. */
  readonly closed: ReadonlySet<string>;
  /** At least all events that start and end signing. */
  readonly events: readonly ArchiveEvent[];
  readonly keys: KeyKeeper | undefined;
}

/** Rejects with a `StorageError`. */
export async function findWriter(
  storage: Storage,
  platform: Platform,
  { archive, site, closed, events, keys }: WriterOptions,
): Promise<Writer> {
  const log = events.toSorted((one, other) => compareText(one.clock, other.clock));
  const passed = new Set(closed);
  const keyless: string[] = [];
  for (;;) {
    const device = await findDevice(storage, platform, site, passed);
    const key = signingKey({ log }, device.id);
    const signer = key === undefined ? undefined : await keys?.find(archive, device.id, key);
    if (key === undefined || signer !== undefined) {
      // A device that has taken over already was told of when it did.
      return { device, signer, told: device.introduction === undefined ? [] : keyless.map(toldAsKeyless) };
    }
    passed.add(device.id);
    keyless.push(device.id);
  }
}

function toldAsKeyless(device: string): string {
  return (
    `The key that ${journalPath(device)} is signed with is not on this computer: what is written from now on goes to a ` +
    'new journal, unsigned. Put the key back, or start signing again with a new one.'
  );
}
