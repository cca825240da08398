// How the readers of this stage stop. It stays inside: whoever calls the stage gets a value.
import type { StampReason } from '../model/stamp.ts';

/** Thrown by a reader at bytes that it cannot read; the verifier that called it makes an outcome of it. */
export class Malformed extends Error {
  readonly reason: StampReason;

  constructor(message: string, reason: StampReason = 'malformed') {
    super(message);
    this.name = 'Malformed';
    this.reason = reason;
  }
}
