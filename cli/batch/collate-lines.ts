// `variorum collate --jsonl`: {id, versions} → {id, first, base, places, omissions, transpositions}.
import { type Collation, addVersion, apparatusOf, firstAppearance, startCollation } from '../../archive/engine.ts';
import { runBatch } from './batch.ts';
import { fieldsOf, idOf, languageOf, textsOf } from './question.ts';

/** Collates the versions of every line, in their order; the last is the base. Versions are counted from 0. */
export function collateLines(files: readonly string[]): Promise<void> {
  return runBatch(files, (question) => {
    const fields = fieldsOf(question);
    const id = idOf(fields);
    const language = languageOf(fields);
    const texts = textsOf(fields, 'versions');
    const collation = texts.reduce<Collation>((known, text) => addVersion(known, { text, language }), startCollation());
    const first = texts.map((_, version) =>
      firstAppearance(collation, version).map(({ range, first }) => [...range, first]),
    );
    return { id, first, ...apparatusOf(collation) };
  });
}
