import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockSchema } from '../../archive/model/event.ts';
import { deviceOf, instantOf, laterClock, tick } from '../../archive/store/clock.ts';

const device = '0a1b2c3d';

describe('the clock', () => {
  it.each([
    ['starts at the wall clock', undefined, '2026-01-01T00:00:00.000Z-0000-0a1b2c3d'],
    ['follows the wall clock', '2025-12-31T23:59:59.999Z-0007-ffffffff', '2026-01-01T00:00:00.000Z-0000-0a1b2c3d'],
    ['counts within a millisecond', '2026-01-01T00:00:00.000Z-00ff-ffffffff', '2026-01-01T00:00:00.000Z-0100-0a1b2c3d'],
    ['counts where time went back', '2026-05-05T00:00:00.000Z-0000-ffffffff', '2026-05-05T00:00:00.000Z-0001-0a1b2c3d'],
    [
      'moves on when the count is full',
      '2026-01-01T00:00:00.000Z-ffff-ffffffff',
      '2026-01-01T00:00:00.001Z-0000-0a1b2c3d',
    ],
  ])('%s', (_, last, expected) => {
    expect(tick(last, Date.parse('2026-01-01T00:00:00.000Z'), device)).toBe(expected);
  });

  it('is always later than what was seen, however the wall clock jumps', () => {
    const times = fc.array(fc.integer({ min: 0, max: 4_000_000_000_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(times, fc.array(fc.stringMatching(/^[0-9a-f]{8}$/), { minLength: 1 }), (walls, devices) => {
        let last: string | undefined;
        for (const [index, now] of walls.entries()) {
          const own = devices[index % devices.length] ?? device;
          const next = tick(last, now, own);
          expect(clockSchema.safeParse(next).success).toBe(true);
          if (last !== undefined) expect(next > last).toBe(true);
          expect(laterClock(last, next)).toBe(next);
          expect(deviceOf(next)).toBe(own);
          expect(Date.parse(instantOf(next))).toBeGreaterThanOrEqual(now);
          last = next;
        }
      }),
    );
  });
});
