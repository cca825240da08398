// When an archive that stays open is verified by itself, in a time that the tests let pass.
import { describe, expect, it } from 'vitest';
import { fail, ok, type Failure, type Result } from '../../archive/model/result.ts';
import { type Audit, AuditSchedule, type Timers } from '../../archive/service/audit-schedule.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const start = Date.parse('2026-03-02T08:00:00.000Z');

type Outcome = Result<{ readonly findings: readonly unknown[] }>;

/** A time that passes only when it is told to, with everything that was due on the way. */
class Passing implements Timers {
  #now = start;
  #timers: { at: number; work: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(delay: number, work: () => void): () => void {
    const timer = { at: this.#now + delay, work };
    this.#timers.push(timer);
    return () => void (this.#timers = this.#timers.filter((other) => other !== timer));
  }

  get waiting(): number {
    return this.#timers.length;
  }

  async pass(time: number): Promise<void> {
    const end = this.#now + time;
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
      if (next === undefined) break;
      this.#timers = this.#timers.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.work();
      await settled();
    }
    this.#now = end;
    await settled();
  }
}

/** Lets everything run that waits for no timer. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

type Work = Parameters<Audit['run']>[0];

/** An archive whose verifications end when a test says how. */
function bench({ last = null, days = 7 }: { last?: { age: number; findings: number } | null; days?: number } = {}) {
  const timers = new Passing();
  const told: (string | number | Failure)[] = [];
  const runs: { work: Work; end: (outcome: Outcome) => Promise<void> }[] = [];
  const verified = last && { startedAt: new Date(start - last.age).toISOString(), findings: last.findings };
  const asked: string[] = [];
  const audit: Audit = {
    last(since) {
      asked.push(since);
      return Promise.resolve(ok(verified !== null && verified.startedAt >= since ? verified : null));
    },
    run: (work) =>
      new Promise((resolve) => {
        const cancelled = (): void => resolve(fail('cancelled', 'The verification was cancelled.', 'Again.'));
        work.signal.addEventListener('abort', cancelled, { once: true });
        runs.push({
          work,
          end: async (outcome) => {
            resolve(outcome);
            await settled();
          },
        });
      }),
    onProgress: (progress) => told.push(progress === null ? 'stopped' : `${progress.done}/${progress.total}`),
    onDone: (findings) => told.push(findings),
    onFailed: (error) => told.push(error),
  };
  return { timers, told, runs, asked, schedule: new AuditSchedule(audit, { timers, days }) };
}

const whole = ok({ findings: [] });

describe('an archive that was never verified', () => {
  it('is, after a minute in which nobody asked for anything', async () => {
    const { timers, told, runs, schedule } = bench();
    await timers.pass(minute - 1);
    expect(runs).toHaveLength(0);
    await timers.pass(1);
    expect(runs).toHaveLength(1);
    runs[0]?.work.onProgress({ done: 50, total: 100, item: 'versions/ab' });
    expect(schedule.progress).toEqual({ done: 50, total: 100, item: 'versions/ab' });
    await runs[0]?.end(whole);
    expect(told).toEqual(['0/0', '50/100', 0]);
    expect(schedule.progress).toBeNull();
  });

  it('is not while people are at work, and is once they rest', async () => {
    const { timers, runs, schedule } = bench();
    for (let call = 0; call < 30; call += 1) {
      const leave = schedule.enter();
      await timers.pass(20_000);
      leave();
      await timers.pass(20_000);
    }
    expect(runs).toHaveLength(0);
    await timers.pass(40_000);
    expect(runs).toHaveLength(1);
  });

  it('is not while a call is still being answered, however long that takes', async () => {
    const { timers, runs, schedule } = bench();
    const leave = schedule.enter();
    await timers.pass(10 * minute);
    expect(runs).toHaveLength(0);
    leave();
    await timers.pass(2 * minute);
    expect(runs).toHaveLength(1);
  });

  it('is once, and again when a week has gone by', async () => {
    const { timers, runs } = bench();
    await timers.pass(minute);
    await runs[0]?.end(whole);
    await timers.pass(7 * day - minute);
    expect(runs).toHaveLength(1);
    await timers.pass(minute);
    expect(runs).toHaveLength(2);
  });
});

