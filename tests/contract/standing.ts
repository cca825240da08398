// Over the contract: what people say of versions, that they looked, and what their devices and colours are called.
import { expect } from 'vitest';
import type { Feature, Telling } from './features.ts';
import { nobody, nothing } from './refusals.ts';

export const standing: Feature = {
  name: 'a version is removed, restored and given its language, an article seen, a device and a colour named',
  async tell({ value, code, article, versions }: Telling) {
    const [, version] = versions;
    const without = await value('version.remove', { article, version });
    expect(without.removedVersions?.map(({ id }) => id)).toEqual([version]);
    expect((await value('version.restore', { article, version })).versions.map(({ id }) => id)).toEqual(versions);
    const set = await value('version.setLanguage', { article, version, language: 'nb' });
    expect(set.versions[1]?.languageSet).toBe('nb');
    await value('version.setLanguage', { article, version, language: null });
    expect((await value('article.see', { article })).seen).toBe(versions[2]);
    expect((await value('article.list', {})).entries[0]?.unseen).toBe(0);
    expect((await value('device.setName', { name: 'Bordet' })).deviceName).toBe('Bordet');
    expect((await value('colour.setName', { colour: 'blue', name: 'Tal' })).colourNames).toEqual({ blue: 'Tal' });

    expect(await code('version.remove', { article, version: nothing })).toBe('not-found');
    expect(await code('version.restore', { article: nobody, version })).toBe('not-found');
    expect(await code('version.setLanguage', { article, version, language: '?' })).toBe('invalid-input');
    expect(await code('article.see', { article: nobody })).toBe('not-found');
    expect(await code('colour.setName', { colour: 'mauve', name: '' })).toBe('invalid-input');
  },
};
