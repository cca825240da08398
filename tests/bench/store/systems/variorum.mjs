// Variorum's archive, as it was bundled: what is measured.
import { batchSize, listed } from './system.mjs';

/** The bundle of archive.ts. */
export const bundled = new URL('../../../../out/bench/tool.mjs', import.meta.url);

export const archive = /** @type {typeof import('../archive.ts')} */ (await import(bundled.href));
const { anyArticle, createService, nameVersion, newIdentifier, nodePlatform, openArchive, sortOrders, textHash } =
  archive;

const encoder = new TextEncoder();
const agent = 'variorum-bench/1';

/** @type {import('./system.mjs').System} */
export const system = {
  name: 'Variorum',
  about: `plain files; a commit is durable when it is acknowledged, ${batchSize} commits under way in the bulk import`,
  async open(folder) {
    const { store, close } = valueOf(await openArchive(folder, { create: true }));
    const service = createService({ store, platform: nodePlatform, agent });
    const work = { signal: new AbortController().signal, onProgress: () => undefined };

    /** @param {import('../drafts.mjs').Draft} draft */
    const commit = async (draft) => void valueOf(await store.commit(changeOf(draft)));

    /** @param {string} article */
    const newestVersion = async (article) => {
      const { versions } = valueOf(await store.article(article));
      return /** @type {NonNullable<typeof versions[number]>} */ (versions.at(-1));
    };

    return {
      async importDrafts(drafts) {
        const queue = drafts[Symbol.iterator]();
        const worker = async () => {
          for (const draft of queue) await commit(draft);
        };
        await Promise.all(Array.from({ length: batchSize }, worker));
      },
      addVersion: commit,
      async noteOn(article, body) {
        const { id, headline } = await newestVersion(article);
        const event = noteEvent(article, id, headline, body);
        return async () => void valueOf(await store.commit({ events: [event] }));
      },
      async noteByService(article, body) {
        const { id, headline } = await newestVersion(article);
        const fields = {
          body,
          tags: ['kilde'],
          motivation: /** @type {const} */ ('commenting'),
          colour: /** @type {const} */ ('yellow'),
        };
        const range = /** @type {const} */ ([0, headline.length]);
        return async () =>
          void valueOf(await service.handle('annotation.create', { article, version: id, range, fields }, work));
      },
      sorts: sortOrders,
      // The call of the window's library, by the same service and with the filter that leaves nothing out, in each order
      // that its head offers. The window asks for rows by the hundred: those beyond `listed` cost next to nothing more.
      async list(sort) {
        const params = {
          sort: /** @type {typeof sortOrders[number]} */ (sort),
          offset: 0,
          limit: listed,
          removed: false,
          filter: anyArticle,
        };
        return valueOf(await service.handle('article.list', params, work)).entries;
      },
      async verify() {
        const { findings } = valueOf(await store.verify());
        if (findings.length > 0) throw new Error(`${findings.length} findings, first ${JSON.stringify(findings[0])}`);
      },
      close,
    };
  },
};

/**
 * A text that was prepared: it is its own original.
 * @param {import('../drafts.mjs').Draft} draft
 */
function changeOf(draft) {
  const { sha256 } = nodePlatform;
  const content = {
    type: /** @type {const} */ ('variorum-version'),
    language: 'da',
    text: draft.text,
    blocks: draft.blocks,
  };
  const bytes = encoder.encode(draft.text);
  const textSha256 = textHash(draft.text, sha256);
  return {
    versions: [content],
    originals: [bytes],
    events: [
      ...(draft.isNew ? [{ type: /** @type {const} */ ('article-created'), article: draft.article }] : []),
      {
        type: /** @type {const} */ ('version-captured'),
        article: draft.article,
        textSha256,
        headline: draft.headline,
        language: 'da',
        words: draft.words,
        capture: {
          id: newIdentifier(nodePlatform),
          version: nameVersion(content, sha256),
          capturedAt: draft.capturedAt,
          recordedAt: new Date(nodePlatform.now()).toISOString(),
          via: /** @type {const} */ ('batch'),
          agent,
          original: { sha256: textSha256, byteLength: bytes.length, mediaType: 'text/plain', encoding: 'utf-8' },
          metadata: { publisher: draft.publisher, canonicalUrl: draft.url },
        },
      },
    ],
  };
}

/**
 * @param {string} article
 * @param {string} version
 * @param {string} headline The note stands on it.
 * @param {string} body
 */
function noteEvent(article, version, headline, body) {
  return {
    type: /** @type {const} */ ('annotation-created'),
    article,
    annotation: {
      id: newIdentifier(nodePlatform),
      version,
      quote: { exact: headline, prefix: '', suffix: '' },
      position: { start: 0, end: headline.length },
      body,
      tags: ['kilde'],
      motivation: /** @type {const} */ ('commenting'),
      colour: /** @type {const} */ ('yellow'),
      created: new Date(nodePlatform.now()).toISOString(),
    },
  };
}

/**
 * @template T
 * @param {import('../../../../archive/model/result.ts').Result<T>} result
 * @returns {T}
 */
export function valueOf(result) {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
