// What a change is about by where it stands: in a headline or credit line, within quotation marks, at a source.
import type { ChangeClass } from '../model/change-classes.ts';
import type { TextRange } from '../model/range.ts';
import type { BlockKind } from '../model/version.ts';
import type { Side } from './side.ts';

const classOfKind: Partial<Record<BlockKind, ChangeClass>> = {
  headline: 'headline',
  subheading: 'headline',
  byline: 'credit',
  credit: 'credit',
  dateline: 'credit',
};

/** The class that a block's kind gives to all that changes in it. */
export function classOfBlock(kind: BlockKind | null): ChangeClass | undefined {
  return kind === null ? undefined : classOfKind[kind];
}

/** The classes of a stretch of a text by its place. An empty one stands nowhere: what was put in does, on its side. */
export function classesOfPlace(side: Side, part: TextRange): readonly ChangeClass[] {
  if (part[0] === part[1]) return [];
  const classes: ChangeClass[] = [];
  for (const passage of side.passagesAt(part)) {
    const ofBlock = classOfBlock(passage.kind);
    if (ofBlock) classes.push(ofBlock);
    if (isQuoted(side, part, side.quotationsIn(passage))) classes.push('quotation');
  }
  const { attributions } = side;
  if (attributions === undefined) return classes;
  for (const { kind, source, cue, content, hedges } of attributions.attributions) {
    if (kind === 'direct' && content.some((range) => overlap(range, part))) classes.push('quotation');
    if ([source, cue, hedges].some((spans) => spans.some((span) => overlap(span, part)))) classes.push('attribution');
  }
  if (attributions.hedges.some((span) => overlap(span, part))) classes.push('attribution');
  if (attributions.credits.some(({ kind, span }) => kind !== 'caption' && overlap(span, part))) classes.push('credit');
  return classes;
}

/**
 * Whether letters or digits of the stretch stand within marks: marks that came around other words do not count. The
 * quotations are in order and apart.
 */
function isQuoted(
  { text }: Side,
  part: TextRange,
  quotations: readonly { readonly innerStart: number; readonly innerEnd: number }[],
): boolean {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (quotations[middle]!.innerEnd <= part[0]) low = middle + 1;
    else high = middle;
  }
  for (; low < quotations.length && quotations[low]!.innerStart < part[1]; low += 1) {
    const { innerStart, innerEnd } = quotations[low]!;
    if (/[^\s\p{P}]/u.test(text.slice(Math.max(part[0], innerStart), Math.min(part[1], innerEnd)))) return true;
  }
  return false;
}

function overlap(one: TextRange, other: TextRange): boolean {
  return one[0] < other[1] && one[1] > other[0];
}
