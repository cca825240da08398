// An archive on a device of its own, for tests of what several of them do, undo and tell.
import type { ArchiveEvent, EventBody } from '../../archive/model/event.ts';
import type { HistoryEntry } from '../../archive/model/history.ts';
import { newIdentifier } from '../../archive/model/identifier.ts';
import type { Platform } from '../../archive/model/platform.ts';
import { journalDevice, journalStart } from '../../archive/store/journal/journal.ts';
import { readJournal } from '../../archive/store/journal/journal-reader.ts';
import { openStore } from '../../archive/store/open.ts';
import { nameVersion } from '../../archive/store/files/content.ts';
import { mergeEvents } from '../../archive/store/views/replay.ts';
import type { HistoryAsked, Store } from '../../archive/store/store.ts';
import { importChange, noteEvent, steadyPlatform, valueOf, versionOf } from './changes.ts';
import { type MemoryStorage, memoryStorage } from './memory-storage.ts';

/** What desks take in. */
export const contents = ['Først', 'Så', 'Sidst'].map((headline) => versionOf(headline, 'Ministeren siger nej.'));

/** The whole of the archive's history, as far as one page goes. */
export const wholeHistory: HistoryAsked = { article: undefined, annotation: undefined, from: undefined, limit: 200 };

/** An archive on a device of its own, opened, changed, closed and opened again. */
export class Desk {
  readonly storage: MemoryStorage = memoryStorage();
  readonly platform: Platform;
  readonly #host: string;
  readonly #place: string;
  #store: Store | undefined;

  constructor(host: string, platform = steadyPlatform()) {
    this.#host = host;
    this.#place = Buffer.from(host.padEnd(32, '.')).toString('hex');
    this.platform = platform;
  }

  async store(): Promise<Store> {
    const site = { place: this.#place, host: this.#host };
    return (this.#store ??= valueOf(
      await openStore(this.storage, this.platform, { location: '/avis', site, create: true }),
    ));
  }

  async close(): Promise<void> {
    await this.#store?.close();
    this.#store = undefined;
  }

  /** Takes over what another desk has and this one lacks, as a file synchroniser does. */
  async receive(other: Desk): Promise<void> {
    await this.close();
    await other.close();
    for (const [path, bytes] of other.storage.files) {
      const own = this.storage.files.get(path);
      if (/^(?:articles|catalogue|lock|incoming)/.test(path) || (own && own.length >= bytes.length)) continue;
      this.storage.files.set(path, bytes);
    }
  }

  /** All events of all journals. */
  events(): readonly ArchiveEvent[] {
    const events = [...this.storage.files].flatMap(([path, bytes]) => {
      const device = journalDevice(path);
      return device === undefined ? [] : readJournal(bytes, device, journalStart, this.platform.sha256).events;
    });
    return mergeEvents(events, []);
  }

  /** What the archive is now, but for when it became so. */
  async state(): Promise<unknown> {
    const store = await this.store();
    const articles = await Promise.all(store.catalogue().map(({ id }) => store.article(id)));
    return {
      title: store.describe().title,
      articles: articles.map(valueOf).sort((one, other) => (one.id < other.id ? -1 : 1)),
      found: contents.map(({ text }) => store.findByText(this.platform.sha256(new TextEncoder().encode(text)))),
    };
  }

  async commit(events: readonly EventBody[]): Promise<void> {
    valueOf(await (await this.store()).commit({ events }));
  }

  /** Takes one or more contents in, each in a commit of its own, as one act; answers the articles. */
  async take(count: number): Promise<readonly string[]> {
    const store = await this.store();
    const articles: string[] = [];
    let act: string | undefined;
    for (const content of contents.slice(0, count)) {
      const article = newIdentifier(this.platform);
      const change = importChange(this.platform, article, content, true);
      const { clock } = valueOf(await store.commit(act === undefined ? change : { ...change, act }));
      act ??= clock;
      articles.push(article);
    }
    return articles;
  }

  /** Something that a person may do to what there is; `choice` says what. */
  async act(choice: number): Promise<void> {
    const store = await this.store();
    const entry = store.catalogue().toSorted((one, other) => (one.id < other.id ? -1 : 1))[choice % 3];
    if (entry === undefined) return void (await this.take((choice % 3) + 1));
    const { id: article, annotations } = valueOf(await store.article(entry.id));
    const annotation = annotations[choice % 2]?.id;
    const title = String(choice);
    const bodies: readonly EventBody[] = [
      { type: 'article-titled', article, title },
      entry.removed === undefined ? { type: 'article-removed', article } : { type: 'article-restored', article },
      noteEvent(this.platform, article, contents[0]!, title),
      { type: 'archive-titled', title: `Avis ${title}` },
      ...this.#ordering(article, choice),
      ...(annotation === undefined
        ? []
        : ([
            { type: 'annotation-changed', article, annotation, fields: { body: title, tags: [title] } },
            { type: 'annotation-removed', article, annotation },
            { type: 'annotation-restored', article, annotation },
            {
              type: 'annotation-placed',
              article,
              annotation,
              version: this.#known(choice),
              position: somewhere(choice),
            },
            { type: 'annotation-unplaced', article, annotation, version: this.#known(choice >> 2) },
          ] as const)),
    ];
    const body = bodies[choice % bodies.length];
    if (body === undefined || choice % 11 === 0) await this.take((choice % 3) + 1);
    else await this.commit([body]);
  }

  /** What a person may say of an article's versions, of who says what, and of the archive's collections and sources. */
  #ordering(article: string, choice: number): readonly EventBody[] {
    const version = this.#known(choice);
    const stands = { kind: 'direct', content: [{ start: 0, end: 3, exact: 'Min' }], cue: [], source: [] } as const;
    const decision = { id: newIdentifier(this.platform), version, rule: null, suggested: null };
    const names = [{ article: choice % 2 === 0 ? null : article, name: `kilde ${String(choice % 3)}` }];
    return [
      { type: 'article-tagged', article, tag: `mærke ${String(choice % 4)}` },
      { type: 'article-untagged', article, tag: `mærke ${String(choice % 4)}` },
      { type: 'version-removed', article, version },
      { type: 'version-restored', article, version },
      { type: 'language-set', article, version, language: choice % 2 === 0 ? 'nb' : null },
      { type: 'attribution-decided', article, decision: { ...decision, stands: { ...stands, speaker: 'Ministeren' } } },
      { type: 'source-assigned', source: article, names },
      { type: 'source-unassigned', names },
      { type: 'collection-described', collection: article, description: { name: String(choice), filter: null } },
      { type: 'article-collected', article, collection: article },
      { type: 'collection-removed', collection: article },
      { type: 'device-named', name: `Bord ${String(choice % 3)}` },
      { type: 'colour-named', colour: 'green', name: `Farve ${String(choice % 2)}` },
    ];
  }

  #known(choice: number): string {
    return nameVersion(contents[choice % contents.length]!, this.platform.sha256);
  }

  async history(asked: Partial<HistoryAsked> = {}): Promise<readonly HistoryEntry[]> {
    const store = await this.store();
    const entries: HistoryEntry[] = [];
    for (let from: string | null | undefined; from !== null;) {
      const page = valueOf(await store.history({ ...wholeHistory, limit: 3, from, ...asked }));
      entries.push(...page.entries);
      from = page.next;
    }
    return entries;
  }
}

function somewhere(choice: number): { readonly start: number; readonly end: number } | null {
  return choice % 4 === 0 ? null : { start: choice % 3, end: (choice % 3) + 2 };
}
