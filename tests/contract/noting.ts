// Over the contract: answers to a note, links between notes, and the notes that an edit put in doubt.
import { expect } from 'vitest';
import { formatNoteLink } from '../../archive/model/note-link.ts';
import type { Feature, Telling } from './features.ts';
import { nobody } from './refusals.ts';

export const noting: Feature = {
  name: 'a note is answered, linked to, and reviewed',
  async tell({ value, code, article, versions, annotation }: Telling) {
    const answer = await value('annotation.reply', { article, annotation, body: 'Kystvagten, om eftermiddagen.' });
    expect(answer).toMatchObject({ replyTo: annotation, motivation: 'replying', version: versions[0] });
    const body = `Se ${formatNoteLink('note', annotation, 'tallet')}.`;
    const further = await value('annotation.reply', { article, annotation: answer.id, body });
    expect(further.replyTo).toBe(annotation);
    const { targets, backlinks } = await value('annotation.links', { article });
    expect(targets).toMatchObject([{ kind: 'note', id: annotation, article, removed: false }]);
    expect(backlinks).toMatchObject([{ to: annotation, from: { id: further.id, article } }]);

    const review = await value('annotation.review', { article });
    expect(review.entries.map((entry) => [entry.annotation.id, entry.anchor.status, entry.number])).toEqual([
      [annotation, 'altered', 3],
    ]);
    expect(review.entries[0]?.places[0]?.exact).toBe('45 passagerer');
    expect((await value('annotation.review', { limit: 0 })).total).toBe(1);

    expect(await code('annotation.reply', { article, annotation, body: '  ' })).toBe('invalid-input');
    expect(await code('annotation.reply', { article, annotation: nobody, body: 'Hvem?' })).toBe('not-found');
    expect(await code('annotation.place', { article, annotation: answer.id, version: versions[1], range: null })).toBe(
      'invalid-input',
    );
    expect(await code('annotation.links', { article: nobody })).toBe('not-found');
    expect(await code('annotation.review', { article: nobody })).toBe('not-found');
    for (const { id } of [answer, further]) await value('annotation.remove', { article, annotation: id });
  },
};
