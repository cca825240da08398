// Taking documents in: each is read, normalised, and becomes an article, a version of one, or one more capture.
// Every document is a commit of its own, so what was taken in before a failure or a cancel stays.
import { largestDocument, type ParsedParams } from '../contract.ts';
import { type ImportDocument, type ImportOutcome } from '../model/import-document.ts';
import { readDocument } from '../import/read-document.ts';
import { fromBase64 } from '../model/base64.ts';
import type { Draft } from '../model/draft.ts';
import type { EventBody } from '../model/event.ts';
import { newIdentifier } from '../model/identifier.ts';
import { fail, ok, type Failure, type Result } from '../model/result.ts';
import type { Sha256 } from '../model/version.ts';
import { normalise, type Normalised } from '../normalise/normalise.ts';
import type { Committed } from '../store/store.ts';
import { cancelled } from './cancelled.ts';
import type { Handlers, ServiceContext } from './context.ts';
import { Destinations } from './destinations.ts';

/** A document that was read: everything that a commit needs but the article it belongs to. */
interface Reading extends Normalised {
  readonly document: ImportDocument;
  readonly bytes: Uint8Array;
  readonly draft: Draft;
  readonly textSha256: Sha256;
}

/**
 * How many documents are under way at once: what waits for the disk together is written with the same few syncs, while
 * a cancel still comes soon.
 */
const underWay = 64;

export function importCalls(context: ServiceContext): Handlers<'archive.import'> {
  const inTurn = queue();
  return {
    async 'archive.import'(params, { signal, onProgress }) {
      const chosen = await chooseDestination(context, params);
      if (!chosen.ok) return chosen;
      const { documents } = params;
      const outcomes: ImportOutcome[] = [];
      let article = chosen.value;
      let act = params.act ?? null;
      while (outcomes.length < documents.length) {
        // What was taken in is told also of an import that was cut short: it can be undone by its act.
        if (signal.aborted) return outcomes.some(isTakenIn) ? ok({ outcomes, act }) : cancelled();
        const next = outcomes.length;
        const tell = (index: number): void =>
          onProgress({ done: next + index, total: documents.length, item: documents[next + index]?.name ?? '' });
        // The first one taken in tells which act the others go on with.
        const round = { documents: documents.slice(next, act === null ? next + 1 : next + underWay), article, act };
        const taken = await inTurn(() => takeInRound(context, params, round, { signal, tell }));
        outcomes.push(...taken.outcomes);
        ({ article, act } = taken);
      }
      onProgress({ done: outcomes.length, total: documents.length, item: '' });
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
    const destinations = new Destinations(context);
    for (const document of documents) {
      const reading = read(context, document);
      const known = reading.ok ? destinations.byText(reading.value.textSha256) : undefined;
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

interface Round {
  readonly documents: readonly ImportDocument[];
  /** The article that they go to; null where each finds its own. */
  readonly article: string | null;
  /** The act that they go on with; null where they begin one. */
  readonly act: string | null;
}

type TakenIn = Exclude<ImportOutcome, { outcome: 'failed' }>;

/** A document whose commit was asked for. */
interface UnderWay {
  readonly outcome: TakenIn;
  readonly committed: Promise<Result<Committed>>;
}

/** Takes some documents in, their commits all at once. One that fails keeps none of the others from coming in. */
async function takeInRound(
  context: ServiceContext,
  params: ParsedParams<'archive.import'>,
  { documents, article, act }: Round,
  { signal, tell }: { readonly signal: AbortSignal; readonly tell: (index: number) => void },
): Promise<{ readonly outcomes: readonly ImportOutcome[] } & Omit<Round, 'documents'>> {
  const destinations = new Destinations(context);
  const begun: (UnderWay | ImportOutcome)[] = [];
  let destination = article;
  for (const [index, document] of documents.entries()) {
    if (signal.aborted) break;
    tell(index);
    const reading = read(context, document);
    if (!reading.ok) {
      begun.push(failed(document, reading.error));
      continue;
    }
    const started = await takeIn(context, params, reading.value, { destinations, destination, act });
    begun.push(started);
    if (params.asVersions) destination = started.outcome.article;
  }
  const outcomes: ImportOutcome[] = [];
  const failures = new Map<Sha256, Failure>();
  /** Articles whose first document could not be kept: the next one that could begins them. */
  const unbegun = new Set<string>();
  let first = act;
  for (const each of begun) {
    if (!('committed' in each)) {
      outcomes.push(each);
      continue;
    }
    const { outcome } = each;
    const committed = await each.committed;
    if (committed.ok) {
      first ??= committed.value.clock;
      outcomes.push(unbegun.delete(outcome.article) ? await begin(context, outcome, first) : outcome);
      context.changed(outcome.article);
    } else {
      if (outcome.outcome === 'article-created') unbegun.add(outcome.article);
      // One more capture of a version that could not be kept fails for the same reason.
      const error = failures.get(outcome.version) ?? committed.error;
      failures.set(outcome.version, error);
      outcomes.push(failed(outcome, error));
    }
  }
  return { outcomes, article: destination, act: first };
}

/** Says of an article that it is there, when a later document than its first is the one that was kept. */
async function begin({ store }: ServiceContext, outcome: TakenIn, act: string): Promise<TakenIn> {
  const created = await store.commit({ events: [{ type: 'article-created', article: outcome.article }], act });
  return created.ok ? { ...outcome, outcome: 'article-created' } : outcome;
}

function isTakenIn({ outcome }: ImportOutcome): boolean {
  return outcome !== 'failed';
}

/** Finds a document its place and asks for its commit. */
async function takeIn(
  context: ServiceContext,
  params: ParsedParams<'archive.import'>,
  reading: Reading,
  {
    destinations,
    destination,
    act,
  }: { readonly destinations: Destinations; readonly destination: string | null; readonly act: string | null },
): Promise<UnderWay> {
  const { document, content, draft, headline, textSha256 } = reading;
  const named = context.store.prepare(content);
  const arrival = { textSha256, metadata: draft.metadata, content: named };
  // Versions given together are of an article of their own, unless one was chosen.
  const chosen = destination ?? (params.asVersions ? undefined : null);
  const { article, isKnown, version } = await destinations.find(arrival, chosen);
  const committed = context.store.commit({
    versions: version ? [] : [content],
    originals: [reading.bytes],
    events: [
      ...(isKnown ? [] : [{ type: 'article-created', article } satisfies EventBody]),
      capturedEvent(context, params, reading, article, version ?? named),
    ],
    ...(act === null ? {} : { act }),
  });
  // It is awaited in its turn: what rejects before, as only a defect does, must not end the process.
  committed.catch(() => undefined);
  return {
    outcome: {
      name: document.name,
      outcome: version ? 'capture-recorded' : isKnown ? 'version-added' : 'article-created',
      article,
      version: version ?? named,
      headline,
    },
    committed,
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

function failed({ name }: Pick<ImportDocument, 'name'>, error: Failure): ImportOutcome {
  return { name, outcome: 'failed', error };
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
