// The statement that a person means: by its number in `variorum attribution list`, or by what it or its decision is called.
import type { Value } from '../archive/contract.ts';
import type { Attribution } from '../archive/model/attribution.ts';
import { fail, ok, type Result } from '../archive/model/result.ts';

type Listed = Value<'attribution.list'>;
type Decided = Listed['decisions'][number];

/** A statement that stands on a version, or one that was rejected there; `id` is what `attribution.decide` takes. */
export type NumberedStatement = { readonly number: number; readonly id: string } & (
  { readonly attribution: Attribution } | { readonly rejected: Decided }
);

/** Those that stand in the order of the text, then those that were rejected; numbers count from 1. */
export function numberedStatements({ attributions, decisions }: Listed): readonly NumberedStatement[] {
  const standing = attributions.attributions.map((attribution) => ({ id: attribution.id, attribution }));
  const rejected = decisions
    .filter(({ verdict, here }) => verdict === 'rejected' && (here === 'made' || here === 'carried'))
    .map((decided) => ({ id: decided.decision.id, rejected: decided }));
  return [...standing, ...rejected].map((statement, index) => ({ number: index + 1, ...statement }));
}

/** The statement that `name` means. */
export function findStatement(listed: Listed, name: string): Result<NumberedStatement> {
  const wanted = name.trim().toLowerCase();
  const all = numberedStatements(listed);
  const found = /^[1-9]\d{0,5}$/.test(wanted) ? all[Number(wanted) - 1] : all.find(({ id }) => id === wanted);
  if (found) return ok(found);
  const remedy = '`variorum attribution list` shows them with their numbers.';
  return fail('not-found', `That version has no statement "${name}".`, remedy, { statement: name });
}
