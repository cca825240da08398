// `variorum compare --jsonl`: {id, before, after} → {id, precise, changes, moves}.
import { compare } from '../../archive/engine.ts';
import { runBatch } from './batch.ts';
import { fieldsOf, idOf, languageOf, textOf } from './question.ts';

/** Compares the two texts of every line. */
export function compareLines(files: readonly string[]): Promise<void> {
  return runBatch(files, (question) => {
    const fields = fieldsOf(question);
    const id = idOf(fields);
    const language = languageOf(fields);
    const { precise, changes, moves } = compare(textOf(fields, 'before'), textOf(fields, 'after'), { language });
    return { id, precise, changes, moves };
  });
}
