// What every feature's calls are given, and the form that they have. Knows no feature.
import type { CallName, ParsedParams, Value } from '../contract.ts';
import type { Progress } from '../model/progress.ts';
import type { Platform } from '../model/platform.ts';
import type { Result } from '../model/result.ts';
import type { Verification } from '../model/verification.ts';
import type { Store } from '../store/store.ts';
import type { Compute } from './computing.ts';
import type { Readings } from './readings.ts';

/** What a call may use while it runs. */
export interface Work {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export type Handler<N extends CallName> = (params: ParsedParams<N>, work: Work) => Promise<Result<Value<N>>>;
export type Handlers<N extends CallName = CallName> = { readonly [K in N]: Handler<K> };

/** What every feature's calls are given. */
export interface ServiceContext {
  readonly store: Store;
  readonly platform: Platform;
  /** The program at work, as "name/version": stands in every capture. */
  readonly agent: string;
  readonly readings: Readings;
  /** For what `readings` does not keep. */
  readonly compute: Compute;
  /** Makes the verification stop that runs by itself, if one does, and waits until it has. */
  readonly stopAudit: () => Promise<void>;
  /** How far that is; null where none runs. */
  readonly auditing: () => Progress | null;
  /** What the last full verification found, since the archive was opened. */
  readonly verified: { last: Verification | null };
  /** Tells every client that an article, or with null the archive as a whole, is not as it was. */
  readonly changed: (article: string | null) => void;
  /** Adds what is to be done before the store is closed. */
  readonly beforeClose: (step: () => Promise<void>) => void;
  /** Adds what is to be let go of when something was purged. */
  readonly afterPurge: (step: () => void) => void;
  /** Makes everything be let go of that may hold something that was purged. */
  readonly purged: () => void;
}
