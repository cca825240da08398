// Walks the parts of a sequence in their order, and reads the plain values among them. All of it throws Malformed.
import type { Asn1 } from './asn1.ts';
import { toHex } from './hex.ts';
import { Malformed } from './malformed.ts';

/** Takes the children of one value, one after the other. */
export class Asn1Fields {
  readonly #of: string;
  readonly #children: readonly Asn1[];
  #next = 0;

  /** @param about What is read, for messages: "the certificate". */
  constructor(value: Asn1, kind: string, about: string) {
    expectKind(value, kind, about);
    if (!value.constructed) throw new Malformed(`In ${about}, a ${kind} holds no values.`);
    this.#of = about;
    this.#children = value.children;
  }

  /** The next value, which must be of this kind; of any kind without one. */
  take(kind?: string): Asn1 {
    const value = this.#children[this.#next];
    if (value === undefined) throw new Malformed(`In ${this.#of}, ${kind ?? 'something'} is missing.`);
    if (kind !== undefined) expectKind(value, kind, this.#of);
    this.#next += 1;
    return value;
  }

  /** The next value if it is of this kind. */
  takeIf(kind: string): Asn1 | null {
    return this.#children[this.#next]?.kind === kind ? this.take(kind) : null;
  }

  /** Says that nothing more may come. */
  end(): void {
    if (this.#next < this.#children.length) throw new Malformed(`In ${this.#of}, there is more than there may be.`);
  }
}

/** All values within a sequence or a set. */
export function partsOf(value: Asn1, kind: 'sequence' | 'set', about: string): readonly Asn1[] {
  expectKind(value, kind, about);
  return value.children;
}

/** The one value within a constructed one, such as an explicit tag. */
export function onlyChild(value: Asn1, about: string): Asn1 {
  const [child, ...more] = value.children;
  if (child === undefined || more.length > 0) throw new Malformed(`In ${about}, one value was expected.`);
  return child;
}

export function identifierOf(value: Asn1, about: string): string {
  expectKind(value, 'object-identifier', about);
  return value.text ?? '';
}

/** An INTEGER's bytes in hexadecimal, as openssl shows serial numbers. */
export function integerHex(value: Asn1, about: string): string {
  expectKind(value, 'integer', about);
  return toHex(integerContent(value, about));
}

/** A small INTEGER that is not negative, also under an implicit tag. */
export function smallInteger(value: Asn1, about: string): number {
  const content = integerContent(value, about);
  if (content.length > 6 || (content[0] ?? 0) >= 0x80) throw new Malformed(`In ${about}, a number is out of range.`);
  return content.reduce((number, byte) => number * 256 + byte, 0);
}

export function booleanOf(value: Asn1, about: string): boolean {
  expectKind(value, 'boolean', about);
  if (value.content.length !== 1) throw new Malformed(`In ${about}, a yes or no is neither.`);
  return value.content[0] !== 0;
}

/** The bytes of an OCTET STRING, put together where BER cut it in pieces. */
export function octetsOf(value: Asn1, about: string): Uint8Array {
  expectKind(value, 'octet-string', about);
  if (!value.constructed) return value.content;
  const pieces = value.children.map((piece) => octetsOf(piece, about));
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The bytes of a BIT STRING of whole bytes. */
export function wholeBits(value: Asn1, about: string): Uint8Array {
  expectKind(value, 'bit-string', about);
  if (value.constructed || value.content[0] !== 0) throw new Malformed(`In ${about}, bits are not whole bytes.`);
  return value.content.subarray(1);
}

/** Milliseconds since 1970 of a UTCTime or GeneralizedTime as DER has them: with seconds, in UTC (RFC 5280, RFC 3161). */
export function timeOf(value: Asn1, about: string): number {
  const spelled = value.content.length <= 32 ? String.fromCharCode(...value.content) : '';
  const pattern =
    value.kind === 'utc-time'
      ? /^(?<year>\d\d)(?<rest>(?:\d\d){5})Z$/
      : /^(?<year>\d{4})(?<rest>(?:\d\d){5})(?:\.(?<fraction>\d+))?Z$/;
  const { year = '', rest = '', fraction = '' } = pattern.exec(spelled)?.groups ?? {};
  const century = value.kind === 'utc-time' ? (Number(year) < 50 ? '20' : '19') : '';
  const [month, day, hour, minute, second] = rest.match(/\d\d/g) ?? [];
  const iso = `${century}${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
  const time = value.kind === 'utc-time' || value.kind === 'generalized-time' ? Date.parse(iso) : Number.NaN;
  // Dates such as February 30 are taken by Date.parse for another day.
  if (Number.isNaN(time) || new Date(time).toISOString() !== iso) throw new Malformed(`In ${about}, a time is none.`);
  return time;
}

function integerContent(value: Asn1, about: string): Uint8Array {
  if (value.constructed || value.content.length === 0) throw new Malformed(`In ${about}, a number has no digits.`);
  return value.content;
}

function expectKind(value: Asn1, kind: string, about: string): void {
  if (value.kind !== kind) throw new Malformed(`In ${about}, there is ${value.kind} where ${kind} was expected.`);
}
