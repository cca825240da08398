// What people decide on who says what: each decision an event, made against what the program finds at that moment.
import { supersededDecisions } from '../attribute/same-statement.ts';
import type { PlacedDecision } from '../attribute/placed-decision.ts';
import { statementOf } from '../attribute/placed-decision.ts';
import type { Article } from '../model/article.ts';
import { type AttributionDecision, type Decided, verdictOf } from '../model/attribution-decision.ts';
import { newIdentifier } from '../model/identifier.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Sha256, Version } from '../model/version.ts';
import { withRemoved } from '../model/with-removed.ts';
import type { ArticleReadings } from './article-readings.ts';
import type { Handlers, ServiceContext } from './context.ts';
import { spokenStatement, suggestedHere } from './spoken-statement.ts';

export function attributionCalls({
  store,
  platform,
  readings,
  changed,
}: ServiceContext): Handlers<'attribution.list' | 'attribution.decide' | 'attribution.undecide'> {
  /** A version of an article as people say that it is read. */
  const read = async (
    article: string,
    version: Sha256,
  ): Promise<Result<{ readonly state: Article; readonly reader: ArticleReadings; readonly content: Version }>> => {
    const stored = await store.article(article);
    if (!stored.ok) return stored;
    const state = withRemoved(stored.value, [version]);
    if (!state.versions.some(({ id }) => id === version)) return noSuchVersion(state, version);
    const reader = readings.of(state);
    const content = await reader.version(version);
    return content.ok ? ok({ state, reader, content: content.value }) : content;
  };

  return {
    async 'attribution.list'({ article, version }) {
      const opened = await read(article, version);
      if (!opened.ok) return opened;
      const { state, reader, content } = opened.value;
      const placed = await reader.decisions(content);
      return ok({
        attributions: await reader.attributions(content),
        decisions: listed(state.decisions ?? [], placed),
      });
    },

    async 'attribution.decide'({ article, version, suggestion, stands }) {
      const opened = await read(article, version);
      if (!opened.ok) return opened;
      const { state, reader, content } = opened.value;
      const spoken = stands && spokenStatement(stands, content.text);
      if (spoken?.ok === false) return spoken;
      const found = await decidedOn(reader, state, content, suggestion);
      if (!found.ok) return found;
      const { before, suggested, rule } = found.value;
      if (stands === null && suggested === null) return nothingToReject(before);
      const id = before?.id ?? newIdentifier(platform);
      const decision: Decided = { id, rule, stands: spoken?.value ?? null, suggested, version };
      // What is decided so already needs no event.
      if (before && isSame(before, decision)) return ok(before);
      const committed = await store.commit({ events: [{ article, decision, type: 'attribution-decided' }] });
      if (!committed.ok) return committed;
      changed(article);
      const after = await store.article(article);
      return after.ok ? find(after.value, id) : after;
    },

    async 'attribution.undecide'({ article, decision }) {
      const state = await store.article(article);
      if (!state.ok) return state;
      const known = find(state.value, decision);
      if (!known.ok) return known;
      const committed = await store.commit({ events: [{ article, decision, type: 'attribution-undecided' }] });
      if (!committed.ok) return committed;
      changed(article);
      return known;
    },
  };
}

interface DecidedOn {
  /** The decision that is made anew. */
  readonly before: AttributionDecision | undefined;
  /** What the program had found; null where it had found nothing. */
  readonly suggested: Decided['suggested'];
  readonly rule: Decided['rule'];
}

/** What a person means by `suggestion` on a version, and what the program finds there, whatever was decided of it. */
async function decidedOn(
  reader: ArticleReadings,
  article: Article,
  version: Version,
  suggestion: string | null,
): Promise<Result<DecidedOn>> {
  if (suggestion === null) return ok({ before: undefined, suggested: null, rule: null });
  const { attributions } = await reader.suggestions(version);
  const placed = (await reader.decisions(version)).find(({ id }) => id === suggestion);
  const before = placed && article.decisions?.find(({ id }) => id === suggestion);
  if (placed && before) {
    const here = suggestedHere(attributions, placed, version.text);
    const own = before.version === version.id ? before : null;
    return ok({ before, suggested: here?.suggested ?? own?.suggested ?? null, rule: here?.rule ?? own?.rule ?? null });
  }
  const standing = (await reader.attributions(version)).attributions.find(({ id }) => id === suggestion);
  if (!standing) {
    return fail(
      'not-found',
      `"${article.title}" has no statement "${suggestion}" on version ${version.id.slice(0, 12)}.`,
      'List its attributions to see which there are.',
    );
  }
  const { rule } = standing;
  const spoken = spokenStatement({ ...standing, speaker: null }, version.text);
  return spoken.ok ? ok({ before: undefined, suggested: spoken.value, rule }) : spoken;
}

function listed(
  decisions: readonly AttributionDecision[],
  placed: readonly PlacedDecision[],
): readonly {
  readonly decision: AttributionDecision;
  readonly verdict: PlacedDecision['verdict'];
  readonly here: PlacedDecision['here'] | 'superseded' | 'not-here';
  readonly content: readonly (readonly [number, number])[] | null;
}[] {
  const byId = new Map(placed.map((decision) => [decision.id, decision]));
  const superseded = supersededDecisions(placed);
  return decisions.map((decision) => {
    const place = byId.get(decision.id);
    const here = place === undefined ? 'not-here' : superseded.has(place) ? 'superseded' : place.here;
    const content = (place && statementOf(place)?.content) ?? null;
    return { decision, verdict: verdictOf(decision), here, content };
  });
}

function isSame(one: Decided, other: Decided): boolean {
  const told = ({ rule, stands, suggested, version }: Decided): string =>
    JSON.stringify([rule, stands, suggested, version]);
  return told(one) === told(other);
}

function find({ title, decisions = [] }: Article, decision: string): Result<AttributionDecision> {
  const known = decisions.find(({ id }) => id === decision);
  return known
    ? ok(known)
    : fail('not-found', `"${title}" has no decision ${decision}.`, 'List its attributions to see what was decided.');
}

type Failed = ReturnType<typeof fail>;

function nothingToReject(before: AttributionDecision | undefined): Failed {
  return before
    ? fail('invalid-input', 'A person added that statement.', 'Take the decision back instead.')
    : fail('invalid-input', 'There is nothing to decide on.', 'Name a suggestion, or say what stands.');
}

function noSuchVersion({ title }: Article, version: Sha256): Failed {
  return fail('not-found', `"${title}" has no version ${version.slice(0, 12)}.`, 'Choose one of its versions.');
}
