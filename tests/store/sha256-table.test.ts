// A table of hashes is a set of them, however many there are and however much they have in common.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Sha256Table } from '../../archive/store/verify/sha256-table.ts';

/** Hashes of which many fall on one place, and many differ in one digit only. */
const alike = fc
  .tuple(fc.constantFrom('0', '7', 'f'), fc.nat({ max: 63 }), fc.constantFrom('1', '8', 'a', 'f'))
  .map(([all, at, other]) => all.repeat(at) + other + all.repeat(63 - at));
const any = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 }).map((it) => it.join(''));

it('holds what was added, in its order, and nothing else', () => {
  const hashes = fc.array(fc.oneof(alike, any), { maxLength: 400 });
  fc.assert(
    fc.property(hashes, hashes, (added, others) => {
      const table = new Sha256Table();
      for (const hash of added) table.add(hash);
      const known = [...new Set(added)];
      expect([...table]).toEqual(known);
      expect(table.size).toBe(known.length);
      for (const [index, hash] of known.entries()) expect(table.indexOf(hash)).toBe(index);
      for (const hash of others) expect(table.has(hash)).toBe(known.includes(hash));
    }),
  );
});
