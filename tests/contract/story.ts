// An invented story in three states, for tests of the whole: a paragraph moves, a number changes, a hedge goes.
import type { ImportDocument } from '../../archive/contract.ts';

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
