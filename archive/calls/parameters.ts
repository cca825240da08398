// What many calls take, and the form that all calls are given in.
import { z } from 'zod';
import { sha256Schema } from '../model/version.ts';

export const article = z.uuid();
export const version = sha256Schema;
export const nothing = z.strictObject({});

/** Calls by name: the schemas of what goes in and comes out. `long` ones report progress and can be cancelled. */
export type CallSchemas = Readonly<
  Record<string, { readonly params: z.ZodType; readonly value: z.ZodType; readonly long: boolean }>
>;
