// Writes detached OpenTimestamps proofs, from the format's description: only what the tests need.

export type Step =
  | { readonly op: number; readonly argument?: Uint8Array; readonly then: readonly Step[] }
  | { readonly attestation: string; readonly payload: Uint8Array };

export const magic = Buffer.from('004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294', 'hex');
export const [sha1, ripemd160, sha256, keccak256, append, prepend, reverse, hexlify] = [
  2, 3, 8, 0x67, 0xf0, 0xf1, 0xf2, 0xf3,
];

/** A whole proof; the file's digest is a SHA-256 unless another is named. */
export function proof(digest: Uint8Array, paths: readonly Step[], digestTag = sha256): Uint8Array {
  return Buffer.concat([magic, Uint8Array.of(1, digestTag), digest, written(paths)]);
}

export const pending = (calendar: string): Step => ({
  attestation: '83dfe30d2ef90c8e',
  payload: counted(Buffer.from(calendar)),
});
export const bitcoin = (height: number): Step => ({ attestation: '0588960d73d71901', payload: number(height) });
export const litecoin = (height: number): Step => ({ attestation: '06869a0d73d71b45', payload: number(height) });

/** One operation after the other, then an attestation: what a path without forks is. */
export function path(operations: readonly (number | readonly [number, Uint8Array])[], end: Step): Step {
  return operations.toReversed().reduce<Step>((then, operation) => {
    return typeof operation === 'number'
      ? { op: operation, then: [then] }
      : { op: operation[0], argument: operation[1], then: [then] };
  }, end);
}

export function number(value: number): Uint8Array {
  const bytes = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    bytes.push((rest % 128) + (rest >= 128 ? 128 : 0));
    if (rest < 128) return Uint8Array.from(bytes);
  }
}

function written(steps: readonly Step[]): Uint8Array {
  return Buffer.concat(
    steps.flatMap((step, index) => [Uint8Array.from(index < steps.length - 1 ? [0xff] : []), writtenStep(step)]),
  );
}

function writtenStep(step: Step): Uint8Array {
  if ('attestation' in step) {
    return Buffer.concat([Uint8Array.of(0), Buffer.from(step.attestation, 'hex'), counted(step.payload)]);
  }
  const argument = step.argument === undefined ? new Uint8Array() : counted(step.argument);
  return Buffer.concat([Uint8Array.of(step.op), argument, written(step.then)]);
}

function counted(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([number(bytes.length), bytes]);
}
