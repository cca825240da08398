// A set of many SHA-256 hashes in 32 bytes each and a few to find them by: as strings in a set of them they would take
// four times that, and the collector would go through every one of them again and again.
import type { Sha256 } from '../../model/version.ts';

/** A hash, in numbers of 32 bits. */
const wordsEach = 8;
const smallest = 64;

/** Spelled in ASCII first, a hash takes a tenth of the time that it takes to put it together from strings. */
const digits = new TextEncoder().encode('0123456789abcdef');
const decoder = new TextDecoder();

export class Sha256Table {
  /** One after the other, as they came. */
  #words = new Uint32Array(smallest * wordsEach);
  /** For each place that a hash may fall on, the number of the one that did, from 1, or 0. Half of them stay free. */
  #places = new Uint32Array(2 * smallest);
  #size = 0;
  readonly #sought = new Uint32Array(wordsEach);
  readonly #spelled = new Uint8Array(2 * 4 * wordsEach);

  get size(): number {
    return this.#size;
  }

  /** Adds a hash, in lower-case hexadecimal, and answers its index; one that is there already stays as it is. */
  add(hash: Sha256): number {
    const place = this.#placeOf(hash);
    const number = this.#places[place]!;
    if (number !== 0) return number - 1;
    if ((this.#size + 1) * wordsEach > this.#words.length) {
      this.#grow();
      return this.add(hash);
    }
    this.#words.set(this.#sought, this.#size * wordsEach);
    this.#size += 1;
    this.#places[place] = this.#size;
    return this.#size - 1;
  }

  has(hash: Sha256): boolean {
    return this.indexOf(hash) >= 0;
  }

  /** The how manieth it was to be added, from 0; -1 where it is not there. */
  indexOf(hash: Sha256): number {
    return this.#places[this.#placeOf(hash)]! - 1;
  }

  at(index: number): Sha256 {
    let at = 0;
    for (let word = index * wordsEach; word < (index + 1) * wordsEach; word += 1) {
      const bits = this.#words[word]!;
      for (let shift = 28; shift >= 0; shift -= 4) this.#spelled[at++] = digits[(bits >>> shift) & 0xf]!;
    }
    return decoder.decode(this.#spelled);
  }

  /** In the order in which they were added. */
  *[Symbol.iterator](): Generator<Sha256> {
    for (let index = 0; index < this.#size; index += 1) yield this.at(index);
  }

  /** Where a hash is found, or the free place that it would take. */
  #placeOf(hash: Sha256): number {
    const sought = this.#sought;
    for (let word = 0; word < wordsEach; word += 1) sought[word] = wordFrom(hash, word * 8);
    return this.#placeOfWords(sought, 0);
  }

  #placeOfWords(words: Uint32Array, from: number): number {
    const mask = this.#places.length - 1;
    // The bits of a SHA-256 are as good as any that could be made of them.
    let place = words[from]! & mask;
    for (let found = this.#places[place]!; found !== 0; found = this.#places[place]!) {
      if (this.#isAt((found - 1) * wordsEach, words, from)) break;
      place = (place + 1) & mask;
    }
    return place;
  }

  #isAt(start: number, words: Uint32Array, from: number): boolean {
    for (let word = 0; word < wordsEach; word += 1) {
      if (this.#words[start + word] !== words[from + word]) return false;
    }
    return true;
  }

  #grow(): void {
    const words = new Uint32Array(2 * this.#words.length);
    words.set(this.#words);
    this.#words = words;
    this.#places = new Uint32Array(2 * this.#places.length);
    for (let index = 0; index < this.#size; index += 1) {
      this.#places[this.#placeOfWords(words, index * wordsEach)] = index + 1;
    }
  }
}

/** The number that eight hexadecimal digits stand for. */
function wordFrom(hash: Sha256, start: number): number {
  let word = 0;
  for (let index = start; index < start + 8; index += 1) {
    const code = hash.charCodeAt(index);
    word = (word << 4) | (code <= 0x39 ? code - 0x30 : code - 0x57);
  }
  return word;
}
