// Sources across the archive over the contract: listed, shown, made one, told apart, described, and as they were again.
import { expect } from 'vitest';
import type { Feature } from './features.ts';

export const sources: Feature = {
  name: 'sources are listed, shown, merged, split and described',
  async tell({ value, code, article, versions }) {
    const progress: number[] = [];
    const onProgress = ({ done }: { readonly done: number }): void => void progress.push(done);
    const before = await value('source.list', { sort: 'label', limit: 1000 }, { onProgress });
    expect(progress.length).toBeGreaterThan(0);
    const called = (label: string): (typeof before.entries)[number] =>
      before.entries.find((one) => one.label === label)!;
    const brink = called('Ellen Brink');
    expect(brink).toMatchObject({ kind: 'person', roles: ['vagtleder'], articles: 1, versions: 3, decided: false });
    expect((await value('source.list', { text: 'VAGTLEDER' })).entries).toEqual([brink]);

    const card = await value('source.card', { source: brink.id });
    expect(card.entry).toEqual(brink);
    expect(card.appearances).toMatchObject([{ article, names: ['Ellen Brink'], versions }]);
    const { sources: local } = await value('source.ofVersion', { article, version: versions[1] });
    expect(Object.values(local)).toContainEqual({ id: brink.id, label: 'Ellen Brink' });
    const { sources: rows } = await value('article.sourceMatrix', { article });
    expect(rows.find(({ source }) => source === brink.id)?.statements.every((count) => count > 0)).toBe(true);

    const company = before.entries.find(({ names }) => names.includes('Sundlinjen'))!;
    const merged = await value('source.merge', { sources: [brink.id, company.id], label: 'Rederiets vagt' });
    expect(merged).toMatchObject({ label: 'Rederiets vagt', decided: true, articles: 1 });
    const name = { article, name: company.names[0]! };
    const split = await value('source.split', { source: merged.id, names: [name] });
    expect(split).toMatchObject({ names: company.names, statements: company.statements });
    const description = { kind: 'organisation', label: 'Sundlinjen A/S', note: 'Sejler til Hesselø.' } as const;
    expect(await value('source.describe', { source: split.id, description })).toMatchObject({
      label: 'Sundlinjen A/S',
    });
    expect((await value('source.card', { source: split.id })).note).toBe('Sejler til Hesselø.');

    expect(await code('source.card', { source: 'name:nobody-at-all' })).toBe('not-found');
    expect(await code('source.merge', { sources: [brink.id] })).toBe('invalid-input');
    await value('source.unassign', { source: split.id });
    // Where the name was told apart in its article, it goes where it was said to belong everywhere.
    expect((await value('source.unassign', { source: merged.id })).sources).toEqual([brink, company]);
    expect(await value('source.list', { sort: 'label', limit: 1000 })).toEqual(before);
  },
};
