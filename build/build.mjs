// @ts-check
// `npm run build [-- TARGET…]`: builds what is stale, everything where no target is named.
import { pathToFileURL } from 'node:url';
import { fingerprint, isFresh, noteFresh, noteStale } from './fingerprint.mjs';
import { inTurn } from './turn.mjs';

/**
 * @param {readonly string[]} [names] The targets to build; all where left out.
 * @returns {Promise<void>} Rejects with the first failure.
 */
export async function buildTargets(names) {
  await inTurn(async () => {
    for (const target of await chosen(names)) {
      const print = fingerprint(target.sources);
      if (isFresh(target, print)) continue;
      const start = performance.now();
      noteStale(target.name);
      await target.make();
      noteFresh(target.name, print);
      console.log(`Built ${target.about} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
  });
}

/** @param {readonly string[]} [names] */
async function chosen(names) {
  const { targets } = await import('./targets.mjs');
  const unknown = names?.find((name) => !targets.some((target) => target.name === name));
  if (unknown !== undefined) {
    throw new Error(`There is no target "${unknown}". There are: ${targets.map((target) => target.name).join(', ')}.`);
  }
  return names ? targets.filter((target) => names.includes(target.name)) : targets;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const names = process.argv.slice(2);
  try {
    await buildTargets(names.length > 0 ? names : undefined);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
