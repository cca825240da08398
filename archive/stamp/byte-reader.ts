// Reads the plain values that OpenTimestamps proofs are made of. All of it throws Malformed.
import { Malformed } from './malformed.ts';

export class ByteReader {
  readonly #bytes: Uint8Array;
  #next = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    return this.bytes(1)[0] ?? 0;
  }

  bytes(length: number): Uint8Array {
    if (length > this.#bytes.length - this.#next) throw new Malformed('The proof ends in the middle.');
    this.#next += length;
    return this.#bytes.subarray(this.#next - length, this.#next);
  }

  /** A number in groups of seven bits, the lowest first, as long as the highest bit of a byte says that more follow. */
  number(): number {
    let number = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      number += (byte & 0x7f) * scale;
      if (!Number.isSafeInteger(number)) throw new Malformed('A number in the proof is out of range.');
      if (byte < 0x80) return number;
    }
  }

  /** Bytes with their length before them. */
  counted(shortest: number, longest: number): Uint8Array {
    const length = this.number();
    if (length < shortest || length > longest) throw new Malformed(`A part of the proof is ${length} bytes long.`);
    return this.bytes(length);
  }

  /** Says that nothing more may come. */
  end(): void {
    if (this.#next < this.#bytes.length) throw new Malformed('The proof goes on after its end.');
  }
}
