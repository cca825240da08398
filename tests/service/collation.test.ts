// Collations as the service keeps them: a further version costs one comparison, and what is kept is never stale.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client, Value } from '../../archive/contract.ts';
import * as comparing from '../../archive/compare/compare.ts';
import { importAll, startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';

vi.mock('../../archive/compare/compare.ts', { spy: true });

const sentence = (number: number): string => `Der er ${String(number)} passagerer om bord på færgen mod Hesselø.`;
const text = (numbers: readonly number[]): string => ['Færge på grund', ...numbers.map(sentence)].join('\n\n');
const texts = [text([40]), text([40, 45]), text([45]), text([45, 46]), text([40, 46])];

let client: Client;
let article: string;

beforeEach(async () => {
  client = (await startApplication()).client;
  const taken = await importAll(
    client,
    texts.map((each, index) => textFile(`${String(index)}.txt`, each)),
    { asVersions: true },
  );
  article = taken[0]?.article ?? '';
  vi.mocked(comparing.compare).mockClear();
});

async function collate(): Promise<Value<'article.collation'>> {
  return valueOf(await client.call('article.collation', { article }));
}

async function add(each: string, capturedAt?: string): Promise<void> {
  const document = { ...textFile('next.txt', each), ...(capturedAt === undefined ? {} : { capturedAt }) };
  await importAll(client, [document], { article });
}

describe('a collation', () => {
  it('costs one comparison a version, and the next version one more', async () => {
    const first = await collate();
    expect(comparing.compare).toHaveBeenCalledTimes(texts.length - 1);
    await collate();
    expect(comparing.compare).toHaveBeenCalledTimes(texts.length - 1);
    await add(text([40, 46, 47]));
    const next = await collate();
    expect(comparing.compare).toHaveBeenCalledTimes(texts.length);
    expect(next.versions.slice(0, -1)).toEqual(first.versions);
    expect(next.provenance.slice(0, -1)).toEqual(first.provenance);
  });

  it('is made anew where a version comes in between', async () => {
    await collate();
    await add(text([1, 2, 3]), '1999-12-31T12:00:00.000Z');
    const { versions, provenance } = await collate();
    expect(versions).toHaveLength(texts.length + 1);
    expect(provenance[0]?.every(({ first }) => first === 0)).toBe(true);
  });

  it('can be given up, and reports how far it is', async () => {
    const cancel = new AbortController();
    const onProgress = vi.fn(() => cancel.abort());
    const result = await client.call('article.collation', { article }, { signal: cancel.signal, onProgress });
    expect(result.ok === false && result.error.code).toBe('cancelled');
    expect(onProgress).toHaveBeenCalledTimes(1);
    expect((await collate()).versions).toHaveLength(texts.length);
  });
});
