// SQLite in WAL mode with synchronous=FULL: Node's own where this Node has it, else better-sqlite3.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fromPeers } from '../peers.mjs';
import { batches, listed, sorts } from './system.mjs';

const builtIn = process.getBuiltinModule?.('node:sqlite');
const Database = builtIn?.DatabaseSync ?? fromPeers('better-sqlite3');

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS articles (
    id TEXT PRIMARY KEY, title TEXT, publisher TEXT, url TEXT, changed TEXT, captured TEXT
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS articles_title ON articles (title);
  CREATE INDEX IF NOT EXISTS articles_changed ON articles (changed);
  CREATE INDEX IF NOT EXISTS articles_captured ON articles (captured);
  CREATE TABLE IF NOT EXISTS versions (
    id INTEGER PRIMARY KEY, article TEXT REFERENCES articles, text TEXT, blocks TEXT, words INTEGER, captured TEXT
  );
  CREATE INDEX IF NOT EXISTS versions_article ON versions (article);
  CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, article TEXT REFERENCES articles, body TEXT, created TEXT);
`;

/** @type {import('./system.mjs').System} */
export const system = {
  name: 'SQLite',
  about: `${builtIn ? 'node:sqlite' : 'better-sqlite3'}, WAL, synchronous=FULL; a transaction a write, or a batch in the import`,
  async open(folder) {
    await mkdir(folder, { recursive: true });
    const database = new Database(join(folder, 'archive.sqlite'));
    database.exec(schema);
    const putArticle = database.prepare(
      `INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
       SET title = excluded.title, changed = excluded.changed, captured = excluded.captured`,
    );
    const putVersion = database.prepare(
      'INSERT INTO versions (article, text, blocks, words, captured) VALUES (?, ?, ?, ?, ?)',
    );
    const putNote = database.prepare('INSERT INTO notes (article, body, created) VALUES (?, ?, ?)');
    const touch = database.prepare('UPDATE articles SET changed = ? WHERE id = ?');
    const lists = {
      changed: database.prepare(`SELECT * FROM articles ORDER BY changed DESC LIMIT ${listed}`),
      captured: database.prepare(`SELECT * FROM articles ORDER BY captured DESC LIMIT ${listed}`),
      title: database.prepare(`SELECT * FROM articles ORDER BY title LIMIT ${listed}`),
    };
    // Opening alone reads nothing; ours knows its articles when it is open.
    database.prepare('SELECT count(*) FROM articles').all();

    /** @param {readonly import('../drafts.mjs').Draft[]} drafts */
    const put = (drafts) => {
      database.exec('BEGIN IMMEDIATE');
      for (const { article, headline, publisher, url, text, blocks, words, capturedAt } of drafts) {
        putArticle.run(article, headline, publisher, url, new Date().toISOString(), capturedAt);
        putVersion.run(article, text, JSON.stringify(blocks), words, capturedAt);
      }
      database.exec('COMMIT');
    };

    return {
      importDrafts(drafts) {
        for (const batch of batches(drafts)) put(batch);
        return Promise.resolve();
      },
      addVersion: (draft) => Promise.resolve(put([draft])),
      noteOn: (article, body) =>
        Promise.resolve(() => {
          database.exec('BEGIN IMMEDIATE');
          const now = new Date().toISOString();
          putNote.run(article, body, now);
          touch.run(now, article);
          database.exec('COMMIT');
          return Promise.resolve();
        }),
      sorts,
      list: (sort) => Promise.resolve(lists[/** @type {keyof typeof lists} */ (sort)].all()),
      verify() {
        const [said] = database.prepare('PRAGMA integrity_check').all();
        return said?.integrity_check === 'ok' ? Promise.resolve() : Promise.reject(new Error(JSON.stringify(said)));
      },
      close: () => Promise.resolve(database.close()),
    };
  },
};
