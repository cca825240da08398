// A document in the form of BBC's Citron (github.com/bbc/citron, docs/data_format.md), which other tools read too.
import type { TextRange } from '../../model/range.ts';
import type { AttributedDocument } from './attributed-document.ts';
import { codePointOffsets } from './code-point-offsets.ts';

/**
 * JSON with `text`, `quotes` and `coreference_groups`; offsets in code points. Citron has one span for a cue: of a verb
 * that stands apart from its particle it is the verb, and `null` where nothing but marks tells that someone speaks.
 */
export function attributionsToCitron({ text, found }: AttributedDocument): string {
  const at = codePointOffsets(text);
  const span = ([start, end]: TextRange): object => ({ start: at(start), end: at(end), text: text.slice(start, end) });
  const sources = new Map(found.sources.map((source) => [source.id, source]));
  const quotes = found.attributions.map(({ id, source, cue, content, sourceId }) => {
    const mentions = (sourceId === null ? undefined : sources.get(sourceId))?.mentions ?? [];
    const others = mentions.filter(([start, end]) => !source.some((named) => named[0] < end && start < named[1]));
    return {
      cue: cue[0] ? span(cue[0]) : null,
      sources: source.map(span),
      contents: content.map(span),
      coreferences: others.map(span),
      id,
    };
  });
  const groups = found.sources.filter(({ mentions }) => mentions.length > 1).map(({ mentions }) => mentions.map(span));
  return `${JSON.stringify({ text, quotes, coreference_groups: groups }, null, 2)}\n`;
}
