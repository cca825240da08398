// `variorum attribute --jsonl`: {id, lang, text} → {id, attributions, credits, boilerplate}.
import { attribute } from '../../archive/engine.ts';
import type { Attribution } from '../../archive/model/attribution.ts';
import { runBatch } from './batch.ts';
import { fieldsOf, idOf, languageOf, textOf } from './question.ts';

/** Says of every line's text who says what, and which lines are credits and site furniture. */
export function attributeLines(files: readonly string[]): Promise<void> {
  return runBatch(files, (question) => {
    const fields = fieldsOf(question);
    const id = idOf(fields);
    const { attributions, credits, boilerplate } = attribute(textOf(fields, 'text'), { language: languageOf(fields) });
    return { id, attributions: attributions.map(line), credits, boilerplate };
  });
}

/** `hedge` is there where something hedges, and holds the words that do. */
function line({ source, cue, content, kind, hedges, sourceId }: Attribution): object {
  return {
    source,
    cue,
    content,
    kind,
    ...(hedges.length > 0 && { hedge: hedges }),
    ...(sourceId !== null && { sourceId }),
  };
}
