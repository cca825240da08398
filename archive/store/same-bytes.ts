// Whether stretches of bytes are the same.

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && isPrefix(one, other);
}

/** Whether `whole` begins with `start`. */
export function isPrefix(start: Uint8Array, whole: Uint8Array): boolean {
  if (start.length > whole.length) return false;
  for (let index = 0; index < start.length; index += 1) if (start[index] !== whole[index]) return false;
  return true;
}
