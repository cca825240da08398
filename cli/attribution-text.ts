// The statements of a version as words for a terminal, each with its number and what people decided of it.
import type { Value } from '../archive/contract.ts';
import type { Attribution } from '../archive/model/attribution.ts';
import type { TextRange } from '../archive/model/range.ts';
import type { NumberedVersion } from './find-version.ts';
import { numberedStatements } from './find-statement.ts';
import type { Style } from './style.ts';
import { extract } from './words.ts';

export interface AttributionContext {
  /** The version's text, safe to print. */
  readonly text: string;
  /** The article's versions by their ids, to say where a decision was made. */
  readonly versions: ReadonlyMap<string, NumberedVersion>;
  readonly style: Style;
}

/** A line a statement: number, source, what is said, how, and what was decided; then what was rejected. */
export function attributionText(listed: Value<'attribution.list'>, context: AttributionContext): string {
  const { text, style } = context;
  const cut = (ranges: readonly TextRange[]): string => ranges.map((range) => text.slice(...range)).join(' … ');
  const labels = new Map(listed.attributions.sources.map(({ id, label }) => [id, label]));
  const lines = numberedStatements(listed).map((statement) => {
    const { number } = statement;
    if ('rejected' in statement) {
      const { decision, content, here } = statement.rejected;
      const where = here === 'carried' ? madeOn(decision.version, context) : '';
      return `${number}  ${style.faint(`${extract(cut(content ?? []), 100)} (rejected${where})`)}`;
    }
    const { attribution } = statement;
    const source = labels.get(attribution.sourceId ?? '') ?? 'no named source';
    const how = [
      attribution.kind,
      ...(attribution.cue.length > 0 ? [`“${cut(attribution.cue)}”`] : []),
      ...decidedText(attribution, context),
    ];
    return `${number}  ${style.strong(source)}: ${extract(cut(attribution.content), 100)} (${how.join(', ')})`;
  });
  return lines.length > 0 ? lines.join('\n') : 'Nobody says anything in that version, and nothing was decided of it.';
}

function decidedText({ decision, stale }: Attribution, context: AttributionContext): readonly string[] {
  const decided = decision ? [`${decision.verdict}${decision.carried ? madeOn(decision.madeOn, context) : ''}`] : [];
  return stale ? [...decided, `${stale.verdict} in other words${madeOn(stale.madeOn, context)}`] : decided;
}

function madeOn(version: string, { versions }: AttributionContext): string {
  const known = versions.get(version);
  return known ? ` on version ${known.number}` : ' on a version that the article has no more';
}
