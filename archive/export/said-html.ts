// Who says what in a text, as markup: one list a source, in the order in which the sources are first heard.
import type { Attribution, Attributions } from '../model/attribution.ts';
import type { TextRange } from '../model/range.ts';
import { escapeHtml } from './escape-html.ts';
import type { Words } from './words.ts';

/** Empty where nobody says anything. What a source says is told in the text's own words, with the cue before it. */
export function saidHtml(text: string, { attributions, sources }: Attributions, words: Words): string {
  if (attributions.length === 0) return '';
  const bySource = new Map<string | null, Attribution[]>();
  for (const said of attributions) bySource.set(said.sourceId, [...(bySource.get(said.sourceId) ?? []), said]);
  const lists = [...bySource].map(([id, all]) => {
    const source = sources.find((candidate) => candidate.id === id);
    const others = source?.names.filter((name) => name !== source.label) ?? [];
    const names = others.length === 0 ? '' : ` (${others.map(escapeHtml).join(', ')})`;
    const lines = all.map((said) => `<li>${escapeHtml(lineOf(text, said))}</li>`);
    return `<dt>${escapeHtml(source?.label ?? words.unnamed)}${names}</dt>\n<dd><ul>${lines.join('')}</ul></dd>`;
  });
  return `<h2>${words.said}</h2>\n<dl class="said">${lists.join('\n')}</dl>`;
}

function lineOf(text: string, { cue, content, hedges }: Attribution): string {
  const read = (ranges: readonly TextRange[]): string => ranges.map((range) => text.slice(...range)).join(' … ');
  const marks = [...new Set([...cue, ...hedges].map((range) => text.slice(...range)))];
  return [marks.join(', '), read(content)].filter((part) => part !== '').join(': ');
}
