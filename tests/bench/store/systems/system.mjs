// What a system must be able to do to be measured: the same work for all, each in its usual way.

/**
 * @typedef {import('../drafts.mjs').Draft} Draft
 *
 * @typedef {object} System
 * @property {string} name
 * @property {string} about How it is used here, and when what it was given is durable.
 * @property {(folder: string) => Promise<Opened>} open Makes what is not there. Rejects with the reason why it cannot.
 *
 * @typedef {object} Opened An open archive or database. Everything rejects where it fails.
 * @property {(drafts: readonly Draft[]) => Promise<void>} importDrafts In batches, each durable as far as the system is.
 * @property {() => Promise<void>} [endImport] Keeps what was imported, where `importDrafts` alone does not.
 * @property {(draft: Draft) => Promise<void>} addVersion To an article that is there.
 * @property {(article: string, body: string) => Promise<() => Promise<void>>} noteOn Gets all ready for a note on the
 *   newest version of an article; what it answers saves the note.
 * @property {readonly string[]} sorts
 * @property {(sort: string) => Promise<readonly unknown[]>} list The first `listed` articles in that order.
 * @property {() => Promise<void>} [verify] Rejects where something is wrong.
 * @property {Opened['noteOn']} [noteByService] As `noteOn`, by the call that the interface makes.
 * @property {() => Promise<void>} close
 */

/** Rows of a list. */
export const listed = 50;

/** Versions that are written as one where a system writes many: as many as Variorum has commits under way. */
export const batchSize = 256;

/**
 * @template T
 * @param {readonly T[]} items
 * @returns {Generator<readonly T[]>}
 */
export function* batches(items) {
  for (let start = 0; start < items.length; start += batchSize) yield items.slice(start, start + batchSize);
}

/** @type {Readonly<Record<string, (a: Row, b: Row) => number>>} */
const orders = {
  changed: (a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0),
  captured: (a, b) => (a.captured < b.captured ? 1 : a.captured > b.captured ? -1 : 0),
  title: (a, b) => collator.compare(a.title, b.title),
};
const collator = new Intl.Collator('da', { sensitivity: 'base', numeric: true });

export const sorts = Object.keys(orders);

/**
 * The first rows, for systems that sort in memory.
 * @typedef {{ readonly title: string, readonly changed: string, readonly captured: string }} Row
 * @param {readonly Row[]} rows
 * @param {string} sort
 */
export function firstRows(rows, sort) {
  return [...rows].sort(orders[sort]).slice(0, listed);
}
