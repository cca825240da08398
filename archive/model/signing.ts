// Signing with a device's key, as the stages see it: the key itself never comes to them. And what is told of it.
import { z } from 'zod';
import { publicKeySchema } from './event.ts';

/** Signs with one key. `publicKey` and what `sign` answers are as journals spell them: base64url without padding. */
export interface Signer {
  readonly publicKey: string;
  /** An Ed25519 signature (RFC 8032) of `bytes`. */
  sign(bytes: Uint8Array): string;
}

/** Where a host keeps the keys of its devices, outside of every archive. What is read or written there may fail. */
export interface KeyKeeper {
  /** Makes a key for a device, keeps it, and answers the signer; an earlier key of that device is kept beside it. */
  make(archive: string, device: string): Promise<Signer>;
  /** The signer of that device with that key; undefined where the key is not here, or cannot be read. */
  find(archive: string, device: string, publicKey: string): Promise<Signer | undefined>;
}

/** Whether this device signs what it writes. */
export const signingSchema = z
  .object({
    device: z.string(),
    /** The key that it signs with; null where it does not sign. */
    publicKey: publicKeySchema.nullable(),
    /** Since when, or null. */
    since: z.iso.datetime({ precision: 3 }).nullable(),
    /** Whether this host keeps keys at all. */
    possible: z.boolean(),
  })
  .readonly();
export type Signing = z.infer<typeof signingSchema>;
