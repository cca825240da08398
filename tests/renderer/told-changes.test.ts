// What the list of changes says, in English.
import { describe, expect, it } from 'vitest';
import { compare } from '../../archive/compare/compare.ts';
import type { AttributionChange } from '../../archive/model/attribution.ts';
import type { BlockKind, Version } from '../../archive/model/version.ts';
import { summaryOfChanges } from '../../renderer/localisation/change-summary.ts';
import { compareVersions } from '../../renderer/text/compared-versions.ts';
import { toldChanges } from '../../renderer/views/told-changes.ts';

type Line = string | readonly [BlockKind, string];

function versionOf(...lines: readonly Line[]): Version {
  let text = '';
  const blocks = lines.map((line) => {
    const [kind, words] = typeof line === 'string' ? (['paragraph', line] as const) : line;
    text += text === '' ? '' : '\n\n';
    const start = text.length;
    text += words;
    return { kind, range: [start, text.length] as const };
  });
  return { type: 'variorum-version', id: '', language: 'en', text, blocks };
}

const compared = (before: Version, after: Version) => compareVersions(before, after, compare(before.text, after.text));

const told = (before: Version, after: Version, attribution: readonly AttributionChange[] = []) =>
  toldChanges(compared(before, after), attribution).map(({ chip, title, detail }) => `[${chip}] ${title} (${detail})`);

const lead = 'The ferry ran aground outside the harbour at noon, the police said on Wednesday.';
const wind = 'The harbour master said that the ferry lost its steering in the hard westerly wind.';
const board = 'The accident board expects to have its first answers on Thursday afternoon.';

describe('toldChanges', () => {
  it('tells headlines, numbers, paragraphs and moves, each at its place', () => {
    const before = versionOf(['headline', 'Ferry aground'], wind, 'About 400 people are ashore.', lead, board);
    const after = versionOf(
      ['headline', 'Ferry afloat'],
      'About 500 people are ashore.',
      lead,
      board,
      wind,
      'Nobody was hurt in the end.',
    );
    expect(told(before, after)).toEqual([
      '[headline] aground → afloat (paragraph 1)',
      '[number] About 400 → About 500 (paragraph 2)',
      `[moved] The harbour master said that the ferry lost its steering in… (moved down, 3 paragraphs)`,
      '[+ paragraph] Nobody was hurt in the end. (new)',
    ]);
  });

  it('takes the word along that a bare number counts', () => {
    const [before, after] = [versionOf('About 400 people are ashore.'), versionOf('About 500 people are ashore.')];
    expect(told(before, after)).toEqual(['[number] 400 → 500 people (paragraph 1)']);
  });

  it('tells who says what at its place, but not what came with a paragraph', () => {
    const before = versionOf(lead);
    const after = versionOf(lead.replace('police', 'owner'), wind);
    const at = (words: string) => {
      const start = after.text.indexOf(words);
      return [start, start + words.length] as const;
    };
    const labels = { beforeLabel: 'the police', afterLabel: 'the owner' };
    const changes: readonly AttributionChange[] = [
      {
        kind: 'attribution-added',
        before: null,
        after: at('the ferry lost'),
        beforeLabel: null,
        afterLabel: 'the harbour master',
      },
      { kind: 'source-changed', before: [51, 61], after: at('the owner'), ...labels },
    ];
    expect(told(before, after, changes)).toEqual([
      '[source] the police → the owner (the same claim, given to another source)',
      '[wording] police → owner (paragraph 1)',
      '[+ paragraph] The harbour master said that the ferry lost its steering in… (new)',
    ]);
  });

  it('counts in the line over the text, and leaves out what there is none of', () => {
    const { classes } = compared(
      versionOf(lead, 'About 400 are ashore.'),
      versionOf(lead, 'About 500 are ashore.', wind, board),
    );
    expect(summaryOfChanges(classes, [])).toEqual(['1 number', '2 paragraphs']);
    expect(summaryOfChanges([], [])).toEqual([]);
  });
});
