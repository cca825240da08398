// Groups the versions into a few ages, so that words are told apart by when they came without a colour for each version.

/** A legend of more than this many entries is not kept in mind. */
const mostAges = 6;

/** Versions `from` up to and with `to` whose words are drawn alike. */
export interface Age {
  readonly from: number;
  readonly to: number;
}

/**
 * The ages of an article of so many versions, oldest first: together all versions, none empty. The first version is an
 * age of its own, since what was there from the start is what most is measured against; the rest is parted evenly.
 */
export function agesOf(versions: number): readonly Age[] {
  const later = Math.max(0, versions - 1);
  const parts = Math.min(mostAges - 1, later);
  const ages: Age[] = versions > 0 ? [{ from: 0, to: 0 }] : [];
  for (let part = 0; part < parts; part++) {
    const from = 1 + Math.floor((part * later) / parts);
    ages.push({ from, to: Math.floor(((part + 1) * later) / parts) });
  }
  return ages;
}

/** The index of the age that a version belongs to. */
export function ageOf(ages: readonly Age[], version: number): number {
  return ages.findIndex(({ to }) => version <= to);
}
