// Beginning a note: on what is seen, also while another version is on its way.
import { expect, test } from 'vitest';
import type { Client } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { NoteSettling } from '../../renderer/state/note-settling.ts';
import { NoteWriting } from '../../renderer/state/note-writing.ts';
import { NoteActs } from '../../renderer/views/note-acts.ts';
import { MemoryStorage } from './memory-storage.ts';

const version = 'f'.repeat(64);

class Host extends EventTarget {
  readonly updateComplete = Promise.resolve(true);
  addController(): void {}
  removeController(): void {}
  requestUpdate(): void {}
}

function acts(selected: TextRange | null, told: string[]): { readonly acts: NoteActs; readonly writing: NoteWriting } {
  const host = new Host();
  host.addEventListener('variorum-toast', () => told.push('toast'));
  const writing = new NoteWriting(host, new MemoryStorage());
  const room = {
    on: () => ({ client: {} as Client, article: { id: 'article' } as Article, version }),
    notes: () => [],
    refused: () => false,
    takeSelected: () => selected,
    stay: () => void told.push('stay'),
    showNote: () => undefined,
  };
  return { acts: new NoteActs(host, room, { writing, settling: {} as NoteSettling }), writing };
}

test('a note that is begun holds the version that it is begun on, so that its editor is not taken away', () => {
  const told: string[] = [];
  const { acts: noting, writing } = acts([4, 9], told);
  noting.annotate('commenting');
  expect(writing.of('article').map(({ draft, open }) => [draft.version, draft.range, open])).toEqual([
    [version, [4, 9], true],
  ]);
  expect(told).toEqual(['stay']);
});

test('where nothing is selected, it is said, and the version that is on its way comes', () => {
  const told: string[] = [];
  const { acts: noting, writing } = acts(null, told);
  noting.annotate('commenting');
  expect(writing.of('article')).toEqual([]);
  expect(told).toEqual(['toast']);
});
