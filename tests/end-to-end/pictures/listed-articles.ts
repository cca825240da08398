// What an archive's own files say of its articles, so that a test can open a place by its address.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ListedArticle {
  readonly id: string;
  /** Identifiers of its versions, the oldest first. */
  readonly versions: readonly string[];
}

/** The articles of the archive in the folder `archive`, in the order in which they were first captured. */
export function listedArticles(archive: string): readonly ListedArticle[] {
  const folder = join(archive, 'articles');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as Filed).article)
    .map(({ id, versions }) => ({
      id,
      since: versions[0]?.captures[0]?.capturedAt ?? '',
      versions: versions.map((version) => version.id),
    }))
    .sort((one, other) => (one.since < other.since ? -1 : 1));
}

/** As archive/README.md has it. */
interface Filed {
  readonly article: {
    readonly id: string;
    readonly versions: readonly {
      readonly id: string;
      readonly captures: readonly { readonly capturedAt: string }[];
    }[];
  };
}
