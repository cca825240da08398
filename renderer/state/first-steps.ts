// The first steps that a newcomer is led through: which of them an archive has ground for, and when one was taken. Knows
// neither words nor how anything is drawn.
import type { CatalogueEntry } from '../../archive/model/article.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import type { Place } from './location.ts';

/** In their order: read an earlier version, compare two, write a note, see who says so, take in an article of one's own. */
export const firstSteps = ['read', 'compare', 'note', 'sources', 'yours'] as const;
export type FirstStep = (typeof firstSteps)[number];

/** What a step speaks of in the window. */
export type PointedAt = 'timeline' | 'compare' | 'text' | 'sources' | 'import';

/** What the steps are taken on. */
export interface Ground {
  /** The article that they lead by; null where the archive has none. */
  readonly article: string | null;
  /** Of that article, the oldest first. */
  readonly versions: readonly Sha256[];
  /** How many notes stand on that article. */
  readonly notes: number;
  /** How many captures the archive has. */
  readonly captures: number;
  /** Whether nothing can be changed. */
  readonly locked: boolean;
}

/** The steps that there is ground for. The last one always is among them. */
export function stepsOn({ article, versions, locked }: Ground): readonly FirstStep[] {
  return firstSteps.filter((step) => {
    if (step === 'yours') return true;
    if (article === null) return false;
    if (step === 'note') return !locked;
    return step === 'sources' || versions.length > 1;
  });
}

/** The step itself where there is ground for it, else the first one after it that there is. */
export function stepOrNext(step: FirstStep, steps: readonly FirstStep[]): FirstStep {
  const from = firstSteps.indexOf(step);
  return steps.find((other) => firstSteps.indexOf(other) >= from) ?? 'yours';
}

/** Whether the step was taken, by where the reader is and what there is now that was not there when it began. */
export function isTaken(step: FirstStep, place: Place, now: Ground, begun: Ground): boolean {
  const here = place.page === 'article' && place.article !== null && place.article === now.article;
  switch (step) {
    case 'read':
      return here && place.room === 'read' && now.versions.slice(0, -1).includes(place.version ?? '');
    case 'compare':
    case 'sources':
      return here && place.room === step;
    case 'note':
      return now.article === begun.article && now.notes > begun.notes;
    case 'yours':
      return now.captures > begun.captures;
  }
}

/** Where a step can be taken, if that is not where the reader is; null where it can be taken here. */
export function wayTo(step: FirstStep, place: Place, { article }: Ground): Partial<Place> | null {
  if (step === 'yours' || article === null) return null;
  if (place.page !== 'article' || place.article !== article) return { article, room: 'read' };
  return (step === 'read' || step === 'note') && place.room !== 'read' ? { room: 'read' } : null;
}

/** Where somebody is on the way: a value, made anew with each step and with each look around. */
export interface Walk {
  readonly step: FirstStep;
  readonly steps: readonly FirstStep[];
  readonly taken: readonly FirstStep[];
  readonly ground: Ground;
  /** As it was when the step began, on the same article. */
  readonly begun: Ground;
}

export function beginWalk(step: FirstStep, ground: Ground): Walk {
  const steps = stepsOn(ground);
  return { step: stepOrNext(step, steps), steps, taken: [], ground, begun: ground };
}

/** The walk after a look around: what was taken since, and the step that there still is ground for. */
export function lookAround(walk: Walk, place: Place, ground: Ground): Walk {
  const steps = stepsOn(ground);
  const step = stepOrNext(walk.step, steps);
  const begun = step === walk.step && ground.article === walk.begun.article ? walk.begun : ground;
  const isNew = !walk.taken.includes(step) && isTaken(step, place, ground, begun);
  return { step, steps, taken: isNew ? [...walk.taken, step] : walk.taken, ground, begun };
}

/** The walk one step on or back; null past the last one. Before the first there is nothing to go back to. */
export function turn(walk: Walk, by: 1 | -1): Walk | null {
  const index = walk.steps.indexOf(walk.step) + by;
  if (index >= walk.steps.length) return null;
  const step = walk.steps[Math.max(0, index)];
  return step === undefined || step === walk.step ? walk : { ...walk, step, begun: walk.ground };
}

/** What the step speaks of in the window. */
export const whatToPointAt = {
  read: 'timeline',
  compare: 'compare',
  note: 'text',
  sources: 'sources',
  yours: 'import',
} as const satisfies Readonly<Record<FirstStep, PointedAt>>;

/**
 * The article to lead by, of those listed: one with several versions before one with a single one, then one in the
 * reader's language; null where none is listed.
 */
export function articleToLeadBy(entries: readonly CatalogueEntry[], language: string): string | null {
  const inOrder = [
    entries.find((entry) => entry.versions > 1 && isIn(entry.language, language)),
    entries.find((entry) => entry.versions > 1),
    entries[0],
  ];
  return inOrder.find((entry) => entry !== undefined)?.id ?? null;
}

/** Whether a BCP 47 tag is of a language, whatever its script and region. */
function isIn(tag: string, language: string): boolean {
  return tag.toLowerCase().split('-')[0] === language;
}
