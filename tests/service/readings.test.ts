// What is computed of versions: once, and nothing of it is kept beyond a purge.
import { expect, it } from 'vitest';
import { computeHere, type Compute, type ComputationName } from '../../archive/service/computing.ts';
import { Readings } from '../../archive/service/readings.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { openStore } from '../../archive/store/open.ts';
import { importAll, startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';

it('keeps nothing of a version that was read before everything was let go of', async () => {
  const application = await startApplication();
  const [taken] = await importAll(application.client, [textFile('1.txt', 'Broen er lukket, siger Bo Falk.')]);
  await application.service.close();
  const site = { host: 'here', place: 'b'.repeat(64) };
  const store = valueOf(await openStore(application.storage, nodePlatform, { location: 'memory', site }));
  const computed: ComputationName[] = [];
  const compute: Compute = (name, given) => {
    computed.push(name);
    return computeHere(name, given);
  };
  const readings = new Readings(store, compute);
  const version = valueOf(await readings.version(taken!.version));
  await readings.attributions(version);
  await readings.attributions(version);
  expect(computed).toEqual(['attribute']);
  readings.forget();
  await readings.attributions(version);
  await readings.attributions(version);
  expect(computed).toHaveLength(3);
  const again = valueOf(await readings.version(taken!.version));
  await readings.attributions(again);
  await readings.attributions(again);
  expect(computed).toHaveLength(4);
  await store.close();
});
