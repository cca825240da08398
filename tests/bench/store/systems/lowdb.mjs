// lowdb as its documentation shows it: one JSON file, read whole and written whole.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { JSONFilePreset } from 'lowdb/node';
import { firstRows, sorts } from './system.mjs';

/** @type {import('./system.mjs').System} */
export const system = {
  name: 'lowdb',
  about:
    'one JSON file (JSONFile adapter), written whole at each change, once for the bulk import, ' +
    'and renamed into place without fsync',
  async open(folder) {
    await mkdir(folder, { recursive: true });
    const database = await JSONFilePreset(join(folder, 'archive.json'), /** @type {Data} */ ({ articles: {} }));
    const { articles } = database.data;

    /** @param {import('../drafts.mjs').Draft} draft */
    const put = ({ article: id, headline, publisher, url, text, blocks, words, capturedAt }) => {
      const article = (articles[id] ??= {
        id,
        title: '',
        publisher,
        url,
        changed: '',
        captured: '',
        versions: [],
        notes: [],
      });
      article.versions.push({ text, blocks, words, headline, capturedAt });
      Object.assign(article, { title: headline, captured: capturedAt, changed: new Date().toISOString() });
    };

    return {
      importDrafts(drafts) {
        for (const draft of drafts) put(draft);
        return Promise.resolve();
      },
      endImport: () => database.write(),
      async addVersion(draft) {
        put(draft);
        await database.write();
      },
      noteOn: (id, body) =>
        Promise.resolve(async () => {
          articles[id]?.notes.push({ body, position: [0, 10], created: new Date().toISOString() });
          await database.write();
        }),
      sorts,
      list: (sort) => Promise.resolve(firstRows(Object.values(articles), sort)),
      close: () => Promise.resolve(),
    };
  },
};

/**
 * @typedef {{ articles: Record<string, Article> }} Data
 * @typedef {{ id: string, title: string, publisher: string, url: string, changed: string, captured: string,
 *   versions: object[], notes: object[] }} Article
 */
