// `variorum reanchor --jsonl`: {id, before, after, spans} → {id, anchors}.
import { reanchor } from '../../archive/engine.ts';
import { runBatch } from './batch.ts';
import { fieldsOf, idOf, languageOf, spansOf, textOf } from './question.ts';

/** Finds the passages of every line's `before` in its `after`. */
export function reanchorLines(files: readonly string[]): Promise<void> {
  return runBatch(files, (question) => {
    const fields = fieldsOf(question);
    const id = idOf(fields);
    const before = textOf(fields, 'before');
    const language = languageOf(fields);
    const anchors = reanchor(before, textOf(fields, 'after'), spansOf(fields, before), { language });
    return { id, anchors: anchors.map(({ id: span, status, range, score }) => ({ id: span, status, range, score })) };
  });
}
