// Taking documents in: each is read, normalised, and becomes an article, a version of one, or one more capture.
// Every document is committed on its own, so what was taken in before a failure or a cancel stays.
import { largestDocument, type ImportDocument, type ImportOutcome, type ParsedParams } from '../contract.ts';
import { readDocument } from '../import/read-document.ts';
import { fromBase64 } from '../model/base64.ts';
import type { Draft } from '../model/draft.ts';
import type { EventBody } from '../model/event.ts';
import { newIdentifier } from '../model/identifier.ts';
import { fail, ok, type Failure, type Result } from '../model/result.ts';
import type { Sha256 } from '../model/version.ts';
import { normalise, type Normalised } from '../normalise/normalise.ts';
import type { Handlers, ServiceContext } from './context.ts';
import { cancelled } from './cancelled.ts';

/** A document that was read: everything that a commit needs but the article it belongs to. */
interface Reading extends Normalised {
  readonly document: ImportDocument;
  readonly bytes: Uint8Array;
  readonly draft: Draft;
  readonly textSha256: Sha256;
}

export function importCalls(context: ServiceContext): Handlers<'archive.import'> {
  const inTurn = queue();
  return {
    async 'archive.import'(params, { signal, onProgress }) {
      const chosen = await chooseDestination(context, params);
      if (!chosen.ok) return chosen;
      let article = chosen.value;
      let act = params.act ?? null;
      const outcomes: ImportOutcome[] = [];
      for (const document of params.documents) {
        if (signal.aborted) return cancelled();
        onProgress({ done: outcomes.length, total: params.documents.length, item: document.name });
        const destination = article;
        const goesOn = act;
        const { outcome, clock } = await inTurn(() => takeIn(context, params, document, destination, goesOn));
        outcomes.push(outcome);
        act ??= clock ?? null;
        if (params.asVersions && outcome.outcome !== 'failed') article = outcome.article;
      }
      onProgress({ done: outcomes.length, total: params.documents.length, item: '' });
      return ok({ outcomes, act });
    },
  };
}

/**
 * The article that all documents go to, or null where each finds its own. Versions given together go to the article
 * that has any of their texts already, so that giving the same files once more records captures and nothing else.
 */
async function chooseDestination(
  context: ServiceContext,
  { article, asVersions, documents }: ParsedParams<'archive.import'>,
): Promise<Result<string | null>> {
  if (article !== undefined) {
    const known = await context.store.article(article);
    if (!known.ok) return known;
    if (known.value.removed === undefined) return ok(article);
    return fail('not-found', `"${known.value.title}" was removed.`, 'Restore the article first, or choose another.');
  }
  if (asVersions) {
    for (const document of documents) {
      const reading = read(context, document);
      const known = reading.ok ? present(context, context.store.findByText(reading.value.textSha256)) : undefined;
      if (known) return ok(known);
    }
  }
  return ok(null);
}

/** One at a time: whether an article is known must still be true when the document is committed. */
function queue(): <T>(step: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const next = last.then(step);
    last = next.catch(() => undefined);
    return next;
  };
}

/** What became of a document, and when its first event happened, where it was taken in. */
interface TakenIn {
  readonly outcome: ImportOutcome;
  readonly clock?: string;
}

async function takeIn(
  context: ServiceContext,
  params: ParsedParams<'archive.import'>,
  document: ImportDocument,
  destination: string | null,
  act: string | null,
): Promise<TakenIn> {
  const reading = read(context, document);
  if (!reading.ok) return { outcome: failed(document, reading.error) };
  const { value } = reading;
  const known = destination ?? findArticle(context, value, params.asVersions);
  const article = known ?? newIdentifier(context.platform);
  const version = known ? await findVersion(context, known, value.textSha256) : undefined;
  const captured = context.store.prepare(value.content);
  const committed = await context.store.commit({
    versions: version ? [] : [value.content],
    originals: [value.bytes],
    events: [
      ...(known ? [] : [{ type: 'article-created', article } satisfies EventBody]),
      capturedEvent(context, params, value, article, version ?? captured),
    ],
    ...(act === null ? {} : { act }),
  });
  if (!committed.ok) return { outcome: failed(document, committed.error) };
  context.changed(article);
  return {
    outcome: {
      name: document.name,
      outcome: version ? 'capture-recorded' : known ? 'version-added' : 'article-created',
      article,
      version: version ?? captured,
      headline: value.headline,
    },
    clock: committed.value.clock,
  };
}

function read({ platform }: ServiceContext, document: ImportDocument): Result<Reading> {
  const bytes = fromBase64(document.content);
  const draft = readDocument(bytes, {
    name: document.name,
    largest: largestDocument,
    ...(document.mediaType === undefined ? {} : { mediaType: document.mediaType }),
    ...(document.url === undefined ? {} : { url: document.url }),
  });
  if (!draft.ok) return draft;
  const normalised = normalise(draft.value);
  const textSha256 = platform.sha256(new TextEncoder().encode(normalised.content.text));
  return ok({ ...normalised, document, bytes, draft: draft.value, textSha256 });
}

function failed(document: ImportDocument, error: Failure): ImportOutcome {
  return { name: document.name, outcome: 'failed', error };
}

/** Identical content first, then the address the page calls its own. */
function findArticle(context: ServiceContext, reading: Reading, asVersions: boolean): string | undefined {
  if (asVersions) return undefined;
  const { store } = context;
  const { canonicalUrl, url } = reading.draft.metadata;
  return (
    present(context, store.findByText(reading.textSha256)) ??
    (canonicalUrl === undefined ? undefined : present(context, store.findByUrl(canonicalUrl))) ??
    (url === undefined ? undefined : present(context, store.findByUrl(url)))
  );
}

/** The first of some articles that was not removed. */
function present({ store }: ServiceContext, articles: readonly string[]): string | undefined {
  if (articles.length === 0) return undefined;
  const removed = new Set(store.catalogue().flatMap((entry) => (entry.removed === undefined ? [] : [entry.id])));
  return articles.find((article) => !removed.has(article));
}

async function findVersion(
  { store }: ServiceContext,
  article: string,
  textSha256: Sha256,
): Promise<Sha256 | undefined> {
  const state = await store.article(article);
  return state.ok ? state.value.versions.find((version) => version.textSha256 === textSha256)?.id : undefined;
}

function capturedEvent(
  { platform, agent }: ServiceContext,
  { via }: ParsedParams<'archive.import'>,
  { document, bytes, draft, content, headline, words, textSha256 }: Reading,
  article: string,
  version: Sha256,
): EventBody {
  const recordedAt = new Date(platform.now()).toISOString();
  return {
    type: 'version-captured',
    article,
    textSha256,
    headline,
    language: content.language,
    words,
    capture: {
      id: newIdentifier(platform),
      version,
      capturedAt: document.capturedAt ?? recordedAt,
      ...(document.zone === undefined ? {} : { zone: document.zone }),
      recordedAt,
      via,
      agent,
      original: {
        sha256: platform.sha256(bytes),
        byteLength: bytes.length,
        mediaType: draft.mediaType,
        encoding: draft.encoding,
        ...(via === 'paste' ? {} : { fileName: document.name }),
      },
      metadata: draft.metadata,
    },
  };
}
