import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CodePoints } from '../../archive/export/code-points.ts';

it('counts as an iteration over the text does, wherever no pair is parted', () => {
  const unit = fc.oneof(fc.constantFrom('a', 'æ', '😀', '\ud800', '\udc00', '\n'), fc.constant('x'.repeat(1023)));
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), fc.nat(), (units, chosen) => {
      const text = units.join('');
      const codePoints = [...text];
      const taken = chosen % (codePoints.length + 1);
      const position = codePoints.slice(0, taken).join('').length;
      expect(new CodePoints(text).before(position)).toBe(taken);
      expect(new CodePoints(text).before(text.length + 7)).toBe(codePoints.length);
    }),
  );
});

it('reads a text once, however many positions are asked for', () => {
  const counted = new CodePoints('😀 '.repeat(300_000));
  const start = process.cpuUsage();
  for (let asked = 0; asked < 5_000; asked += 1) expect(counted.before(900_000)).toBe(600_000);
  const { user, system } = process.cpuUsage(start);
  // Some tens of milliseconds; counted from the text's start each time it is ten seconds.
  expect((user + system) / 1000).toBeLessThan(2_000);
});
