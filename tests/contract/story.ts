// An invented story in three states, for tests of the whole: a paragraph moves, a number changes, a hedge goes.
import { expect } from 'vitest';
import type { Params, Value } from '../../archive/contract.ts';
import { bitcoin, path, pending, proof, sha256 } from '../stamp/proof-writer.ts';
import type { ImportDocument } from '../../archive/model/import-document.ts';

export const morning = `Færge på grund ved Hesselø

En færge er mandag morgen gået på grund ved Hesselø. Det oplyser Kystvagten.

Der er 40 passagerer om bord, og ingen af dem er angiveligt kommet til skade.

- Vi venter på højvande, siger vagtleder Ellen Brink.

/ritzau/
`;

export const noon = `Færge på grund ved Hesselø

En færge er mandag morgen gået på grund ved Hesselø. Det oplyser Kystvagten.

Der er 45 passagerer om bord, og ingen af dem er kommet til skade, siger vagtleder Ellen Brink.

- Vi venter på højvande, siger vagtleder Ellen Brink.

Rederiet Sundlinjen har sendt en slæbebåd fra Gilleleje havn, og den ventes at nå frem først på eftermiddagen.

/ritzau/
`;

export const evening = `Færge er kommet fri ved Hesselø

Rederiet Sundlinjen har sendt en slæbebåd fra Gilleleje havn, og den ventes at nå frem først på eftermiddagen.

En færge er mandag morgen gået på grund ved Hesselø. Det oplyser Kystvagten.

Der er 45 passagerer om bord, og ingen af dem er kommet til skade, siger vagtleder Ellen Brink.

Mandag aften kom færgen fri, skriver Rederiet Sundlinjen på sin hjemmeside.

/ritzau/Sundposten
`;

/** A text as a file to import. */
export function textFile(name: string, text: string): ImportDocument {
  return { name, content: Buffer.from(text).toString('base64') };
}

/** Takes the story in: three versions of one article. */
export async function tellStory(
  take: (params: Params<'archive.import'>) => Promise<Value<'archive.import'>>,
): Promise<{ readonly article: string; readonly versions: readonly [string, string, string] }> {
  const documents = [textFile('1.txt', morning), textFile('2.txt', noon), textFile('3.txt', evening)];
  const { outcomes } = await take({ documents, asVersions: true });
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['article-created', 'version-added', 'version-added']);
  const [one, two, three] = outcomes.flatMap((outcome) => (outcome.outcome === 'failed' ? [] : [outcome]));
  if (!one || !two || !three) throw new Error('not all was imported');
  return { article: one.article, versions: [one.version, two.version, three.version] };
}

/** An OpenTimestamps proof of a head, which is on its way to a calendar and in a block. */
export function stampOf(head: string): string {
  const ends = [pending('https://calendar.example'), path([sha256], bitcoin(840_000))];
  return Buffer.from(proof(Buffer.from(head, 'hex'), ends)).toString('base64');
}
