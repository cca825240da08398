import { expect, test } from 'vitest';
import { instantSchema, zoneSchema } from '../../archive/model/capture.ts';
import { parseCapturedAt } from '../../cli/captured-at.ts';

test.each([
  ['2022-01-05T18:30+06:00', '2022-01-05T12:30:00.000Z', '+06:00'],
  ['2022-01-05T18:30:15.5+0600', '2022-01-05T12:30:15.500Z', '+06:00'],
  ['2022-01-05 18:30Z', '2022-01-05T18:30:00.000Z', 'UTC'],
])('%s', (text, capturedAt, zone) => {
  expect(parseCapturedAt(text)).toEqual({ capturedAt, zone });
});

test.each(['2022-01-05T18:30', '2022-01-05'])('%s is in the zone of this computer', (text) => {
  const { capturedAt, zone } = parseCapturedAt(text);
  expect(instantSchema.parse(capturedAt)).toBe(capturedAt);
  expect(zoneSchema.parse(zone)).toBe(zone);
  expect(new Date(capturedAt).getDate()).toBe(5);
  expect(new Date(capturedAt).getHours()).toBe(text.includes('T') ? 18 : 0);
});

test.each(['yesterday', '2022', '2022-13-01', '2022-01-05T25:00', '05/01/2022', ''])('"%s" is refused', (text) => {
  expect(() => parseCapturedAt(text)).toThrow('ISO 8601');
});
