// The palette's search: what a person means by a few letters stands first.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandIds } from '../../commands/commands.ts';
import { commandWords } from '../../commands/words.ts';
import { rankCommands } from '../../renderer/text/rank-commands.ts';

const named = (language: 'da' | 'en') => commandIds.map((id) => ({ id, name: commandWords[language].names[id] }));
const first = (query: string, language: 'da' | 'en', recent: readonly string[] = []): string | undefined =>
  rankCommands(query, named(language), recent)[0]?.id;

describe('ranking commands', () => {
  it.each([
    ['side', 'en', 'compare.sides'],
    ['SIDE BY', 'en', 'compare.sides'],
    ['evid', 'en', 'room.evidence'],
    ['drk th', 'en', 'theme.dark'],
    ['rnm', 'en', 'article.rename'],
    ['mørkt', 'da', 'theme.dark'],
    ['moerkt', 'da', 'theme.dark'],
    ['morkt', 'da', 'theme.dark'],
    ['naeste aend', 'da', 'change.next'],
    ['gennemsyn', 'da', 'review.show'],
    ['indst', 'da', 'settings.show'],
  ] as const)('%j in %s means %s', (query, language, id) => {
    expect(first(query, language)).toBe(id);
  });

  it('finds nothing in letters that no name has in that order', () => {
    expect(rankCommands('zzqx', named('en'), [])).toEqual([]);
  });

  it('lists what was used last first while nothing is typed, and leaves out nothing', () => {
    const listed = rankCommands('', named('en'), ['theme.dark', 'room.compare', 'gone']);
    expect(listed.slice(0, 3).map(({ id }) => id)).toEqual(['theme.dark', 'room.compare', 'palette.show']);
    expect(listed).toHaveLength(commandIds.length);
  });

  it('puts what was used last first among names that match as well', () => {
    const equals = [
      { id: 'one', name: 'Next' },
      { id: 'two', name: 'Next' },
    ];
    expect(rankCommands('next', equals, ['two']).map(({ id }) => id)).toEqual(['two', 'one']);
  });

  it('answers each command at most once, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (query) => {
        const ids = rankCommands(query, named('da'), []).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
