// Credits that came, went or name someone else. Captions are prose and are told by the comparison.
import type { AttributionChange, Credit } from '../model/attribution.ts';
import type { AttributedText } from './attributed-text.ts';

const kinds: readonly Credit['kind'][] = ['agency', 'byline', 'dateline', 'photo', 'video'];

/** Pairs credits of one kind, equal ones first and then those that share a name, and tells what differs. */
export function creditChanges(before: AttributedText, after: AttributedText): readonly AttributionChange[] {
  return kinds.flatMap((kind) => {
    const left = before.attributions.credits.filter((credit) => credit.kind === kind);
    const right = after.attributions.credits.filter((credit) => credit.kind === kind);
    return ofKind(before.text, left, after.text, right);
  });
}

function ofKind(
  beforeText: string,
  left: readonly Credit[],
  afterText: string,
  right: readonly Credit[],
): readonly AttributionChange[] {
  const open = [...right];
  const take = (fits: (credit: Credit) => boolean): Credit | null => {
    const at = open.findIndex(fits);
    return at < 0 ? null : (open.splice(at, 1)[0] ?? null);
  };
  const unequal = left.filter((credit) => take((other) => same(beforeText, credit, afterText, other)) === null);
  const changes = unequal.map((credit): AttributionChange => {
    const names = new Set(namesOf(beforeText, credit));
    const sharing = take((other) => namesOf(afterText, other).some((name) => names.has(name)));
    const other = sharing ?? (unequal.length === 1 && right.length === 1 ? take(() => true) : null);
    return change(beforeText, credit, afterText, other);
  });
  return [...changes, ...open.map((credit) => change(beforeText, null, afterText, credit))];
}

function change(beforeText: string, one: Credit | null, afterText: string, other: Credit | null): AttributionChange {
  return {
    kind: one && other ? 'credit-changed' : one ? 'credit-removed' : 'credit-added',
    before: one?.span ?? null,
    after: other?.span ?? null,
    beforeLabel: one && beforeText.slice(...one.span),
    afterLabel: other && afterText.slice(...other.span),
  };
}

function same(beforeText: string, one: Credit, afterText: string, other: Credit): boolean {
  const first = namesOf(beforeText, one);
  const second = namesOf(afterText, other);
  if (first.length === 0) return beforeText.slice(...one.span) === afterText.slice(...other.span);
  return first.length === second.length && first.every((name, index) => name === second[index]);
}

function namesOf(text: string, { names }: Credit): readonly string[] {
  return names.map(([start, end]) => text.slice(start, end).toLowerCase());
}
