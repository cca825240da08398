// How notes stand beside a text: their order, their answers, those without a place.
import { describe, expect, it } from 'vitest';
import type { PlacedAnnotation } from '../../archive/model/annotation.ts';
import type { TextRange } from '../../archive/model/range.ts';
import { marginNotes } from '../../renderer/text/margin-notes.ts';

function note(id: string, range: TextRange | null, more: object = {}): PlacedAnnotation {
  return { annotation: { id, ...more }, anchor: { range } } as unknown as PlacedAnnotation;
}

function names(notes: readonly PlacedAnnotation[]): string {
  return notes.map(({ annotation }) => annotation.id).join(' ');
}

describe('notes in the margin', () => {
  it('stand in the order of their passages; those without one stand apart', () => {
    const { standing, lost } = marginNotes([note('c', [9, 12]), note('lost', null), note('a', [0, 4])], []);
    expect([names(standing), names(lost)]).toEqual(['a c', 'lost']);
  });

  it('take their answers along; an answer whose note is not there stands for itself', () => {
    const answers = [note('b', [0, 4], { replyTo: 'a' }), note('d', [5, 6], { replyTo: 'gone' })];
    const { standing, answers: of } = marginNotes([note('a', [0, 4]), ...answers], []);
    expect(names(standing)).toBe('a d');
    expect(of.get('a')?.map(({ id }) => id)).toEqual(['b']);
  });

  it('do not show an answer that was removed, but with a note that was removed too', () => {
    const gone = { removed: '2026-03-01T08:00:00.000Z' };
    const notes = [note('a', [0, 4])];
    const removed = [note('b', null, { ...gone, replyTo: 'a' }), note('x', null, gone), note('y', null, { ...gone, replyTo: 'x' })]; // prettier-ignore
    const beside = marginNotes(notes, removed);
    expect(beside.answers.get('a')).toBeUndefined();
    expect(beside.answers.get('x')?.map(({ id }) => id)).toEqual(['y']);
    expect(names(beside.removed)).toBe('b x');
  });
});
