// What the application holds on to at one moment: what is left in the page after its garbage is collected, and how much
// of the machine's memory each of its processes has.

/** @import { CDPSession, ElectronApplication } from '@playwright/test' */

/**
 * @typedef {object} Sample
 * @property {number} minute Since the start of the use.
 * @property {number} round How many rounds were done.
 * @property {number} heap Bytes of the page's objects that something still leads to.
 * @property {number} nodes Nodes of its document, and of trees that are out of it and still held.
 * @property {number} listeners
 * @property {number} pageMemory Bytes, resident, of the page's process.
 * @property {number} mainMemory Bytes, resident, of the main process, in which the archive's own thread runs.
 */

/**
 * @param {ElectronApplication} electron
 * @param {CDPSession} session Of the page.
 * @returns {Promise<Omit<Sample, 'minute' | 'round'>>}
 */
export async function takeSample(electron, session) {
  // Twice: what the first leaves to finalisers is free for the second.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const processes = await electron.evaluate(({ app }) =>
    app.getAppMetrics().map(({ type, memory }) => ({ type, bytes: memory.workingSetSize * 1024 })),
  );
  const residentOf = (/** @type {string} */ type) =>
    processes.filter((each) => each.type === type).reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    heap: usedSize,
    nodes,
    listeners: jsEventListeners,
    pageMemory: residentOf('Tab'),
    mainMemory: residentOf('Browser'),
  };
}
