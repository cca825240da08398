// The page of figures: a bench replaces its own section and leaves all else as it is.
import { describe, expect, it } from 'vitest';
import { replaceSection } from './report/benchmarks-page.mjs';

const page = `# Benchmarks

Kept by hand.

<!-- bench:store -->

## The archive

old figures, $& and $1

<!-- /bench:store -->

Between the two.

<!-- bench:store-large -->

## Another bench

its figures

<!-- /bench:store-large -->

After both.
`;

describe('replaceSection', () => {
  it('replaces the section of its bench, and nothing else', () => {
    expect(replaceSection(page, 'store', '## The archive\n\nnew figures, $& and $1\n')).toBe(
      page.replace('old figures', () => 'new figures'),
    );
  });

  it('is settled: the same section again changes nothing', () => {
    const once = replaceSection(page, 'store', '## The archive\n\nnew');
    expect(replaceSection(once, 'store', '## The archive\n\nnew')).toBe(once);
  });

  it('appends the section of a bench that has none, and finds it the next time', () => {
    const appended = replaceSection(page, 'search', '## Search\n\nfirst');
    expect(appended.startsWith(page)).toBe(true);
    expect(appended.slice(page.length)).toBe(
      '\n<!-- bench:search -->\n\n## Search\n\nfirst\n\n<!-- /bench:search -->\n',
    );
    expect(replaceSection(appended, 'search', '## Search\n\nsecond')).toBe(appended.replace('first', 'second'));
  });

  it.each([
    ['its end', page.replace('<!-- /bench:store -->', '')],
    ['its beginning', page.replace('<!-- bench:store -->', '')],
  ])('refuses a page in which the section lacks %s', (_, broken) => {
    expect(() => replaceSection(broken, 'store', 'new')).toThrow('<!-- bench:store -->');
  });
});
