// The part of Web Cryptography that is used: that of Node, Electron and browsers fits as it is.

/** What Web Cryptography needs to know of a key or a signature. */
export interface SignatureScheme {
  readonly name: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA';
  readonly hash: string;
  readonly namedCurve?: string;
  readonly saltLength?: number;
}

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
