// What people decided, among what the rules find: each verdict, who speaks then, and what holds whatever is decided.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../archive/attribute/apply-decisions.ts';
import { attribute } from '../../archive/attribute/attribute.ts';
import type { PlacedDecision, PlacedStatement } from '../../archive/attribute/placed-decision.ts';
import { lengthOf, sharedBy } from '../../archive/attribute/ranges.ts';
import { supersededDecisions } from '../../archive/attribute/same-statement.ts';
import { type Attribution, type Attributions, attributionsSchema } from '../../archive/model/attribution.ts';
import type { TextRange } from '../../archive/model/range.ts';
import { decisionsOn } from './arbitrary-decisions.ts';

const text = [
  'Broen lukker',
  'Broen lukker fredag, siger vejchef Torben Juhl. Han oplyser, at den er nedslidt.',
  'Ifølge politiet bliver der omkørsel ad Havnevej. »Det bliver dyrt,« siger borgmester Lis Holm.',
  'Angiveligt har kommunen kendt til »revnerne« i årevis.',
].join('\n\n');
const found = attribute(text, { language: 'da' });
const madeOn = 'f'.repeat(64);

const range = (words: string): TextRange => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return [start, start + words.length];
};
const suggestion = (words: string): Attribution => {
  const known = found.attributions.find(({ content }) => content.some((one) => text.slice(...one).includes(words)));
  if (!known) throw new Error(`nobody says "${words}"`);
  return known;
};
const told = ({ kind, source, cue, content }: Attribution, speaker: string | null = null): PlacedStatement => ({
  kind,
  source,
  cue,
  content,
  speaker,
});

