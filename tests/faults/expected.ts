// What editors were told of their changes, and the check that an archive holds just that: every change that was
// acknowledged, whole; of one that nothing was told of all or nothing; of one that was refused nothing.
import { expect } from 'vitest';
import type { Article } from '../../archive/model/article.ts';
import type { Store } from '../../archive/store/store.ts';
import { valueOf } from '../helpers/changes.ts';
import type { Standing } from './editor.ts';

/** What may stand of an article: undefined where it may be that there is none. */
export interface Expected {
  readonly settled: Standing | undefined;
  /** What it is after a change that was begun, and of which nobody knows whether it came through. */
  readonly begun?: Standing;
}

/** What each article must be, as what is said of its changes comes in. */
export class Expectations {
  readonly #articles: Map<string, Expected>;

  constructor(articles: ReadonlyMap<string, Expected> = new Map()) {
    this.#articles = new Map(articles);
  }

  get articles(): ReadonlyMap<string, Expected> {
    return this.#articles;
  }

  begin(article: string, begun: Standing): void {
    this.#articles.set(article, { settled: this.#articles.get(article)?.settled, begun });
  }

  /** What was begun was acknowledged. */
  acknowledge(article: string): void {
    this.#articles.set(article, { settled: this.#articles.get(article)?.begun });
  }

  /** What was begun was refused, and so must not be there. */
  refuse(article: string): void {
    this.#articles.set(article, { settled: this.#articles.get(article)?.settled });
  }

  /** What was found to stand is what must stand from now on. */
  settle(found: ReadonlyMap<string, Standing | undefined>): void {
    for (const [article, settled] of found) this.#articles.set(article, { settled });
  }

  copy(): Expectations {
    return new Expectations(this.#articles);
  }
}

/** Checks `articles` (all of them where not said), and answers what stands. */
export async function expectArticles(
  store: Store,
  { articles: expected }: Expectations,
  articles: Iterable<string> = expected.keys(),
): Promise<ReadonlyMap<string, Standing | undefined>> {
  const listed = new Map(store.catalogue().map((entry) => [entry.id, entry]));
  const found = new Map<string, Standing | undefined>();
  for (const id of articles) {
    const { settled, begun } = expected.get(id) ?? { settled: undefined };
    const entry = listed.get(id);
    const read = await store.article(id);
    if (!read.ok) {
      expect([read.error.code, entry], id).toEqual(['not-found', undefined]);
      expect(settled, `${id}, which was acknowledged`).toBeUndefined();
      found.set(id, undefined);
      continue;
    }
    const standing = standingOf(read.value);
    if (begun === undefined || !isSame(standing, begun)) expect(standing, id).toEqual(settled && inOrder(settled));
    expect(entry, `the line of ${id} in the catalogue`).toMatchObject({
      title: read.value.title,
      versions: standing.headlines.length,
      captures: standing.headlines.length,
      annotations: standing.notes.filter((note) => !note.removed).length,
    });
    expect(entry?.removed !== undefined, `whether ${id} is removed`).toBe(standing.removed);
    await expectContents(store, read.value);
    found.set(id, standing);
  }
  return found;
}

/** Checks all articles, and that there are no others. */
export async function expectArchive(
  store: Store,
  expectations: Expectations,
): Promise<ReadonlyMap<string, Standing | undefined>> {
  const strangers = store.catalogue().filter((entry) => !expectations.articles.has(entry.id));
  expect(strangers).toEqual([]);
  return expectArticles(store, expectations);
}

/** The content of each version is there, and is that version's. */
async function expectContents(store: Store, { versions }: Article): Promise<void> {
  for (const { id, headline, captures } of versions) {
    const { text } = valueOf(await store.version(id));
    expect(text.split('\n')[0]).toBe(headline);
    for (const { original } of captures) {
      expect(new TextDecoder().decode(valueOf(await store.original(original.sha256)))).toContain(text);
    }
  }
}

function standingOf({ title, titledBy, removed, versions, annotations }: Article): Standing {
  return inOrder({
    title: titledBy === 'person' ? title : '',
    removed: removed !== undefined,
    headlines: versions.map((version) => version.headline),
    notes: annotations.map((note) => ({ id: note.id, body: note.body, removed: note.removed !== undefined })),
  });
}

/** Notes that were made within one millisecond stand in no order that could be told beforehand. */
function inOrder(standing: Standing): Standing {
  return { ...standing, notes: standing.notes.toSorted((one, other) => (one.id < other.id ? -1 : 1)) };
}

function isSame(found: Standing, other: Standing): boolean {
  return spelled(found) === spelled(inOrder(other));
}

/** With its fields in one order, whoever made it. */
function spelled({ title, removed, headlines, notes }: Standing): string {
  return JSON.stringify([title, removed, headlines, notes.map(({ id, body, removed: gone }) => [id, body, gone])]);
}
