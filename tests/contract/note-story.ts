// What a reader does with a note over the contract: every call that notes have.
import { expect } from 'vitest';
import type { CallName, Params, Value } from '../../archive/contract.ts';

type Ask = <N extends CallName>(call: N, params: Params<N>) => Promise<Value<N>>;

/** Makes a note on the first version of the story, does with it all that can be done, and answers what it is called. */
export async function keepNote(
  value: Ask,
  article: string,
  versions: readonly [string, string, string],
): Promise<string> {
  const [morning, noon] = versions;
  const { text } = await value('version.get', { version: morning });
  const start = text.indexOf('40 passagerer');
  const fields = { body: 'Hvem har talt?', tags: ['tal'], motivation: 'questioning', colour: 'rose' } as const;
  const range = [start, start + '40 passagerer'.length] as const;
  const made = await value('annotation.create', { article, version: morning, range, fields });
  expect(made).toMatchObject({ ...fields, version: morning, quote: { exact: '40 passagerer' } });
  const annotation = made.id;

  const { annotations } = await value('annotation.list', { article, version: noon });
  expect(annotations.map(({ anchor }) => [anchor.status, anchor.exactBefore, anchor.exactAfter])).toEqual([
    ['altered', '40 passagerer', '45 passagerer'],
  ]);
  expect(annotations[0]?.anchor.classes).toContain('number');
  const { places } = await value('annotation.places', { article, annotation });
  expect(places.map(({ version }) => version)).toEqual(versions);
  expect(places[0]?.placed.anchor.status).toBe('kept');

  const settled = await value('annotation.place', { article, annotation, version: noon, range: null });
  expect(settled.placements).toMatchObject([{ version: noon, position: null }]);
  const [listed] = (await value('annotation.list', { article, version: noon })).annotations;
  expect(listed?.anchor).toMatchObject({ status: 'lost', range: null, by: 'person' });
  expect((await value('annotation.unplace', { article, annotation, version: noon })).placements).toBeUndefined();

  const changed = await value('annotation.change', { article, annotation, fields: { body: 'Rettet.' } });
  expect(changed).toMatchObject({ body: 'Rettet.', tags: ['tal'] });
  expect((await value('annotation.remove', { article, annotation })).removed).toBeTruthy();
  expect((await value('annotation.list', { article, version: morning })).annotations).toEqual([]);
  const all = await value('annotation.list', { article, version: morning, removed: true });
  expect(all.annotations).toHaveLength(1);
  expect((await value('annotation.restore', { article, annotation })).removed).toBeUndefined();
  return annotation;
}
