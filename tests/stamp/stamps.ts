// The stamps in tests/fixtures/stamps, and what the stage is given to check them.
import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { StampCrypto } from '../../archive/stamp/stamp-crypto.ts';
import { nodePlatform } from '../../archive/node/platform.ts';

export const stampCrypto: StampCrypto = { sha256: nodePlatform.sha256, subtle: webcrypto.subtle };

export function stampFile(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`../fixtures/stamps/${name}`, import.meta.url)));
}

export const statement = stampFile('statement.json');

export function textBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** A copy with one bit turned; a negative place counts from the end. */
export function flipped(bytes: Uint8Array, place: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  const at = place < 0 ? copy.length + place : place;
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/** The first place of `part` in `whole`. */
export function placeOf(whole: Uint8Array, part: Uint8Array): number {
  return Buffer.from(whole).indexOf(part);
}
