// The cryptography that this stage is given: SHA-256 from the platform, signatures from Web Cryptography.
import type { Platform } from '../model/platform.ts';

/** What Web Cryptography needs to know of a key or a signature. */
export interface SignatureScheme {
  readonly name: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA';
  readonly hash: string;
  readonly namedCurve?: string;
  readonly saltLength?: number;
}

/** The part of SubtleCrypto that is used; that of Node, Electron and browsers fits as it is. */
export interface Subtle {
  digest(algorithm: string, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  importKey(
    format: 'spki',
    key: Uint8Array<ArrayBuffer>,
    algorithm: SignatureScheme,
    extractable: boolean,
    usages: 'verify'[],
  ): Promise<object>;
  verify(
    algorithm: SignatureScheme,
    key: object,
    signature: Uint8Array<ArrayBuffer>,
    data: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>;
}

export interface StampCrypto extends Pick<Platform, 'sha256'> {
  readonly subtle: Subtle;
}
