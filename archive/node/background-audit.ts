// The clock and the timers of Node, for the verification that a host has done by itself.
import { type AuditSettings, type Timers } from '../service/audit-schedule.ts';

/** Days that a verification is good for where nobody said otherwise. */
export const usualAuditDays = 7;

/** None of them keeps a process from ending. */
const nodeTimers: Timers = {
  now: () => Date.now(),
  after(delay, work) {
    const timer = setTimeout(work, delay).unref();
    return () => clearTimeout(timer);
  },
};

/** Has an archive that stays open verified when the last time is so many days ago; with 0, never. */
export function backgroundAudit(days = usualAuditDays): AuditSettings {
  return { timers: nodeTimers, days };
}