let count = 0;
function decision(
  suggested: PlacedStatement | null,
  stands: PlacedStatement | null,
  more: Partial<PlacedDecision> = {},
): PlacedDecision {
  count += 1;
  const id = `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  const verdict = suggested === null ? 'added' : stands === null ? 'rejected' : 'corrected';
  return { id, verdict, madeOn, rule: suggested && 'inverted', here: 'made', suggested, stands, ...more };
}

/** A line a statement: the label of its source, then what is said. */
function lines({ attributions, sources }: Attributions): readonly string[] {
  const labels = new Map(sources.map(({ id, label }) => [id, label]));
  return attributions.map(({ sourceId, content }) => {
    const words = content.map((one) => text.slice(...one)).join(' … ');
    return `${labels.get(sourceId ?? '') ?? '–'}: ${words}`;
  });
}

const closes = suggestion('Broen lukker fredag');
const worn = suggestion('at den er nedslidt');
const dear = suggestion('Det bliver dyrt');

describe('what was decided', () => {
  it('without a decision is what the rules find, and nothing else', () => {
    expect(applyDecisions(text, found, [])).toBe(found);
    expect(lines(found)).toEqual([
      'vejchef Torben Juhl: Broen lukker fredag',
      'vejchef Torben Juhl: at den er nedslidt',
      'politiet: bliver der omkørsel ad Havnevej',
      'borgmester Lis Holm: »Det bliver dyrt,«',
      '–: har kommunen kendt til »revnerne« i årevis',
    ]);
  });

  it('confirmed stands as it was, bears the decision, and keeps its reason', () => {
    const confirmed = decision(told(closes), told(closes), { verdict: 'confirmed', rule: closes.rule });
    const after = applyDecisions(text, found, [confirmed]);
    const mark = { id: confirmed.id, madeOn, verdict: 'confirmed', carried: false };
    expect(after.attributions[0]).toEqual({ ...closes, id: confirmed.id, decision: mark });
    expect({ ...after, attributions: after.attributions.slice(1) }).toEqual({
      ...found,
      attributions: found.attributions.slice(1),
    });
  });

  it('rejected is gone, with a source that says nothing else', () => {
    const after = applyDecisions(text, found, [decision(told(dear), null)]);
    expect(lines(after)).toEqual(lines(found).filter((line) => !line.includes('dyrt')));
    expect(after.sources.map(({ label }) => label)).toEqual(['vejchef Torben Juhl', 'politiet']);
  });

  it('corrected gives other stretches, with the hedges in them', () => {
    const hearsay = suggestion('har kommunen kendt');
    const content = [range('kommunen kendt til »revnerne«')];
    const stands = { ...told(hearsay), cue: [range('Angiveligt')], content };
    const after = applyDecisions(text, found, [decision(told(hearsay), stands)]);
    expect(lines(after).at(-1)).toBe('–: kommunen kendt til »revnerne«');
    expect(after.attributions.at(-1)?.hedges).toEqual([range('Angiveligt')]);
  });

  it('added stands in the order of the text, found by no rule', () => {
    const stands = { ...told(dear, 'Lis Holm'), content: [range('Broen lukker')], source: [], cue: [] };
    const after = applyDecisions(text, found, [decision(null, stands)]);
    expect(lines(after)[0]).toBe('borgmester Lis Holm: Broen lukker');
    expect(after.attributions[0]).toMatchObject({ rule: null, entry: null, decision: { verdict: 'added' } });
    expect(lines(after).slice(1)).toEqual(lines(found));
  });

  it('carried says so', () => {
    const after = applyDecisions(text, found, [decision(told(closes), told(closes), { here: 'carried' })]);
    expect(after.attributions[0]?.decision?.carried).toBe(true);
  });

  it('stale leaves the suggestion, and says that it was decided on in other words', () => {
    const stale = decision(told(closes), null, { here: 'stale' });
    const after = applyDecisions(text, found, [stale]);
    const mark = { id: stale.id, madeOn, verdict: 'rejected' };
    expect(after).toEqual({ ...found, attributions: [{ ...closes, stale: mark }, ...found.attributions.slice(1)] });
  });

  it('the latest counts where several were made on one statement', () => {
    const first = decision(told(closes), told(closes, 'Lis Holm'));
    const second = decision(told(closes), null);
    expect(lines(applyDecisions(text, found, [first, second]))).toEqual(lines(found).slice(1));
    expect(lines(applyDecisions(text, found, [second, first]))[0]).toBe('borgmester Lis Holm: Broen lukker fredag');
  });

  it('stale does not stand in the way of what was decided here before', () => {
    const here = decision(told(closes), null);
    const elsewhere = decision(told(closes), told(closes), { here: 'stale' });
    expect(lines(applyDecisions(text, found, [here, elsewhere]))).toEqual(lines(found).slice(1));
  });

  it('leaves alone a statement of the same words by another', () => {
    const relayed = { ...closes, id: 'a9', source: [range('politiet')], sourceId: 's2' };
    const both = { ...found, attributions: [closes, relayed, ...found.attributions.slice(1)] };
    const after = applyDecisions(text, both, [decision(told(relayed), null)]);
    expect(after.attributions[0]).toEqual(closes);
    expect(after.attributions).toHaveLength(found.attributions.length);
  });

  it.each<[string, (one: Attribution) => Attribution, boolean]>([
    ['cut to more than half of it', (one) => ({ ...one, content: [range('lukker fredag')] }), true],
    ['with a little more', (one) => ({ ...one, content: [range('Broen lukker fredag, siger')] }), true],
    ['of another source', (one) => ({ ...one, source: [range('politiet')] }), true],
    [
      'in twice as many words',
      (one) => ({ ...one, content: [range('Broen lukker fredag, siger vejchef Torben')] }),
      false,
    ],
    ['elsewhere', (one) => ({ ...one, content: [range('Havnevej')] }), false],
  ])('covers what newer rules find %s: %#', (_, reading, covered) => {
    const newer = { ...found, attributions: [reading(closes)] };
    const left = applyDecisions(text, newer, [decision(told(closes), null)]).attributions;
    expect(left).toHaveLength(covered ? 0 : 1);
  });
});

describe('who speaks', () => {
  const decide = (one: Attribution, speaker: string, more: Partial<PlacedStatement> = {}): Attributions =>
    applyDecisions(text, found, [decision(told(one), { ...told(one, speaker), ...more })]);

  it.each([
    ['by a name that the text gives', 'Lis Holm', 'borgmester Lis Holm'],
    ['by a fuller one', 'Lis Marie Holm', 'Lis Marie Holm'],
    ['by a spelling of it', 'Liz Holm', 'Liz Holm'],
    ['by one that stands nowhere', 'Niels Bro', 'Niels Bro'],
  ])('is named %s', (_, speaker, label) => {
    const after = decide(worn, speaker);
    expect(lines(after)[1]).toBe(`${label}: at den er nedslidt`);
    const [han] = worn.source;
    expect(after.sources.filter(({ mentions }) => mentions.some((one) => one.join() === han?.join()))).toHaveLength(1);
    expect(after.sources.find((source) => source.label === label)?.mentions).toContainEqual(han);
  });

  it('is a person by the nature of the name', () => {
    expect(decide(worn, 'Niels Bro').sources.at(1)).toMatchObject({ kind: 'person', names: ['Niels Bro'] });
  });

  it('takes what else is said at those words along', () => {
    const goesOn: Attribution = { ...worn, id: 'a8', content: [range('Havnevej')], rule: 'continued', cue: [] };
    const both = { ...found, attributions: [...found.attributions.slice(0, 3), goesOn] };
    const after = applyDecisions(text, both, [decision(told(worn), told(worn, 'Niels Bro'))]);
    expect(lines(after).at(-1)).toBe('Niels Bro: Havnevej');
  });

  it('is who is named at the words marked as the source', () => {
    const after = decide(dear, 'x', { speaker: null, source: [range('kommunen')] });
    expect(lines(after)[3]).toBe('kommunen: »Det bliver dyrt,«');
    expect(after.sources.map(({ label }) => label)).toEqual(['vejchef Torben Juhl', 'politiet', 'kommunen']);
    const widened = decide(dear, 'x', { speaker: null, source: [range('siger borgmester Lis Holm')] });
    expect(lines(widened)[3]).toBe('borgmester Lis Holm: »Det bliver dyrt,«');
  });
});

const newsy = fc
  .array(
    fc.constantFrom(
      'siger',
      'Torben Juhl',
      'han',
      'at',
      'politiet',
      'ifølge',
      'broen lukker',
      '»Ja,«',
      '.',
      ',',
      '\n\n',
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(' '));
const decided = newsy
  .map((article) => ({ article, read: attribute(article, { language: 'da' }) }))
  .filter(({ article }) => article.length > 0)
  .chain(({ article, read }) => decisionsOn(article, read).map((decisions) => ({ article, read, decisions })));
const runs = { numRuns: 100 };

describe('whatever is decided', () => {
  it('the answer is what the contract says, in order, each statement of a source that there is', () => {
    fc.assert(
      fc.property(decided, ({ article, read, decisions }) => {
        const after = applyDecisions(article, read, decisions);
        expect(attributionsSchema.parse(after)).toEqual(after);
        const starts = after.attributions.map(({ content }) => content[0]?.[0] ?? 0);
        expect(starts).toEqual([...starts].sort((one, other) => one - other));
        const ids = new Set(after.sources.map(({ id }) => id));
        expect(ids.size).toBe(after.sources.length);
        for (const { sourceId } of after.attributions) if (sourceId !== null) expect(ids).toContain(sourceId);
      }),
      runs,
    );
  });

  it('deciding the same again changes nothing, and taking it back restores what the rules find', () => {
    fc.assert(
      fc.property(decided, ({ article, read, decisions }) => {
        const untouched = JSON.stringify(read);
        const again = [...decisions.map((one) => ({ ...one })), ...decisions];
        expect(applyDecisions(article, read, again)).toEqual(applyDecisions(article, read, decisions));
        expect(JSON.stringify(read)).toBe(untouched);
        expect(applyDecisions(article, read, [])).toBe(read);
      }),
      runs,
    );
  });

  it('the order changes nothing but which of two on one statement counts', () => {
    fc.assert(
      fc.property(decided, fc.infiniteStream(fc.nat(1000)), ({ article, read, decisions }, order) => {
        const superseded = supersededDecisions(decisions);
        const counting = decisions.filter((one) => !superseded.has(one));
        const chances = new Map(counting.map((one) => [one, order.next().value]));
        const shuffled = [...counting].sort((one, other) => chances.get(one)! - chances.get(other)!);
        const stands = (list: readonly PlacedDecision[]): Attributions => applyDecisions(article, read, list);
        fc.pre(shuffled.every((one) => one.here !== 'stale'));
        expect(stands(shuffled)).toEqual(stands(counting));
        expect(stands(decisions)).toEqual(stands(counting));
      }),
      runs,
    );
  });

  it('what stands is there once, and what was rejected is not', () => {
    fc.assert(
      fc.property(decided, ({ article, read, decisions }) => {
        const superseded = supersededDecisions(decisions);
        const { attributions } = applyDecisions(article, read, decisions);
        for (const { id, here, stands, suggested } of decisions.filter((one) => !superseded.has(one))) {
          const own = attributions.filter((one) => one.id === id);
          expect(own).toHaveLength(here === 'stale' || stands === null ? 0 : 1);
          if (here === 'stale' || stands !== null || suggested === null) continue;
          const rejected = attributions.filter(
            (one) =>
              one.decision === undefined &&
              one.source.join(' ') === suggested.source.join(' ') &&
              sharedBy(suggested.content, one.content) * 2 >= lengthOf(one.content),
          );
          expect(rejected).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('ten thousand decisions cost ten times what a thousand do', () => {
    const long = Array.from({ length: 100 }, () => text).join('\n\n');
    const read = attribute(long, { language: 'da' });
    const many = (size: number): readonly PlacedDecision[] =>
      Array.from({ length: size }, (_, index) => {
        const at = (index * 7919) % (long.length - 400);
        const stands: PlacedStatement = {
          ...told(closes, `Navn${index % 3000} Efternavn`),
          source: [[at, at + 8]],
          cue: [],
          content: [[at, at + 1 + (index % 400)]],
        };
        return decision(null, stands);
      });
    const [few, lots] = [many(1000), many(10_000)];
    const time = (decisions: readonly PlacedDecision[]): number => {
      const start = process.cpuUsage();
      applyDecisions(long, read, decisions);
      return process.cpuUsage(start).user;
    };
    time(few);
    const ratios = [0, 1].map(() => time(lots) / Math.max(1, time(few)));
    expect(Math.min(...ratios)).toBeLessThan(30);
  });
});
