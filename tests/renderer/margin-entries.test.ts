// What has a slot in the margin, and in which slot a draft is written.
import { describe, expect, it } from 'vitest';
import type { PlacedAnnotation } from '../../archive/model/annotation.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Draft } from '../../renderer/state/drafts.ts';
import { entryOf, marginEntries, type OpenDraft } from '../../renderer/text/margin-entries.ts';

function note(id: string, range: TextRange, replyTo?: string): PlacedAnnotation {
  return { annotation: { id, replyTo }, anchor: { range } } as unknown as PlacedAnnotation;
}

function draft(id: string, range: TextRange, of: Partial<Draft> = {}): Draft {
  return { id, range, annotation: null, replyTo: null, ...of } as unknown as Draft;
}

function open(one: Draft): OpenDraft {
  return { draft: one, asked: true, saving: false, failure: null };
}

describe('the margin', () => {
  it('has the notes and what is begun in the order of their passages, a note before what is begun at its place', () => {
    const notes = [note('a', [0, 4]), note('c', [9, 12])];
    const entries = marginEntries(notes, [open(draft('later', [9, 10])), open(draft('between', [5, 6]))]);
    expect(entries.map(({ id }) => id)).toEqual(['a', 'between', 'c', 'later']);
    expect(entries.map(({ placed, begun }) => placed?.annotation.id ?? begun?.draft.id)).toEqual([
      'a',
      'between',
      'c',
      'later',
    ]);
  });

  it('has no slot of its own for an answer or for a note that is changed', () => {
    const drafts = [draft('answer', [0, 4], { replyTo: 'a' }), draft('change', [0, 4], { annotation: 'a' })];
    expect(marginEntries([note('a', [0, 4])], drafts.map(open)).map(({ id }) => id)).toEqual(['a']);
  });

  it.each([
    ['a note that is begun', draft('new', [0, 4]), 'new'],
    ['a note that is changed', draft('change', [0, 4], { annotation: 'a' }), 'a'],
    ['an answer', draft('answer', [0, 4], { replyTo: 'a' }), 'a'],
    ['an answer that is changed', draft('change', [0, 4], { annotation: 'b' }), 'a'],
  ])('%s is written in its slot', (_, written, slot) => {
    expect(entryOf(written, [note('a', [0, 4]), note('b', [0, 4], 'a')])).toBe(slot);
  });
});
