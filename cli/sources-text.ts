// Credits, sources and attributions as words for a terminal.
import { headword } from '../archive/model/headword.ts';
import type { Attribution, AttributionChange, Attributions } from '../archive/model/attribution.ts';
import type { TextRange } from '../archive/model/range.ts';
import type { Style } from './style.ts';
import { extract, indent } from './words.ts';

/**
 * Credits first, then each source with what it says, then what is said by no named one. `why` puts the rule and the
 * lexicon's entry under each statement.
 */
export function sourcesText(text: string, found: Attributions, style: Style, why = false): string {
  const { attributions, credits, sources } = found;
  const cut = (ranges: readonly TextRange[]): string =>
    ranges.map(([start, end]) => text.slice(start, end)).join(' … ');
  const says = (attribution: Attribution): string => {
    const said = attributionText(attribution, cut);
    return why ? `${said}\n${indent(style.faint(reasonText(attribution)))}` : said;
  };

  const creditLines = credits.map(({ kind, span, names }) => {
    const named = names.length > 0 ? `: ${names.map((name) => cut([name])).join(', ')}` : '';
    return `${kind}${named}  ${style.faint(extract(cut([span])))}`;
  });
  const sourceParts = sources.map(({ id, label, kind, names }) => {
    const others = names.filter((name) => name !== label);
    const also = others.length > 0 ? ` (also: ${others.join(', ')})` : '';
    const lines = attributions.filter(({ sourceId }) => sourceId === id).map(says);
    return `${style.strong(label)}, ${kind}${also}${lines.length > 0 ? `\n${indent(lines.join('\n'))}` : ''}`;
  });
  const known = new Set(sources.map(({ id }) => id));
  const unnamed = attributions.filter(({ sourceId }) => sourceId === null || !known.has(sourceId)).map(says);

  const parts = [
    section('Credits', creditLines.join('\n'), style),
    section('Sources', sourceParts.join('\n'), style),
    section('Said by no named source', unnamed.join('\n'), style),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('\n\n') : 'No credits and no sources were found.';
}

/** What changed in who says what, a line each. */
export function attributionChangesText(changes: readonly AttributionChange[]): string {
  if (changes.length === 0) return 'Nothing changed in who says what.';
  const lines = changes.map(({ kind, beforeLabel, afterLabel }) => {
    const labels = [beforeLabel, afterLabel]
      .filter((label) => label !== null)
      .map((label) => `“${extract(label.replace(/^[“"»]|[”"«]$/gu, ''), 60)}”`);
    return `${kind.replaceAll('-', ' ')}: ${labels.length > 0 ? labels.join(' → ') : 'no named source'}`;
  });
  return lines.join('\n');
}

function attributionText(
  { kind, cue, content, hedges, decision }: Attribution,
  cut: (ranges: readonly TextRange[]) => string,
): string {
  const how = [
    ...(decision ? [`${kind}, ${decision.verdict} by a person`] : [kind]),
    ...(cue.length > 0 ? [`“${cut(cue)}”`] : []),
    ...(hedges.length > 0 ? [`hedged: “${cut(hedges)}”`] : []),
  ];
  return `${extract(cut(content), 100)} (${how.join(', ')})`;
}

/** "rule inverted, by the verb “slå fast” (say)". */
function reasonText({ rule, entry }: Attribution): string {
  if (rule === null) return 'by hand';
  if (entry === null) return `rule ${rule}`;
  const what = entry.type === 'verb' ? `verb “${headword(entry)}” (${entry.class})` : `phrase “${headword(entry)}”`;
  return `rule ${rule}, by the ${what}`;
}

function section(title: string, body: string, style: Style): string {
  return body ? `${style.strong(title)}\n${indent(body)}` : '';
}
