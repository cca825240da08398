// The versions of one article as their events come in, in the order of their clocks.
import type { VersionEntry } from '../../model/article.ts';
import type { Capture } from '../../model/capture.ts';
import type { EventBody } from '../../model/event.ts';
import type { Sha256 } from '../../model/version.ts';
import { compareText } from './compare-text.ts';

type CapturedEvent = Extract<EventBody, { type: 'version-captured' }>;

type VersionEvent = Extract<EventBody, { type: 'version-removed' | 'version-restored' | 'language-set' }>;
type Entry = Omit<VersionEntry, 'captures'> & { captures: Capture[] };

/** The versions of one article as their captures come in, in the order of their clocks. */
export class CapturedVersions {
  readonly #versions = new Map<Sha256, Omit<VersionEntry, 'captures'>>();
  readonly #captures = new Map<string, Capture>();
  readonly #purged = new Map<Sha256, NonNullable<VersionEntry['purged']>>();
  readonly #languages = new Map<Sha256, string>();
  readonly #removed = new Set<Sha256>();

  /** What an entry says of the version itself is what its latest capture said. */
  add({ textSha256, headline, language, words, capture }: CapturedEvent): void {
    this.#versions.set(capture.version, { headline, id: capture.version, language, textSha256, words });
    if (this.#captures.has(capture.id)) return;
    this.#captures.set(capture.id, capture);
    this.#removed.delete(capture.version);
  }

  /** What a person said of a version, whether its capture has arrived or not. */
  heed(event: VersionEvent): void {
    const { version } = event;
    switch (event.type) {
      case 'version-removed':
        this.#removed.add(version);
        break;
      case 'version-restored':
        this.#removed.delete(version);
        break;
      case 'language-set':
        if (event.language === null) this.#languages.delete(version);
        else this.#languages.set(version, event.language);
        break;
    }
  }

  /** A content is taken out once: what is said of it again changes nothing. */
  purge(version: Sha256, purged: NonNullable<VersionEntry['purged']>): void {
    if (!this.#purged.has(version)) this.#purged.set(version, purged);
  }

  /**
   * Those that stand and those that were taken out, each by first capture, then by arrival: the sort is stable, and a map
   * keeps the order of first insertion. Where all were taken out, all stand: an article is never without a version.
   */
  inOrder(): { readonly standing: readonly VersionEntry[]; readonly removed: readonly VersionEntry[] } {
    const byTime = [...this.#captures.values()].sort((before, after) =>
      compareText(before.capturedAt, after.capturedAt),
    );
    const entries = new Map<Sha256, Entry>();
    for (const capture of byTime) {
      const known = entries.get(capture.version) ?? this.#entry(capture.version);
      known?.captures.push(capture);
      if (known) entries.set(known.id, known);
    }
    const all = [...entries.values()];
    const standing = all.filter(({ id }) => !this.#removed.has(id));
    if (standing.length === 0) return { standing: all, removed: [] };
    return { standing, removed: all.filter(({ id }) => this.#removed.has(id)) };
  }

  /** With its fields in the order of canonical JSON. */
  #entry(version: Sha256): Entry | undefined {
    const known = this.#versions.get(version);
    if (known === undefined) return undefined;
    const { headline, id, language, textSha256, words } = known;
    const set = this.#languages.get(version);
    const purged = this.#purged.get(version);
    const languageSet = set === undefined ? {} : { languageSet: set };
    return { captures: [], headline, id, language, ...languageSet, ...(purged && { purged }), textSha256, words };
  }
}
