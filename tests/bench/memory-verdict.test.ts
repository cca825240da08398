// What counts as memory that stayed as it was.
import { describe, expect, it } from 'vitest';
import { growthOf } from './memory/verdict.mjs';

const minutes = Array.from({ length: 31 }, (_, index) => index * 2);
const samples = (heapAt: (minute: number) => number) =>
  minutes.map((minute) => ({
    minute,
    round: minute * 3,
    heap: heapAt(minute),
    nodes: 1,
    listeners: 1,
    pageMemory: 1,
    mainMemory: 1,
  }));

describe('growth', () => {
  it('is none where nothing grows, whatever is loaded at first', () => {
    expect(
      growthOf(
        samples((minute) => (minute < 8 ? 10 + minute : 20)),
        'heap',
      ),
    ).toBe(1);
  });

  it('is seen where a little is lost every round', () => {
    expect(
      growthOf(
        samples((minute) => 20 + minute / 10),
        'heap',
      ),
    ).toBeGreaterThan(1.1);
  });

  it('is not made by one sample that stands out', () => {
    expect(
      growthOf(
        samples((minute) => (minute === 50 ? 90 : 20)),
        'heap',
      ),
    ).toBe(1);
  });

  it('is below one where memory is given back', () => {
    expect(
      growthOf(
        samples((minute) => 40 - minute / 3),
        'heap',
      ),
    ).toBeLessThan(0.9);
  });
});
