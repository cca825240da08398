// Asks over the contract, and holds every answer to its schema.
import { expect } from 'vitest';
import {
  type CallName,
  type CallOptions,
  calls,
  type Client,
  type Params,
  type Value,
} from '../../archive/contract.ts';
import { type ErrorCode, failureSchema, type Result } from '../../archive/model/result.ts';

/** Calls, expects it to go well, and expects of its value exactly what the schema says. Notes the call in `answered`. */
export async function valueOver<N extends CallName>(
  client: Client,
  answered: Set<CallName>,
  call: N,
  params: Params<N>,
  options?: CallOptions,
): Promise<Value<N>> {
  const result = await client.call(call, params, options);
  if (!result.ok) throw new Error(`${call}: ${result.error.message}`);
  expect(calls[call].value.parse(result.value)).toEqual(result.value);
  answered.add(call);
  return result.value;
}

/** Calls anything, expects it to fail as a failure should, and gives the code. */
export async function codeOver(
  client: Client,
  call: string,
  params: unknown,
  options?: CallOptions,
): Promise<ErrorCode> {
  const result: Result<unknown> = await client.call(call as CallName, params as never, options);
  if (result.ok) throw new Error(`${call} went well.`);
  expect(failureSchema.parse(result.error)).toEqual(result.error);
  expect(result.error.message).not.toBe('');
  expect(result.error.remedy).not.toBe('');
  return result.error.code;
}
