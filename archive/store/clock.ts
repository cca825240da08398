// The hybrid logical clock: wall time where it moves forward, a counter where it does not, so that an event is always
// later than every event its device had seen. Kulkarni et al., "Logical Physical Clocks" (2014).

/** The time of a clock, ISO 8601 in UTC with milliseconds. */
export function instantOf(clock: string): string {
  return clock.slice(0, 24);
}

/** The device that an event's clock was read on. */
export function deviceOf(clock: string): string {
  return clock.slice(30);
}

/**
 * The next reading after `last` (the latest clock seen of any device, undefined when none) on `device`, when its wall
 * clock says `now` (milliseconds since 1970). Later than `last` in plain string order, even where the wall clock was
 * set back.
 */
export function tick(last: string | undefined, now: number, device: string): string {
  if (last === undefined) return reading(now, 0, device);
  const lastTime = Date.parse(instantOf(last));
  if (now > lastTime) return reading(now, 0, device);
  const counter = Number.parseInt(last.slice(25, 29), 16) + 1;
  return counter > 0xffff ? reading(lastTime + 1, 0, device) : reading(lastTime, counter, device);
}

/** Whether a clock is so late that those after it would soon have no spelling: years have four digits. */
export function isAtEnd(clock: string): boolean {
  return clock.startsWith('9999');
}

/** The later of two clocks. */
export function laterClock(one: string | undefined, other: string): string {
  return one === undefined || other > one ? other : one;
}

function reading(time: number, counter: number, device: string): string {
  return `${new Date(time).toISOString()}-${counter.toString(16).padStart(4, '0')}-${device}`;
}
