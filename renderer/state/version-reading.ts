// The version that is read: its text with the notes as they stand on it, and who says what in it. Reads its neighbours
// ahead, so that who steps through versions waits for none. A Lit controller; knows nothing of how anything is drawn.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import type { Attributions } from '../../archive/model/attribution.ts';
import { readingBasis } from '../../archive/model/reading-basis.ts';
import type { Failure } from '../../archive/model/result.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import { type Reading, readVersion } from './read-version.ts';
import { failureOf } from './succeed.ts';

/** What is to be read. */
export interface ToRead {
  readonly client: Client;
  readonly article: Article;
  readonly version: Sha256;
}

/** Of one state of an article: the version that is read, the two beside it, and the two that were read before. */
const mostKept = 5;

export class VersionReading implements ReactiveController {
  /** What was read last: it stays until the next is there. */
  shown: Reading | undefined;
  /** Why the version that is wanted could not be read; null where nothing went wrong. */
  failure: Failure | null = null;
  /** Whether the version that is wanted is not there yet. */
  isPending = true;

  private readonly host: ReactiveControllerHost;
  private readonly wanted: () => ToRead;
  private article: Article | null = null;
  private version: Sha256 = '';
  /** The newest last. A reading that is under way is not there. */
  private readonly readings = new Map<Sha256, Reading>();
  private readonly underWay = new Map<Sha256, Promise<Reading>>();
  /** What the attributions were found on, and those that were found; null where they could not be. */
  private basis = '';
  private readonly attributions = new Map<Sha256, Attributions | null>();
  private idle = 0;

  /** `wanted` is asked before each drawing; an article is read again whenever it is another value. */
  constructor(host: ReactiveControllerHost, wanted: () => ToRead) {
    this.host = host;
    this.wanted = wanted;
    host.addController(this);
  }

  hostDisconnected(): void {
    cancelIdleCallback(this.idle);
  }

  /** What is there already is shown by the very drawing that asks for it. */
  hostUpdate(): void {
    const { article, version } = this.wanted();
    if (article === this.article && version === this.version) return;
    if (article !== this.article) this.forget(article);
    this.version = version;
    this.show();
  }

  /** Who says what in a version; null where that is not known (yet): the text matters more than who is credited in it. */
  attributionsOf(version: Sha256): Attributions | null {
    return this.attributions.get(version) ?? null;
  }

  /** Tries once more to read what could not be read. */
  again(): void {
    this.show();
    this.host.requestUpdate();
  }

  private forget(article: Article): void {
    this.article = article;
    this.readings.clear();
    this.underWay.clear();
    const basis = `${article.id} ${readingBasis(article)}`;
    if (basis !== this.basis) this.attributions.clear();
    this.basis = basis;
  }

  private show(): void {
    const known = this.readings.get(this.version);
    this.failure = null;
    this.isPending = known === undefined;
    if (known) this.become(known);
    else void this.await(this.version, this.read(this.version));
    this.attribute(this.version);
  }

  private async await(version: Sha256, reading: Promise<Reading>): Promise<void> {
    const isWanted = (): boolean => this.version === version && this.isPending;
    const { article } = this;
    try {
      const read = await reading;
      if (isWanted() && this.article === article) this.become(read);
    } catch (error) {
      if (!isWanted() || this.article !== article) return;
      this.failure = failureOf(error);
      this.isPending = false;
    }
    this.host.requestUpdate();
  }

  private become(reading: Reading): void {
    this.shown = reading;
    this.keep(reading);
    this.isPending = false;
    cancelIdleCallback(this.idle);
    this.idle = requestIdleCallback(() => this.readAhead());
  }

  private readAhead(): void {
    const versions = this.article?.versions ?? [];
    const at = versions.findIndex(({ id }) => id === this.version);
    for (const neighbour of [versions[at + 1], versions[at - 1]]) {
      if (neighbour === undefined || this.readings.has(neighbour.id)) continue;
      // Whoever goes there is told what went wrong.
      this.read(neighbour.id).catch(() => undefined);
      this.attribute(neighbour.id);
    }
  }

  private read(version: Sha256): Promise<Reading> {
    const { client, article } = this.wanted();
    const before = this.underWay.get(version);
    if (before) return before;
    const reading = readVersion(client, article.id, version);
    this.underWay.set(version, reading);
    const end = (read?: Reading): void => {
      if (this.underWay.get(version) !== reading) return;
      this.underWay.delete(version);
      if (read) this.keep(read);
    };
    reading.then(end, () => end());
    return reading;
  }

  private keep(reading: Reading): void {
    this.readings.delete(reading.version);
    this.readings.set(reading.version, reading);
    const [oldest] = [...this.readings.keys()].filter((version) => version !== this.version);
    if (this.readings.size > mostKept && oldest !== undefined) this.readings.delete(oldest);
  }

  private attribute(version: Sha256): void {
    if (this.attributions.has(version)) return;
    const { basis } = this;
    const { client, article } = this.wanted();
    void client.call('version.attributions', { version, article: article.id }).then((found) => {
      if (this.basis !== basis) return;
      this.attributions.set(version, found.ok ? found.value : null);
      if (version === this.shown?.version) this.host.requestUpdate();
    });
  }
}
