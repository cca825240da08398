// `variorum compare --jsonl`: {id, before, after} → {id, precise, changes, moves}; with classes, what each change is about.
import { classifyChanges, compare } from '../../archive/engine.ts';
import { runBatch } from './batch.ts';
import { fieldsOf, idOf, languageOf, textOf } from './question.ts';

/** Compares the two texts of every line. */
export function compareLines(files: readonly string[], withClasses: boolean): Promise<void> {
  return runBatch(files, (question) => {
    const fields = fieldsOf(question);
    const id = idOf(fields);
    const language = languageOf(fields);
    const [before, after] = [textOf(fields, 'before'), textOf(fields, 'after')];
    const comparison = compare(before, after, { language });
    const { precise, changes, moves } = comparison;
    if (!withClasses) return { id, precise, changes, moves };
    const classed = classifyChanges({ text: before, language }, { text: after, language }, comparison);
    return {
      id,
      precise,
      changes: changes.map((change, index) => ({ ...change, classes: classed.changes[index] })),
      moves: moves.map((move, index) => ({ ...move, changes: classed.moves[index] })),
    };
  });
}
