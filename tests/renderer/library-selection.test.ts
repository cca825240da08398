// What clicks and keys make of the selection, and what is chosen of the library.
import { describe, expect, it } from 'vitest';
import { anyArticle, type LibraryFilter } from '../../archive/model/collection.ts';
import {
  everything,
  isAny,
  isSameFilter,
  keepChoice,
  type LibraryChoice,
  readChoice,
  toggleTag,
} from '../../renderer/state/library-choice.ts';
import {
  countTags,
  nothingSelected,
  refreshRows,
  selectRows,
  toggleRow,
} from '../../renderer/state/library-selection.ts';
import { catalogueEntry } from './catalogue-entry.ts';
import { MemoryStorage } from './memory-storage.ts';

const [ferry, bridge, storm] = ['ferry', 'bridge', 'storm'].map((title) => catalogueEntry(title));
const filter = (some: Partial<LibraryFilter>): LibraryFilter => ({ ...anyArticle, ...some });

describe('a selection', () => {
  it('takes a row and lets go of it', () => {
    const both = toggleRow(toggleRow(nothingSelected, 3, ferry!), 5, bridge!);
    expect([...both.articles.keys()]).toEqual([ferry!.id, bridge!.id]);
    expect(both.anchor).toBe(5);
    expect([...toggleRow(both, 3, ferry!).articles.keys()]).toEqual([bridge!.id]);
  });

  it('is the range and nothing else', () => {
    const range = selectRows([bridge!, storm!], 1);
    expect([[...range.articles.values()], range.anchor]).toEqual([[bridge, storm], 1]);
  });

  it('follows what changed in its rows, and is the same where nothing did', () => {
    const range = selectRows([ferry!, bridge!], 0);
    expect(refreshRows(range, [ferry!, storm!])).toBe(range);
    const tagged = { ...bridge!, tags: ['harbour'] };
    expect([...refreshRows(range, [storm!, tagged]).articles.values()]).toEqual([ferry, tagged]);
  });

  it('counts the tags of its rows, the commonest first', () => {
    const rows = [['b'], ['a', 'c'], ['c', 'b'], []].map((tags, index) => catalogueEntry(String(index), { tags }));
    expect(countTags(rows)).toEqual([
      { tag: 'b', count: 2 },
      { tag: 'c', count: 2 },
      { tag: 'a', count: 1 },
    ]);
  });
});

describe('what is chosen of the library', () => {
  const choice: LibraryChoice = {
    filter: filter({ tags: ['havn', 'sø'], text: 'færge', unseen: true }),
    sort: 'publisher',
    removed: false,
  };

  it('is kept whole', () => {
    const storage = new MemoryStorage();
    keepChoice(storage, choice);
    expect(readChoice(storage)).toEqual(choice);
  });

  it.each([[null], ['{'], ['7'], ['{"filter": {"tags": 1}, "sort": "colour", "removed": 1}']])(
    'is everything where %s was kept',
    (kept) => {
      expect(readChoice({ getItem: () => kept })).toEqual(everything);
    },
  );

  it('is the same filter in whatever order its tags stand', () => {
    expect(isSameFilter(choice.filter, filter({ tags: ['sø', 'havn'], text: ' færge ', unseen: true }))).toBe(true);
    expect(isSameFilter(choice.filter, filter({ tags: ['sø'], text: 'færge', unseen: true }))).toBe(false);
    expect([isAny(filter({ text: ' ' })), isAny(filter({ noted: true }))]).toEqual([true, false]);
  });

  it('takes a tag and lets go of it', () => {
    expect(toggleTag(filter({ tags: ['a'] }), 'b').tags).toEqual(['a', 'b']);
    expect(toggleTag(filter({ tags: ['a', 'b'] }), 'a').tags).toEqual(['b']);
  });
});
