// Where a note goes, case by case. In the texts, ⟦…⟧ encloses the passage: in `before` the one that was noted, in
// `after` the one that it should be found as.
import { describe, expect, test } from 'vitest';
import { reanchor } from '../../archive/anchor/reanchor.ts';
import type { SpanAnchor } from '../../archive/model/anchor.ts';
import type { TextRange } from '../../archive/model/range.ts';

function unmark(marked: string): { readonly text: string; readonly range: TextRange | null } {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return { text: marked.replace(/[⟦⟧]/g, ''), range: start < 0 ? null : [start, end] };
}

function anchor(before: string, after: string): SpanAnchor {
  const { text, range } = unmark(before);
  return reanchor(text, unmark(after).text, [{ id: 'note', range: range! }])[0]!;
}

function show(after: string, { range }: SpanAnchor): string {
  const { text } = unmark(after);
  return range ? `${text.slice(0, range[0])}⟦${text.slice(...range)}⟧${text.slice(range[1])}` : text;
}

const intro = 'The council met on Monday to settle the budget.';
const tax = 'Taxes will rise by two per cent from the first of January next year.';
const parks = 'Parks and playgrounds lose a third of what they were given before.';
const vote = 'The vote was close, and three members left the hall before it was counted.';
const join = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');

describe('reanchor', () => {
  test.each([
    ['kept', 'where nothing changed', join(intro, `⟦${tax}⟧`), join(intro, `⟦${tax}⟧`)],
    ['kept', 'where text before it changed', join(intro, `⟦${tax}⟧`), join(parks, vote, intro, `⟦${tax}⟧`)],
    ['kept', 'where text touches it', 'one ⟦two⟧ three', 'one new ⟦two⟧ more three'],
    ['kept', 'the right one of several', 'yes and ⟦yes⟧ and yes', 'well yes and ⟦yes⟧ and yes'],
    ['moved', 'with its paragraph', join(`⟦${tax}⟧`, parks, vote), join(parks, vote, `⟦${tax}⟧`)],
    [
      'moved',
      'inside a moved paragraph',
      join(tax.replace('two per cent', '⟦two per cent⟧'), parks, vote),
      join(parks, vote, tax.replace('two per cent', '⟦two per cent⟧')),
    ],
    ['altered', 'by a word inside', join(intro, `⟦${tax}⟧`), join(intro, `⟦${tax.replace('two', 'three')}⟧`)],
    ['altered', 'at its start', 'It rained. ⟦Some people⟧ left.', 'It rained. ⟦Many people⟧ left.'],
    ['altered', 'at its end', 'They say ⟦about 400⟧ came by.', 'They say ⟦about 500⟧ came by.'],
    ['altered', 'as a whole number', 'They say ⟦400⟧ came.', 'They say ⟦500⟧ came.'],
    ['altered', 'and moved', join(`⟦${tax}⟧`, parks, vote), join(parks, vote, `⟦${tax.replace('two', 'three')}⟧`)],
    ['altered', 'by words put in', 'He ⟦said that it was over⟧ today.', 'He ⟦said on Monday that it was over⟧ today.'],
    ['altered', 'by its quotation marks', 'He said ⟦“it’s over”⟧ today.', 'He said ⟦"it\'s over"⟧ today.'],
    ['altered', 'by soft hyphens', 'The ⟦municipality decided⟧ it.', 'The ⟦munici\u00adpality decided⟧ it.'],
    ['altered', 'by its capitals', 'The ⟦city council decided⟧ it.', 'The ⟦CITY COUNCIL DECIDED⟧ it.'],
    ['altered', 'by its last mark, among other text', 'They met. ⟦All of it is over…⟧', 'And ⟦all of it is over.⟧'],
    [
      'altered',
      'by its last words',
      join(`⟦${tax}⟧`, parks),
      join(`⟦${tax.replace('January next year', 'the following February')}⟧`, parks),
    ],
    [
      'altered',
      'by its last word, with the next paragraph gone',
      join(`⟦${tax}⟧`, 'Other things.', parks),
      join(`⟦${tax.replace('year', 'season')}⟧`, parks),
    ],
    [
      'altered',
      'by most of its words, where it stood',
      join(intro, `⟦${tax}⟧`, parks),
      join(intro, '⟦Duties will rise by three per mille from the last of January this season.⟧', parks),
    ],
    ['altered', 'by one word of two', 'So it ⟦shall remain⟧ for now.', 'So it ⟦shall deteriorate⟧ for now.'],
    [
      'altered',
      'a word in a sentence that moved',
      join(tax.replace('two', '⟦two⟧'), parks, vote),
      join(parks, vote, tax.replace('two', '⟦nine⟧')),
    ],
    ['altered', 'by line breaks', 'The ⟦city council decided⟧ it.', 'The ⟦city\ncouncil\ndecided⟧ it.'],
    [
      'altered',
      'by decomposed letters',
      'A ⟦café in Nîmes⟧ it was.',
      `A ⟦${'café in Nîmes'.normalize('NFD')}⟧ it was.`,
    ],
    ['ambiguous', 'where little is left', join(intro, `⟦${vote}⟧`), join(intro, '⟦The vote was close.⟧')],
    [
      'lost',
      'a word that stands in what took its place',
      join(intro, `${parks.replace('third', '⟦third⟧')} ${vote}`, tax),
      join(intro, 'Nobody knows what became of it, but on the third day rain fell over all of the land.', tax),
    ],
    ['lost', 'with its paragraph', join(intro, `⟦${tax}⟧`, parks), join(intro, parks)],
    ['lost', 'a word', 'It was a ⟦very⟧ close vote.', 'It was a close vote.'],
    [
      'lost',
      'though the phrase stands elsewhere',
      join(`⟦The council⟧ agreed. ${tax}`, parks, 'Now The council rests.'),
      join(tax, parks, 'Now The council rests.'),
    ],
  ] as const)('%s %s', (status, _, before, after) => {
    const found = anchor(before, after);
    expect(show(after, found)).toBe(after);
    expect(found.status).toBe(status);
    expect(found.range === null).toBe(status === 'lost');
  });

  test('ambiguous where the passage was torn in two', () => {
    const before = join(`⟦${tax} ${vote}⟧`, parks, intro, 'Nothing else was on the list for the evening.');
    const after = join(tax, parks, intro, vote, 'Nothing else was on the list for the evening.');
    expect(anchor(before, after)).toMatchObject({ status: 'ambiguous' });
  });

  test('is sure of what only the typesetter changed, and less sure the more was rewritten', () => {
    const typeset = anchor('He said ⟦“it’s over” – again⟧ now.', 'He said "it\'s over" - again now.');
    const edited = anchor(join(intro, `⟦${tax}⟧`), join(intro, tax.replace('two', 'three')));
    expect(typeset.score).toBe(1);
    expect(edited.score).toBeGreaterThan(0.8);
    expect(edited.score).toBeLessThan(1);
  });

  test('takes the order, the ids and the odd range as they come', () => {
    const spans = [
      { id: 'beyond', range: [90, 99] as const },
      { id: 'empty', range: [3, 3] as const },
      { id: 'long', range: [4, 99] as const },
    ];
    const anchors = reanchor('one two', 'one two', spans);
    expect(anchors.map(({ id, status, range }) => [id, status, range])).toEqual([
      ['beyond', 'lost', null],
      ['empty', 'lost', null],
      ['long', 'kept', [4, 7]],
    ]);
  });
});

describe('a phrase put elsewhere', () => {
  const rest = 'the police closed the bridge over the river because of the strong wind from the sea';
  const put = (phrase: string): SpanAnchor => anchor(`⟦${phrase}⟧ ${rest}.`, `${rest} ${phrase}.`);

  test('is found by its words, if they are enough to know it by', () => {
    expect(put('in the dead of night')).toMatchObject({
      status: 'moved',
      by: 'quote',
      range: [rest.length + 1, rest.length + 21],
    });
    expect(put('at night')).toMatchObject({ status: 'lost' });
  });

  test('is ambiguous where it was put twice', () => {
    const phrase = 'in the dead of night';
    const found = anchor(`⟦${phrase}⟧ ${rest}.`, `${rest} ${phrase}. A man saw it ${phrase} too.`);
    expect(found).toMatchObject({ status: 'ambiguous', by: 'quote' });
  });
});
