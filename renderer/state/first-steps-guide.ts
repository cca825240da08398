// Leads by the first steps: begins by itself where the archive is the sample and nobody has looked at it yet, or when it
// is asked for; notices when a step was taken, and remembers in the browser's storage how far somebody came. It goes
// where it is asked to and changes nothing else. A Lit controller: its view is drawn again with every step.
import { ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Client } from '../../archive/contract.ts';
import { activeLanguage } from '../localisation/locale.ts';
import {
  beginWalk,
  type FirstStep,
  lookAround,
  type PointedAt,
  turn,
  type Walk,
  wayTo,
  whatToPointAt,
} from './first-steps.ts';
import { readGround, sampleLeftIn } from './first-steps-ground.ts';
import type { Place } from './location.ts';
import { pointedContext } from './pointed-context.ts';
import { changePreferences, readPreferences } from './preferences.ts';

/** Of the view that it leads in. */
export interface Surroundings {
  readonly client: () => Client;
  readonly place: () => Place;
  /** Another value whenever the archive changed. */
  readonly revision: () => number;
  readonly go: (to: Partial<Place>, replace?: boolean) => void;
}

/** The step as it is to be shown. */
export interface ShownStep {
  readonly step: FirstStep;
  /** From 1. */
  readonly number: number;
  readonly total: number;
  readonly taken: boolean;
  /** Where it can be taken, when that is not here. */
  readonly way: Partial<Place> | null;
  /** Whether there is an article to lead by. */
  readonly led: boolean;
  readonly locked: boolean;
}

export class FirstStepsGuide implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #around: Surroundings;
  readonly #pointed: ContextProvider<typeof pointedContext>;
  #walk: Walk | null = null;
  /** The place's article and the revision that the ground was read for. */
  #readFor = '';
  #decided: Promise<void> | undefined;

  constructor(host: ReactiveElement, around: Surroundings) {
    this.#host = host;
    this.#around = around;
    this.#pointed = new ContextProvider(host, { context: pointedContext, initialValue: null });
    host.addController(this);
  }

  /** Settles once it is known whether the steps begin by themselves, and where. */
  get decided(): Promise<void> {
    return (this.#decided ??= this.#beginByItself());
  }

  hostConnected(): void {
    void this.decided;
  }

  hostUpdated(): void {
    if (this.#walk === null) return;
    if (this.#readFor !== this.#ofNow()) void this.#look();
    else this.#take(lookAround(this.#walk, this.#around.place(), this.#walk.ground));
  }

  /** Null where nobody is led. */
  get shown(): ShownStep | null {
    const walk = this.#walk;
    if (walk === null) return null;
    const { step, steps, ground } = walk;
    const taken = walk.taken.includes(step);
    const isKnown = this.#readFor === this.#ofNow();
    return {
      step,
      number: steps.indexOf(step) + 1,
      total: steps.length,
      taken,
      way: taken || !isKnown ? null : wayTo(step, this.#around.place(), ground),
      led: ground.article !== null,
      locked: ground.locked,
    };
  }

  /** What the step speaks of now, in the window as it is; null where it is done, or can be taken elsewhere. */
  get pointed(): PointedAt | null {
    const { shown } = this;
    return shown === null || shown.taken || shown.way !== null ? null : whatToPointAt[shown.step];
  }

  /** Begins anew with the first step, whatever was remembered. */
  async begin(): Promise<void> {
    await this.#begin('read');
  }

  next(): void {
    const next = this.#walk && turn(this.#walk, 1);
    if (next) this.#take(next);
    else this.leave();
  }

  back(): void {
    const before = this.#walk && turn(this.#walk, -1);
    if (before) this.#take(before);
  }

  /** They are not shown again by themselves. */
  leave(): void {
    this.#walk = null;
    this.#remember('left');
    this.#tell();
  }

  async #beginByItself(): Promise<void> {
    const { firstSteps: remembered } = readPreferences(localStorage, navigator.languages);
    if (remembered === 'left') return;
    const sample = await sampleLeftIn(this.#around.client());
    if (sample === 'none' || (sample === 'some' && remembered === null)) return;
    await this.#begin(remembered ?? 'read');
    const article = this.#walk?.ground.article ?? null;
    // Whoever comes for the first time reads in their own language.
    if (remembered === null && article !== null) this.#around.go({ article }, true);
  }

  async #begin(step: FirstStep): Promise<void> {
    this.#readFor = this.#ofNow();
    this.#take(beginWalk(step, await this.#ground()));
    this.#tell();
  }

  async #look(): Promise<void> {
    const of = (this.#readFor = this.#ofNow());
    const ground = await this.#ground();
    if (this.#walk && of === this.#readFor) this.#take(lookAround(this.#walk, this.#around.place(), ground), true);
  }

  #ground(): ReturnType<typeof readGround> {
    return readGround(this.#around.client(), this.#around.place().article, activeLanguage());
  }

  #ofNow(): string {
    return `${String(this.#around.place().article)} ${String(this.#around.revision())}`;
  }

  /** Draws the view again only where the walk is another, so that looking around at each drawing comes to rest. */
  #take(walk: Walk, hasLooked = false): void {
    const before = this.#walk;
    this.#walk = walk;
    if (before?.step !== walk.step) this.#remember(walk.step);
    if (hasLooked || before?.step !== walk.step || before.taken !== walk.taken) this.#tell();
    else this.#point();
  }

  #tell(): void {
    this.#point();
    this.#host.requestUpdate();
  }

  #point(): void {
    this.#pointed.setValue(this.pointed);
  }

  #remember(firstSteps: FirstStep | 'left'): void {
    changePreferences(localStorage, navigator.languages, { firstSteps });
  }
}
