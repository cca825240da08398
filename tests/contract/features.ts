// What each feature does over the contract, a file a feature: told over every carrier by contract.test.ts.
import type { CallName, CallOptions, Client, Params, Value } from '../../archive/contract.ts';
import type { ErrorCode } from '../../archive/model/result.ts';
import { deciding } from './deciding.ts';
import { expectCollation } from './expect-collation.ts';
import { host } from './host.ts';
import { library } from './library.ts';
import { merge } from './merge.ts';
import { noting } from './noting.ts';
import { sources } from './sources.ts';
import { standing } from './standing.ts';

/** Where a feature is told: the story's article with its three versions and a note on the first. */
export interface Telling {
  /** Calls, expects it to go well and to answer what the schema says. */
  readonly value: <N extends CallName>(call: N, params: Params<N>, options?: CallOptions) => Promise<Value<N>>;
  /** Calls anything, expects it to fail, and gives the code. */
  readonly code: (call: string, params: unknown, options?: CallOptions) => Promise<ErrorCode>;
  readonly client: Client;
  readonly article: string;
  readonly versions: readonly [string, string, string];
  readonly annotation: string;
}

/** A feature's calls, each made at least once. It leaves the article's versions and notes as it found them. */
export interface Feature {
  readonly name: string;
  readonly tell: (telling: Telling) => Promise<void>;
}

export const features: readonly Feature[] = [
  {
    name: 'all versions are collated, and a word followed through them',
    tell: ({ value, article, versions }) => expectCollation(value, article, versions),
  },
  library,
  standing,
  merge,
  deciding,
  noting,
  sources,
  host,
];
