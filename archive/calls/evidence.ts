// Evidence: signing, head statements and their stamps.
import { z } from 'zod';
import { signingSchema } from '../model/signing.ts';
import { checkedStampSchema, stampedHeadSchema } from '../model/stamped-head.ts';
import { sha256Schema } from '../model/version.ts';
import { type CallSchemas, nothing } from './parameters.ts';

/** A small file of bytes, in base64. */
const smallFileSchema = z.object({ path: z.string(), content: z.base64() }).readonly();

export const evidenceCalls = {
  'signing.describe': { params: nothing, value: signingSchema, long: false },
  /** From now on this device signs what it writes, with a new key that stays on it. */
  'signing.start': { params: nothing, value: signingSchema, long: false },
  'signing.end': { params: nothing, value: signingSchema, long: false },
  /** The head statements with their stamps, each checked offline, up to what is given to trust. */
  'stamp.list': {
    params: z.strictObject({
      /** Files of certificates, in base64 of PEM or DER. */
      roots: z.array(z.base64().max(2_000_000)).max(20).default([]),
      /** The header of the Bitcoin block that a proof names: 80 bytes in hexadecimal. */
      blockHeader: z
        .string()
        .regex(/^[0-9a-fA-F]{160}$/)
        .optional(),
    }),
    value: z.object({ heads: z.array(stampedHeadSchema).readonly() }),
    long: false,
  },
  /** States the head of now, and gives what is to be stamped: itself to OpenTimestamps, the request to an authority. */
  'stamp.request': {
    params: nothing,
    value: z.object({ head: sha256Schema, statement: smallFileSchema, request: smallFileSchema }),
    long: false,
  },
  /** Keeps a stamp; refuses one that is of no head of this archive. */
  'stamp.attach': {
    params: z.strictObject({ content: z.base64().max(1_000_000), head: sha256Schema.optional() }),
    value: checkedStampSchema.unwrap().extend({ head: sha256Schema }),
    long: false,
  },
} as const satisfies CallSchemas;
