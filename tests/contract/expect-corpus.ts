// Who says what, exported as a corpus, over whatever carries the contract.
import { expect } from 'vitest';
import type { Params, Value } from '../../archive/contract.ts';

type Export = (params: Params<'export.attributions'>) => Promise<Value<'export.attributions'>>;

/** Exports the archive, one version of `article`, and nothing, in different forms. */
export async function expectCorpus(ask: Export, article: string, version: string): Promise<void> {
  const { files, next } = await ask({ format: 'jsonl' });
  expect(next).toBeNull();
  expect(files[0]?.content.trimEnd().split('\n')).toHaveLength(3);
  const brat = await ask({ format: 'brat', article, version });
  expect(brat.files.map(({ fileName }) => fileName)).toEqual([
    'annotation.conf',
    `${article}-2.txt`,
    `${article}-2.ann`,
  ]);
  expect(await ask({ format: 'citron', article, from: `${article}/4` })).toEqual({ files: [], next: null });
}
