// Canonical JSON (RFC 8785): one value has one spelling, so that its bytes can be hashed and compared.
import canonicalize from 'canonicalize';

const encoder = new TextEncoder();

/** The canonical spelling of a JSON value. Throws on what RFC 8785 has no spelling for: NaN, lone surrogates. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/** The canonical spelling in UTF-8. */
export function canonicalBytes(value: unknown): Uint8Array {
  return encoder.encode(canonicalJson(value));
}

/** A JSON value from its bytes; undefined when they are not UTF-8 or not JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