describe('an archive that was verified', () => {
  it.each([
    ['an hour ago, and was whole', { age: hour, findings: 0 }, 0],
    ['six days ago, and was whole', { age: 6 * day, findings: 0 }, 0],
    ['eight days ago, and was whole', { age: 8 * day, findings: 0 }, 1],
    ['an hour ago, with findings', { age: hour, findings: 3 }, 1],
  ])('%s', async (_when, last, times) => {
    const { timers, runs } = bench({ last });
    await timers.pass(5 * minute);
    expect(runs).toHaveLength(times);
  });

  it('is again when the week of that is over', async () => {
    const { timers, runs } = bench({ last: { age: 6 * day, findings: 0 } });
    await timers.pass(day - minute);
    expect(runs).toHaveLength(0);
    await timers.pass(minute);
    expect(runs).toHaveLength(1);
  });

  it('is as often as was set', async () => {
    const { timers, runs, asked } = bench({ last: { age: 3 * day, findings: 0 }, days: 2 });
    await timers.pass(minute);
    expect(runs).toHaveLength(1);
    expect(asked).toEqual([new Date(start + minute - 2 * day).toISOString()]);
  });

  it('is looked at again a day after something was found, not at once', async () => {
    const { timers, told, runs } = bench();
    await timers.pass(minute);
    await runs[0]?.end(ok({ findings: ['one', 'two'] }));
    expect(told.at(-1)).toBe(2);
    await timers.pass(day - minute);
    expect(runs).toHaveLength(1);
    await timers.pass(minute);
    expect(runs).toHaveLength(2);
  });
});

describe('a verification that runs by itself', () => {
  it('stands still while something is asked for, and a moment after', async () => {
    const { timers, runs, schedule } = bench();
    await timers.pass(minute);
    let steps = 0;
    const step = async (): Promise<void> => {
      await runs[0]?.work.pause();
      steps += 1;
    };
    await step();
    expect(steps).toBe(1);
    const leave = schedule.enter();
    void step();
    await timers.pass(5_000);
    expect(steps).toBe(1);
    leave();
    await timers.pass(200);
    expect(steps).toBe(1);
    await timers.pass(500);
    expect(steps).toBe(2);
  });

  it('makes way for one that a person starts, and is not done again when that was', async () => {
    const { timers, told, runs, schedule } = bench({ last: null });
    await timers.pass(minute);
    const leave = schedule.enter();
    const paused = runs[0]?.work.pause();
    await schedule.stop();
    await paused;
    expect(runs[0]?.work.signal.aborted).toBe(true);
    expect(told.at(-1)).toBe('stopped');
    await timers.pass(10 * minute);
    expect(runs).toHaveLength(1);
    leave();
  });

  it('that was stopped is begun anew when it is quiet', async () => {
    const { timers, runs, schedule } = bench();
    await timers.pass(minute);
    const leave = schedule.enter();
    await schedule.stop();
    leave();
    await timers.pass(2 * minute);
    expect(runs).toHaveLength(2);
  });

  it('is stopped by closing, and leaves no timer', async () => {
    const { timers, runs, schedule } = bench();
    await timers.pass(minute);
    await schedule.close();
    expect(runs[0]?.work.signal.aborted).toBe(true);
    await timers.pass(30 * day);
    expect(runs).toHaveLength(1);
    expect(timers.waiting).toBe(0);
  });

  it('is never begun twice at once', async () => {
    const { timers, runs } = bench();
    await timers.pass(30 * day);
    expect(runs).toHaveLength(1);
  });

  it('tells that it failed, and tries again a day later', async () => {
    const { timers, told, runs } = bench();
    await timers.pass(minute);
    const failure = fail('unreadable', 'journal/ could not be read.', 'Check the disk.');
    await runs[0]?.end(failure);
    expect(told.at(-1)).toEqual(failure.error);
    await timers.pass(day + minute);
    expect(runs).toHaveLength(2);
  });

  it('tells each hundredth once', async () => {
    const { timers, told, runs } = bench();
    await timers.pass(minute);
    for (let done = 0; done <= 10_000; done += 1) runs[0]?.work.onProgress({ done, total: 10_000, item: '' });
    expect(told).toHaveLength(101);
  });
});

it('a defect in it is told, and ends nothing else', async () => {
  const timers = new Passing();
  const failures: Failure[] = [];
  const audit: Audit = {
    last: () => Promise.resolve(ok(null)),
    run: () => Promise.reject(new Error('a hole')),
    onProgress: () => undefined,
    onDone: () => undefined,
    onFailed: (error) => failures.push(error),
  };
  const schedule = new AuditSchedule(audit, { timers, days: 7 });
  await timers.pass(minute);
  expect(failures).toMatchObject([{ code: 'internal', details: { reason: 'a hole' } }]);
  await schedule.close();
});
