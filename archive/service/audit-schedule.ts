// When an archive that stays open is verified by itself: once it is due and nobody has asked for anything for a while.
// Gives way to whatever is asked meanwhile. Knows neither the store nor the clock: both are given.
import type { Progress } from '../model/progress.ts';
import { fail, type Failure, type Result } from '../model/result.ts';

/** The clock and the timers of the host; milliseconds. */
export interface Timers {
  now(): number;
  /** Runs `work` once, after `delay`. Returns what calls that off. */
  after(delay: number, work: () => void): () => void;
}

/** When a host that keeps an archive open has it verified by itself. */
export interface AuditSettings {
  readonly timers: Timers;
  /** How old the last verification may become, in days; with 0, none is ever done. */
  readonly days: number;
  /** How long nobody must have asked for anything before one begins, in milliseconds; a minute where it is not given. */
  readonly quiet?: number;
}

const usualQuiet = 60_000;
const day = 24 * 3_600_000;

/** One that found something, or failed, is done again after this long, or after `age` where that is sooner. */
const again = day;

/** While calls are being answered, and for so long after the last of them, an audit stands still. */
const breath = 250;

/** The longest that hosts can wait for with one timer. */
const longestDelay = day;

export interface Audit {
  /** The verification of this place that counts; null where there was none within `age`. */
  last(since: string): Promise<Result<{ readonly startedAt: string; readonly findings: number } | null>>;
  /** Verifies; waits for `pause` between small steps. */
  run(work: {
    readonly signal: AbortSignal;
    readonly pause: () => Promise<void>;
    readonly onProgress: (progress: Progress) => void;
  }): Promise<Result<{ readonly findings: readonly unknown[] }>>;
  /** Told of each that runs: how far it is, with null once it was stopped; how many things it found; or why it could not. */
  onProgress(progress: Progress | null): void;
  onDone(findings: number): void;
  onFailed(error: Failure): void;
}

export class AuditSchedule {
  readonly #audit: Audit;
  readonly #timers: Timers;
  readonly #age: number;
  readonly #quiet: number;
  #underWay = 0;
  #lastAsked: number;
  /** When it is next to be seen whether an audit is due; the first time, what was found before makes it so. */
  #due: number;
  #isFirst = true;
  #cancelTimer: () => void = () => undefined;
  #running: { readonly controller: AbortController; readonly ended: Promise<void> } | undefined;
  #progress: Progress | null = null;
  #isClosed = false;

  /** `days` of the settings must not be 0. */
  constructor(audit: Audit, { timers, days, quiet = usualQuiet }: AuditSettings) {
    this.#audit = audit;
    this.#timers = timers;
    this.#age = days * day;
    this.#quiet = quiet;
    this.#lastAsked = timers.now();
    this.#due = this.#lastAsked;
    this.#wait();
  }

  /** How far the audit is that runs; null where none does. */
  get progress(): Progress | null {
    return this.#progress;
  }

  /** Somebody asks for something. Returns what is to be called once it is answered. */
  enter(): () => void {
    this.#underWay += 1;
    this.#lastAsked = this.#timers.now();
    return () => {
      this.#underWay -= 1;
      this.#lastAsked = this.#timers.now();
    };
  }

  /** Stops the audit that runs, and waits until it has; it begins again when it is quiet, unless it is not due then. */
  async stop(): Promise<void> {
    this.#running?.controller.abort();
    await this.#running?.ended;
  }

  /** Stops for good. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#cancelTimer();
    await this.stop();
  }

  /** Sets the timer for the next moment at which an audit could begin. */
  #wait(): void {
    if (this.#isClosed) return;
    const earliest = Math.max(this.#due, this.#lastAsked + this.#quiet);
    const delay = this.#underWay > 0 ? this.#quiet : Math.max(0, earliest - this.#timers.now());
    this.#cancelTimer = this.#timers.after(Math.min(delay, longestDelay), () => void this.#look());
  }

  async #look(): Promise<void> {
    try {
      if (this.#isQuiet() && this.#timers.now() >= this.#due && (await this.#isDue())) await this.#run();
    } catch (error) {
      this.#failed(unforeseen(error));
    }
    this.#wait();
  }

  #isQuiet(): boolean {
    return this.#underWay === 0 && this.#timers.now() - this.#lastAsked >= this.#quiet;
  }

  /** Whether none within `age` counts; where one does, sets when to look again. */
  async #isDue(): Promise<boolean> {
    const last = await this.#audit.last(new Date(this.#timers.now() - this.#age).toISOString());
    // Whoever asked for something meanwhile goes first.
    if (!this.#isQuiet() || this.#isClosed) return false;
    if (!last.ok || last.value === null) return true;
    if (last.value.findings > 0 && this.#isFirst) return true;
    this.#due = Date.parse(last.value.startedAt) + (last.value.findings > 0 ? Math.min(again, this.#age) : this.#age);
    return this.#due <= this.#timers.now();
  }

  async #run(): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    let end: () => void = () => undefined;
    this.#running = { controller, ended: new Promise((resolve) => (end = resolve)) };
    this.#tell({ done: 0, total: 0, item: '' });
    try {
      const outcome = await this.#audit.run({
        signal,
        pause: () => this.#pause(signal),
        onProgress: (progress) => this.#tell(progress),
      });
      this.#progress = null;
      if (outcome.ok) this.#done(outcome.value.findings.length);
      else if (outcome.error.code === 'cancelled' || outcome.error.code === 'closed') this.#audit.onProgress(null);
      else this.#failed(outcome.error);
    } finally {
      this.#running = undefined;
      end();
    }
  }

  #done(findings: number): void {
    this.#isFirst = false;
    this.#due = this.#timers.now() + (findings > 0 ? Math.min(again, this.#age) : this.#age);
    this.#audit.onDone(findings);
  }

  #failed(error: Failure): void {
    this.#progress = null;
    this.#due = this.#timers.now() + Math.min(again, this.#age);
    this.#audit.onFailed(error);
  }

  /** Each hundredth, and no more often. */
  #tell(progress: Progress): void {
    const before = this.#progress;
    this.#progress = progress;
    if (before === null || percent(progress) > percent(before)) this.#audit.onProgress(progress);
  }

  /** Resolves once nobody waits for an answer, or it is stopped. */
  async #pause(signal: AbortSignal): Promise<void> {
    for (;;) {
      const since = this.#timers.now() - this.#lastAsked;
      if (signal.aborted || (this.#underWay === 0 && since >= breath)) return;
      await this.#sleep(this.#underWay > 0 ? breath : breath - since, signal);
    }
  }

  #sleep(delay: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const stop = (): void => {
        callOff();
        resolve();
      };
      const callOff = this.#timers.after(delay, () => {
        signal.removeEventListener('abort', stop);
        resolve();
      });
      signal.addEventListener('abort', stop, { once: true });
    });
  }
}

function percent({ done, total }: Progress): number {
  return total === 0 ? 0 : Math.floor((100 * done) / total);
}

/** A defect of ours, which must not go unheard either. */
function unforeseen(error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  return fail('internal', `The archive could not be verified: ${reason}`, 'Please report this.', { reason }).error;
}
