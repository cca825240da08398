// A TSTInfo (RFC 3161, 2.4.2): what the authority says, and signs.
import { type Algorithm, readAlgorithm } from './algorithms.ts';
import { type Asn1, readAsn1 } from './asn1.ts';
import { Asn1Fields, identifierOf, integerHex, octetsOf, smallInteger, timeOf } from './asn1-fields.ts';
import { extensionsOf } from './certificate.ts';
import { Malformed } from './malformed.ts';

/** `time` is in milliseconds since 1970, `accuracy` in seconds either way, `serial` hexadecimal. */
export interface TstInfo {
  readonly policy: string;
  readonly imprintAlgorithm: Algorithm;
  readonly imprint: Uint8Array;
  readonly serial: string;
  readonly time: number;
  readonly accuracy: number | null;
  /** A critical extension; none is known here. */
  readonly criticalExtension: string | null;
}

const about = 'the time-stamp information';

/** Throws Malformed. */
export function readTstInfo(bytes: Uint8Array): TstInfo {
  const fields = new Asn1Fields(readAsn1(bytes), 'sequence', about);
  if (smallInteger(fields.take('integer'), about) !== 1)
    throw new Malformed('The time stamp is of an unknown version.');
  const policy = identifierOf(fields.take(), about);
  const imprint = new Asn1Fields(fields.take(), 'sequence', about);
  const imprintAlgorithm = readAlgorithm(imprint.take(), about);
  const hash = octetsOf(imprint.take(), about);
  imprint.end();
  const serial = integerHex(fields.take(), about);
  const time = timeOf(fields.take('generalized-time'), about);
  const accuracy = fields.takeIf('sequence');
  fields.takeIf('boolean');
  fields.takeIf('integer');
  fields.takeIf('[0]');
  const extensions = extensionsOf(fields.takeIf('[1]')?.children ?? []);
  fields.end();
  return {
    policy,
    imprintAlgorithm,
    imprint: hash,
    serial,
    time,
    accuracy: accuracy && readAccuracy(accuracy),
    criticalExtension: [...extensions].find(([, { critical }]) => critical)?.[0] ?? null,
  };
}

/** What is left out counts as nothing. */
function readAccuracy(value: Asn1): number {
  const fields = new Asn1Fields(value, 'sequence', about);
  const [seconds, millis, micros] = [fields.takeIf('integer'), fields.takeIf('[0]'), fields.takeIf('[1]')];
  fields.end();
  const number = (part: Asn1 | null) => (part === null ? 0 : smallInteger(part, about));
  return number(seconds) + number(millis) / 1e3 + number(micros) / 1e6;
}
