// Where the decisions of an article stand on one of its versions: as they were made, or carried along the versions between.
import type { PlacedDecision } from '../attribute/placed-decision.ts';
import { decisionCarrier, decisionWhereMade } from '../attribute/place-decision.ts';
import type { Article } from '../model/article.ts';
import type { AttributionDecision } from '../model/attribution-decision.ts';
import type { Attributions } from '../model/attribution.ts';
import type { Sha256, Version } from '../model/version.ts';
import { carrierAlong, type ChainReader, readChain } from './version-chain.ts';

/** With more versions than this between two, the two alone are compared. */
const mostBetween = 100;

export interface SuggestionReader extends ChainReader {
  /** Who says what in a version, as the rules alone find it. */
  readonly suggestions: (version: Version) => Promise<Attributions>;
}

/**
 * The decisions of an article that are on `target`, in the order in which they were made. Those made on a version that
 * cannot be read, as when it was purged, are only where they were made.
 */
export async function placeDecisions(
  reader: SuggestionReader,
  article: Article,
  target: Version,
): Promise<readonly PlacedDecision[]> {
  const { decisions = [] } = article;
  const placers = new Map<Sha256, Placer>();
  for (const version of new Set(decisions.map((decision) => decision.version))) {
    placers.set(version, await placerFrom(reader, article, version, target));
  }
  return decisions.flatMap((decision) => placers.get(decision.version)?.(decision) ?? []);
}

type Placer = (decision: AttributionDecision) => PlacedDecision | null;

/** Gives a function that places what was decided on `version`. */
async function placerFrom(
  reader: SuggestionReader,
  article: Article,
  version: Sha256,
  target: Version,
): Promise<Placer> {
  if (version === target.id) return (decision) => decisionWhereMade(decision, target.text);
  const chain = await chainBetween(reader, article, version, target);
  const before = chain.find(({ id }) => id === version);
  if (before === undefined) return () => null;
  const [from, to] = [chain.indexOf(before), chain.indexOf(target)];
  const { carry } = await carrierAlong(reader, chain, new Set([from]), [to]);
  const place = decisionCarrier(
    { text: before.text, attributions: await reader.suggestions(before) },
    { text: target.text, attributions: await reader.suggestions(target) },
    (range) => carry({ madeOn: from, range }, to),
  );
  return (decision) => {
    const made = decisionWhereMade(decision, before.text);
    return made && place(made);
  };
}

/** The versions from the one to the other, in the article's order; the first alone is missing where it cannot be read. */
async function chainBetween(
  reader: SuggestionReader,
  article: Article,
  version: Sha256,
  target: Version,
): Promise<readonly Version[]> {
  const ids = article.versions.map(({ id }) => id);
  const apart = Math.abs(ids.indexOf(version) - ids.indexOf(target.id));
  if (ids.includes(version) && ids.includes(target.id) && apart <= mostBetween) {
    const read = await readChain(reader, article, new Set([version, target.id]));
    return read.ok ? read.value.chain.map((one) => (one.id === target.id ? target : one)) : [];
  }
  const read = await reader.version(version);
  if (!read.ok) return [];
  return ids.indexOf(version) <= ids.indexOf(target.id) ? [read.value, target] : [target, read.value];
}
