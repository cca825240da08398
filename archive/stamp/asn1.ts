// BER as a tree of tagged values, read by asn1js within bounds. It knows no structure; asn1-fields.ts walks one.
import { BaseStringBlock, type BaseBlock, fromBER, ObjectIdentifier } from 'asn1js';
import { Malformed } from './malformed.ts';

/**
 * One value. `kind` is the name of a universal tag that is used here (`sequence`), a context tag (`[0]`), or another
 * tag as `class-number`. `bytes` is the whole value as it came, `content` what follows tag and length, `children` what
 * a constructed value holds, `text` what an object identifier or a character string says.
 */
export interface Asn1 {
  readonly kind: string;
  readonly constructed: boolean;
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
  readonly children: readonly Asn1[];
  readonly text: string | null;
}

const universal: Readonly<Record<number, string>> = {
  1: 'boolean',
  2: 'integer',
  3: 'bit-string',
  4: 'octet-string',
  5: 'null',
  6: 'object-identifier',
  16: 'sequence',
  17: 'set',
  23: 'utc-time',
  24: 'generalized-time',
};

/** Far above any token that is met, which have some ten levels and some five hundred values. */
const bounds = { maxDepth: 40, maxNodes: 20_000, parseEmbedded: false };

/** Reads one value that is all of `bytes`; throws Malformed. */
export function readAsn1(bytes: Uint8Array): Asn1 {
  let tree: Asn1 | null = null;
  try {
    const { offset, result } = fromBER(new Uint8Array(bytes), bounds);
    if (offset === bytes.length) tree = asn1Of(result);
  } catch (error) {
    // The library throws at a few things, such as identifiers and strings that cannot be.
    throw new Malformed(`It is not ASN.1 in BER: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (tree === null) throw new Malformed('It is not one ASN.1 value in BER and nothing after it.');
  return tree;
}

function asn1Of(block: BaseBlock): Asn1 {
  const { tagClass, tagNumber, isConstructed } = block.idBlock;
  const bytes = block.valueBeforeDecodeView;
  const held = isConstructed && 'value' in block.valueBlock ? block.valueBlock.value : [];
  return {
    kind: kindOf(tagClass, tagNumber),
    constructed: isConstructed,
    bytes,
    content: bytes.subarray(block.idBlock.blockLength + block.lenBlock.blockLength),
    children: Array.isArray(held) ? (held as BaseBlock[]).map(asn1Of) : [],
    text: block instanceof ObjectIdentifier || block instanceof BaseStringBlock ? block.getValue() : null,
  };
}

function kindOf(tagClass: number, tagNumber: number): string {
  if (tagClass === 3) return `[${tagNumber}]`;
  return (tagClass === 1 ? universal[tagNumber] : undefined) ?? `${tagClass}-${tagNumber}`;
}
