// Canonical JSON (RFC 8785): one value has one spelling, so that its bytes can be hashed and compared.
import canonicalize from 'canonicalize';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The canonical spelling of a JSON value. Throws on what RFC 8785 has no spelling for: NaN, lone surrogates.
 *
 * Where all keys are in order already, as in what was read from canonical JSON, JSON.stringify spells the same (RFC
 * 8785, 3.2.2 takes its rules from there) in a fraction of the time.
 */
export function canonicalJson(value: unknown): string {
  const text = isInOrder(value) ? JSON.stringify(value) : undefined;
  // So begins what JSON.stringify makes of a lone surrogate, in a key or a string.
  const spelled = text?.includes('\\ud') === false ? text : canonicalize(value);
  if (spelled === undefined) throw new TypeError('not a JSON value');
  return spelled;
}

/** The canonical spelling in UTF-8. */
export function canonicalBytes(value: unknown): Uint8Array {
  return encoder.encode(canonicalJson(value));
}

/** A JSON value from its bytes; undefined when they are not UTF-8 or not JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decoded(bytes);
  return text === undefined ? undefined : parseJsonText(text);
}

/** A JSON value from its text; undefined when it is not JSON. */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text that UTF-8 stands for; undefined when the bytes are not UTF-8. */
export function decoded(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether a value is plain JSON all through, with the keys of every object in the order of their UTF-16 code units. */
function isInOrder(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      if (value === null) return true;
      if (Array.isArray(value)) return value.every(isInOrder);
      return isPlain(value) && areKeysInOrder(value);
    default:
      return false;
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && !('toJSON' in value);
}

function areKeysInOrder(value: object): boolean {
  let last = '';
  for (const key in value) {
    if (key < last || !isInOrder(value[key as keyof typeof value])) return false;
    last = key;
  }
  return true;
}
