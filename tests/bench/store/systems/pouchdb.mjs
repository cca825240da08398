// PouchDB over LevelDB: a document an article, and one a version.
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fromPeers } from '../peers.mjs';
import { batches, firstRows, sorts } from './system.mjs';

const PouchDB = fromPeers('pouchdb-node');

/** @type {import('./system.mjs').System} */
export const system = {
  name: 'PouchDB',
  about: 'pouchdb-node with its leveldb adapter, bulkDocs; it syncs nothing before it acknowledges',
  async open(folder) {
    await mkdir(folder, { recursive: true });
    const database = new PouchDB(join(folder, 'pouch'), { adapter: 'leveldb' });
    await database.info();

    /** @param {readonly object[]} documents */
    const write = async (documents) => {
      const answers = await database.bulkDocs(documents);
      const failed = answers.find((/** @type {{ error?: unknown }} */ answer) => answer.error);
      if (failed) throw new Error(`${failed.name}: ${failed.message}`);
    };

    /** @param {readonly import('../drafts.mjs').Draft[]} drafts */
    const put = async (drafts) => {
      const articles = new Map();
      const versions = [];
      for (const { article, headline, publisher, url, text, blocks, words, capturedAt } of drafts) {
        versions.push({ _id: `version/${article}/${hashed(text)}`, text, blocks, words });
        articles.set(article, { _id: `article/${article}`, title: headline, publisher, url, captured: capturedAt });
      }
      const keys = [...articles.values()].map(({ _id }) => _id);
      const { rows } = await database.allDocs({ keys });
      const changed = new Date().toISOString();
      const known = rows.map((/** @type {{ value?: { rev: string } }} */ { value }) => value?.rev);
      const documents = [...articles.values()].map((article, index) => ({
        ...article,
        changed,
        ...(known[index] && { _rev: known[index] }),
      }));
      await write([...versions, ...documents]);
    };

    return {
      async importDrafts(drafts) {
        for (const batch of batches(drafts)) await put(batch);
      },
      addVersion: (draft) => put([draft]),
      noteOn: (article, body) =>
        Promise.resolve(async () => {
          const created = new Date().toISOString();
          const state = await database.get(`article/${article}`);
          await write([
            { _id: `note/${article}/${created}`, body, created },
            { ...state, changed: created },
          ]);
        }),
      sorts,
      async list(sort) {
        const { rows } = await database.allDocs({ startkey: 'article/', endkey: 'article/\uffff', include_docs: true });
        return firstRows(
          rows.map((/** @type {{ doc: import('./system.mjs').Row }} */ { doc }) => doc),
          sort,
        );
      },
      close: () => database.close(),
    };
  },
};

/** @param {string} text */
function hashed(text) {
  return createHash('sha256').update(text).digest('hex');
}
