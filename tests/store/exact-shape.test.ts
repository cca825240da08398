// What is told at a glance of a journal line is what its schema says: held against it over lines that are right, that
// are nearly right, and that are odd.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type EventBody, journalLineSchema } from '../../archive/model/event.ts';
import { exactly } from '../../archive/store/journal/exact-shape.ts';
import { fixtureFiles, fixtureFormats } from '../helpers/format-fixture.ts';

const isExactLine = exactly(journalLineSchema);

const hash = '0f'.repeat(32);
const article = '019ca869-57d0-7599-b2fc-3e3123af7dc4';
const clock = '2028-02-29T08:00:01.000Z-0000-e2d2e2e3';

/** Of the types that are in no fixture. */
const others: readonly EventBody[] = [
  { annotation: article, article, type: 'annotation-removed' },
  { annotation: article, article, type: 'annotation-restored' },
  { annotation: article, article, fields: { body: 'Nu', tags: ['kilde'] }, type: 'annotation-changed' },
  { article, position: { end: 5, start: 0 }, annotation: article, type: 'annotation-placed', version: hash },
  { article, position: null, annotation: article, type: 'annotation-placed', version: hash },
  { article, type: 'article-removed' },
  { article, type: 'article-restored' },
  { article, into: article, type: 'article-removed' },
  { article, tag: 'vej', type: 'article-tagged' },
  { article, language: null, type: 'language-set', version: hash },
  { names: [{ article: null, name: 'Broen' }], source: article, type: 'source-assigned' },
  { title: 'Broen', type: 'archive-titled' },
  { article, title: '', type: 'article-titled' },
  { article, changes: [clock], type: 'change-undone' },
  { changes: [clock, clock], type: 'change-redone' },
  {
    article,
    by: 'redaktionen',
    contents: [hash],
    lines: [{ device: 'e2d2e2e3', seq: 3, was: hash, is: hash }],
    reason: 'kendelse',
    type: 'version-purged',
    version: hash,
  },
  { publicKey: 'A'.repeat(43), type: 'signing-started' },
  { type: 'signing-ended' },
  { head: hash, kind: 'rfc3161', stamp: hash, type: 'stamp-attached' },
  { rebuilt: 0, restored: 1, setAside: 2, startedAt: '2026-03-01T08:00:01.000Z', type: 'archive-repaired' },
  { findings: 0, startedAt: '2026-03-01T08:00:01.000Z', type: 'archive-verified' },
];

/** Journal lines of every type, as JSON. */
const lines: readonly unknown[] = [
  ...fixtureFormats.flatMap((format) =>
    [...fixtureFiles(`format-${format}`)]
      .filter(([path]) => path.startsWith('journal/'))
      .flatMap(([, bytes]) => Buffer.from(bytes).toString().split('\n').slice(0, -1))
      .map((line) => JSON.parse(line) as unknown),
  ),
  ...others.map((event, seq) => ({ act: clock, clock, event, more: true, prev: hash, seq, was: hash })),
].flatMap((line) => journalLineSchema.safeParse(line).data ?? []);

/** Whether the schema takes a value, and makes of it what it is already. */
function isLeftAsItIs(schema: z.ZodType, value: unknown): boolean {
  const parsed = schema.safeParse(value);
  return parsed.success && JSON.stringify(parsed.data) === JSON.stringify(value);
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, '', ' ', 'Broen ', -1, 0, 1.5, 2 ** 53, [], {}, [''], [hash], hash),
  fc.constantFrom<unknown>(hash.toUpperCase(), `${hash}\n`, `${hash.slice(1)}é`, article.toUpperCase(), 'rfc3161'),
  fc.constantFrom<unknown>('2027-02-29T08:00:01.000Z', '2027-02-29T08:00:01.000Z-0000-e2d2e2e3', clock.slice(0, 24)),
  fc.string({ unit: 'binary' }),
  fc.jsonValue(),
);

/** How a line is changed: the place of the value to change, counted over all of them, and what becomes of it. */
const tampering = fc.record({
  line: fc.nat({ max: lines.length - 1 }),
  at: fc.nat({ max: 60 }),
  how: fc.constantFrom('replaced', 'left out', 'named otherwise', 'put first', 'joined by another', 'left'),
  by: odd,
});

type Tampering = typeof tampering extends fc.Arbitrary<infer T> ? T : never;

function tampered({ line, at, how, by }: Tampering): unknown {
  let left = at;
  const change = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).flatMap(([key, inner]): (readonly [string, unknown])[] => {
      left -= 1;
      if (left !== -1) return [[key, change(inner)]];
      if (how === 'left out') return [];
      if (how === 'named otherwise') return [[`${key}s`, inner]];
      if (how === 'joined by another')
        return [
          [key, inner],
          [`${key}-2`, by],
        ];
      return [[key, how === 'replaced' ? by : inner]];
    });
    if (how === 'put first' && left < 0) entries.reverse();
    return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
  };
  return change(lines[line]);
}

describe('what is told at a glance of a journal line', () => {
  it('is that all lines of ours are right', () => {
    const types = journalLineSchema.unwrap().shape.event.options.map(({ shape }) => shape.type.value);
    const told = lines.map((line) => (line as { event: EventBody }).event.type);
    expect(new Set(told)).toEqual(new Set(types));
    for (const line of lines) expect(isExactLine(line), JSON.stringify(line)).toBe(true);
  });

  it('is what the schema says', () => {
    fc.assert(
      fc.property(tampering, (how) => {
        const value = tampered(how);
        expect(isExactLine(value)).toBe(isLeftAsItIs(journalLineSchema, value));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each<readonly [string, z.ZodType, unknown]>([
    ['what is filled in', z.object({ a: z.string().default('a') }), {}],
    ['what is made another', z.object({ a: z.string().transform((text) => text.length) }), { a: 'a' }],
    ['what is made of another', z.coerce.number(), '1'],
    ['what is looked at with others', z.object({ a: z.string() }).superRefine(() => undefined), { a: 'a' }],
    ['what may be of several shapes', z.union([z.string(), z.number()]), 'a'],
    ['what may be anything', z.object({}).loose(), { a: 1 }],
    ['times and other values that JSON has not', z.date(), new Date(0)],
  ])('leaves to the schema %s', (_, schema, value) => {
    expect(exactly(schema)(value)).toBe(false);
  });
});
