// What people decide on who says what, over the contract: each verdict, carried and taken back, undone and done again.
import { expect } from 'vitest';
import type { Feature } from './features.ts';
import { nobody, nothing } from './refusals.ts';

export const deciding: Feature = {
  name: 'people decide on who says what: here, on other versions, and back again',
  async tell({ value, code, article, versions }) {
    const [morning, noon, evening] = versions;
    const on = (version: string) => value('attribution.list', { article, version });
    const before = await on(noon);
    expect(before.decisions).toEqual([]);
    expect(before.attributions).toEqual(await value('version.attributions', { version: noon }));
    const { text } = await value('version.get', { version: noon, article });
    const saying = (words: string, { attributions }: typeof before) =>
      attributions.attributions.find(({ content }) => content.some((range) => text.slice(...range).includes(words)));

    const waiting = saying('Vi venter på højvande', before);
    if (waiting === undefined) throw new Error('the statement is not found');
    const { id, kind, source, cue, content } = waiting;
    const stands = { kind, source, cue, content, speaker: null };
    const confirmed = await value('attribution.decide', { article, version: noon, suggestion: id, stands });
    expect(confirmed).toMatchObject({ version: noon, rule: waiting.rule, stands: { speaker: null } });
    const mark = { id: confirmed.id, madeOn: noon, verdict: 'confirmed' };
    const after = await on(noon);
    expect(after.decisions).toMatchObject([{ verdict: 'confirmed', here: 'made', decision: confirmed, content }]);
    expect(saying('Vi venter på højvande', after)).toMatchObject({ decision: { ...mark, carried: false } });
    // The same words by the same speaker stand on the version before it, and are gone from the one behind it.
    const { attributions } = await value('version.attributions', { version: morning, article });
    const carried = attributions.find(({ decision }) => decision !== undefined);
    expect(carried).toMatchObject({ id: confirmed.id, decision: { ...mark, carried: true } });
    expect((await on(evening)).decisions).toMatchObject([{ here: 'not-here', content: null }]);

    const named = { ...stands, speaker: 'Ellen Marie Brink' };
    const again = { article, version: noon, suggestion: confirmed.id, stands: named };
    expect(await value('attribution.decide', again)).toMatchObject({
      id: confirmed.id,
      stands: { speaker: 'Ellen Marie Brink' },
    });
    const corrected = await on(noon);
    expect(corrected.attributions.sources.map(({ label }) => label)).toContain('Ellen Marie Brink');
    expect(corrected.decisions).toMatchObject([{ verdict: 'corrected' }]);
    expect(await value('archive.undo', {})).toMatchObject({ entry: { changes: [{ type: 'attribution-decided' }] } });
    expect((await on(noon)).decisions).toMatchObject([{ verdict: 'confirmed' }]);
    await value('archive.redo', {});
    expect((await on(noon)).decisions).toMatchObject([{ verdict: 'corrected' }]);

    await value('attribution.decide', { ...again, stands: null });
    expect(saying('Vi venter på højvande', await on(noon))).toBeUndefined();
    expect((await value('version.attributions', { version: noon })).attributions).toEqual(
      before.attributions.attributions,
    );
    const { changes } = await value('version.attributionDifference', { before: noon, after: evening, article });
    const plain = await value('version.attributionDifference', { before: noon, after: evening });
    expect(changes.length).toBeLessThan(plain.changes.length);

    const start = text.indexOf('Rederiet Sundlinjen har sendt');
    const missed = {
      kind: 'indirect',
      source: [],
      cue: [],
      content: [[start, start + 40]],
      speaker: 'Rederiet',
    } as const;
    const added = await value('attribution.decide', { article, version: noon, suggestion: null, stands: missed });
    expect(added).toMatchObject({ rule: null, suggested: null, stands: { content: [{ start, end: start + 40 }] } });
    expect((await on(evening)).decisions).toMatchObject([
      { verdict: 'rejected' },
      { verdict: 'added', here: 'carried' },
    ]);
    const row = (await value('article.sourceMatrix', { article })).sources.find(
      ({ label }) => label === 'Rederiet Sundlinjen',
    );
    expect(row?.statements).toEqual([0, 1, 2]);

    const asked = { article, version: noon, suggestion: null, stands: missed };
    expect(await code('attribution.decide', { ...asked, stands: null })).toBe('invalid-input');
    expect(await code('attribution.decide', { ...asked, suggestion: added.id, stands: null })).toBe('invalid-input');
    expect(await code('attribution.decide', { ...asked, suggestion: 'a99' })).toBe('not-found');
    expect(await code('attribution.decide', { ...asked, version: nothing })).toBe('not-found');
    const beyond = { ...missed, source: [[0, text.length + 1]] };
    expect(await code('attribution.decide', { ...asked, stands: beyond })).toBe('invalid-input');
    expect(await code('attribution.decide', { ...asked, stands: { ...missed, content: [[0, 0]] } })).toBe(
      'invalid-input',
    );
    expect(await code('attribution.list', { article: nobody, version: noon })).toBe('not-found');
    expect(await code('attribution.undecide', { article, decision: nobody })).toBe('not-found');

    for (const { decision } of (await on(noon)).decisions) {
      expect(await value('attribution.undecide', { article, decision: decision.id })).toEqual(decision);
    }
    expect(await on(noon)).toEqual(before);
  },
};
