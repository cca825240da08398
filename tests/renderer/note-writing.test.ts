// A note under way: nothing typed is lost, whatever becomes of the window or of the archive.
import { describe, expect, it } from 'vitest';
import type { Client } from '../../archive/contract.ts';
import type { Annotation } from '../../archive/model/annotation.ts';
import { fail, ok } from '../../archive/model/result.ts';
import { NoteWriting, type WrittenNote } from '../../renderer/state/note-writing.ts';
import { MemoryStorage } from './memory-storage.ts';

const article = '01a1e885-9130-71d6-bb0f-a637891a612a';
const version = 'a'.repeat(64);
const host = {
  addController: () => {},
  removeController: () => {},
  requestUpdate: () => {},
  updateComplete: Promise.resolve(true),
};

const writingOver = (storage: Storage): NoteWriting => new NoteWriting(host, storage);
const only = (writing: NoteWriting): WrittenNote => writing.of(article)[0]!;

function typed(writing: NoteWriting, body: string): WrittenNote {
  writing.begin(article, version, [3, 9], 'commenting');
  const { draft } = only(writing);
  writing.change({ ...draft, fields: { ...draft.fields, body, tags: '#tal, politiet' } });
  return only(writing);
}

const answering = (answer: Awaited<ReturnType<Client['call']>>, asked: unknown[] = []): Client => ({
  call: (name: string, params: unknown) => {
    asked.push({ name, params });
    return Promise.resolve(answer) as never;
  },
  subscribe: () => () => {},
});

describe('a note under way', () => {
  it('is shown as it was typed last by whoever was given it before, without another drawing', () => {
    const writing = writingOver(new MemoryStorage());
    writing.begin(article, version, [3, 9], 'commenting');
    const given = only(writing);
    const { draft } = given;
    writing.change({ ...draft, fields: { ...draft.fields, body: 'half' } });
    writing.change({ ...draft, fields: { ...draft.fields, body: 'half a thought' } });
    expect(given.draft.fields.body).toBe('half a thought');
  });

  it('is asked for until its editor stands, and again when it is taken up', () => {
    const storage = new MemoryStorage();
    const writing = writingOver(storage);
    const { draft } = typed(writing, 'half a thought');
    expect(only(writing).asked).toBe(true);
    writing.stands(draft);
    expect(only(writing).asked).toBe(false);
    writing.close(draft);
    writing.resume(draft);
    expect(only(writing).asked).toBe(true);
    writing.stands(draft);
    writing.begin(article, version, [3, 9], 'commenting');
    expect(only(writing)).toMatchObject({ asked: true, draft: { id: draft.id } });
    expect(only(writingOver(storage)).asked).toBe(false);
  });

  it('is there again, closed, in the next window', () => {
    const storage = new MemoryStorage();
    typed(writingOver(storage), 'half a thought');
    const [found] = writingOver(storage).of(article);
    expect(found).toMatchObject({ open: false, draft: { version, range: [3, 9], fields: { body: 'half a thought' } } });
  });

  it('is kept when it is closed, and forgotten when nothing was written', () => {
    const storage = new MemoryStorage();
    const writing = writingOver(storage);
    writing.close(typed(writing, 'half a thought').draft);
    expect(only(writing).open).toBe(false);
    writing.begin(article, version, [20, 30], 'commenting');
    writing.close(writing.of(article)[1]!.draft);
    expect(writing.of(article)).toHaveLength(1);
  });

  it('is dropped only once the archive has it', async () => {
    const storage = new MemoryStorage();
    const writing = writingOver(storage);
    const { draft } = typed(writing, 'a thought');
    await writing.save(answering(fail('disk-full', 'The disk is full.', 'Make room.')), draft);
    expect(only(writing)).toMatchObject({
      saving: false,
      failure: { code: 'disk-full' },
      draft: { fields: { body: 'a thought' } },
    });
    expect(writingOver(storage).of(article)).toHaveLength(1);

    const asked: unknown[] = [];
    await writing.save(answering(ok({} as Annotation), asked), draft);
    expect(asked).toEqual([
      {
        name: 'annotation.create',
        params: {
          article,
          version,
          range: [3, 9],
          fields: { body: 'a thought', tags: ['tal', 'politiet'], motivation: 'commenting', colour: 'yellow' },
        },
      },
    ]);
    expect(writing.of(article)).toEqual([]);
    expect(storage.length).toBe(0);
  });

  it('leaves what is not a draft alone', () => {
    const storage = new MemoryStorage();
    storage.setItem('variorum-draft x', '{"half":');
    storage.setItem('other', '{}');
    expect(writingOver(storage).of(article)).toEqual([]);
    expect(storage.length).toBe(2);
  });
});
