// A name out of a certificate as a line of text, after RFC 4514: the most particular part first.
import type { Asn1 } from './asn1.ts';
import { Asn1Fields, identifierOf, partsOf } from './asn1-fields.ts';
import { toHex } from './hex.ts';

const shortNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.42': 'GN',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'E',
};

/** Nobody reads further, and a certificate can hold any amount. */
const longestName = 500;

/**
 * The name in `value`, a Name of RFC 5280. What would break the line, or make it read otherwise than it is, is
 * escaped: delimiters, control characters, and those that turn the direction of text. Throws Malformed.
 */
export function distinguishedName(value: Asn1, about: string): string {
  const parts = partsOf(value, 'sequence', about).map((part) => relativeName(part, about));
  const name = parts.reverse().join(', ');
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name;
}

function relativeName(value: Asn1, about: string): string {
  return partsOf(value, 'set', about)
    .map((pair) => {
      const fields = new Asn1Fields(pair, 'sequence', about);
      const type = identifierOf(fields.take(), about);
      const said = fields.take();
      fields.end();
      return `${shortNames[type] ?? type}=${said.text === null ? `#${toHex(said.bytes)}` : escaped(said.text)}`;
    })
    .join('+');
}

function escaped(text: string): string {
  return text
    .replace(/[,+"\\<>;]/g, '\\$&')
    .replace(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
      (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
    );
}
