// What a person orders to be purged.
import type { Sha256 } from '../../model/version.ts';

export interface PurgeOrder {
  /** Versions, in whatever articles they are; or an article, with all that it ever held and what it was called. */
  readonly of: { readonly versions: readonly Sha256[] } | { readonly article: string };
  /** Whether what people wrote in notes on these versions goes too. */
  readonly notes: boolean;
  readonly reason: string;
  /** Who answers for it. */
  readonly by: string;
}
