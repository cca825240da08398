// Settling where a note stands: which place is looked at, what the archive is told, and the way back.
import { beforeEach, expect, test } from 'vitest';
import type { CallName, Client } from '../../archive/contract.ts';
import type { PlacedAnnotation } from '../../archive/model/annotation.ts';
import type { TextRange } from '../../archive/model/range.ts';
import { fail, ok } from '../../archive/model/result.ts';
import { NoteSettling, type SettlingRoom } from '../../renderer/state/note-settling.ts';
import type { ToastEvent } from '../../renderer/state/toast-event.ts';

const [article, version] = ['article', 'f'.repeat(64)];

function note(id: string, rivals: readonly TextRange[]): PlacedAnnotation {
  const status = rivals.length > 0 ? 'ambiguous' : 'lost';
  const anchor = { status, range: rivals[0] ?? null, rivals, by: 'comparison', score: 0.4 };
  return { annotation: { id }, anchor } as unknown as PlacedAnnotation;
}

class Host extends EventTarget {
  readonly updateComplete = Promise.resolve(true);
  readonly toasts: ToastEvent['toast'][] = [];

  constructor() {
    super();
    this.addEventListener('variorum-toast', (event) => this.toasts.push((event as ToastEvent).toast));
  }

  addController(): void {}
  removeController(): void {}
  requestUpdate(): void {}
}

let host: Host;
let asked: (readonly [CallName, unknown])[];
let brought: (readonly [TextRange, number | null])[];
let selected: TextRange | null;
let notes: readonly PlacedAnnotation[];
let settling: NoteSettling;
let answers: Partial<Record<CallName, unknown>>;

beforeEach(() => {
  host = new Host();
  [asked, brought, selected, answers] = [[], [], null, {}];
  notes = [note('lost', []), note('one', [[0, 4]]), note('several', [[10, 14], [30, 34], [50, 54]])]; // prettier-ignore
  const client = {
    call: (name: CallName, params: unknown) => {
      asked.push([name, params]);
      return Promise.resolve(name in answers ? answers[name] : ok({}));
    },
    subscribe: () => () => undefined,
  } as unknown as Client;
  const room: SettlingRoom = {
    on: () => ({ client, article, version }),
    notes: () => notes,
    pointed: () => 'several',
    refused: () => false,
    takeSelected: () => selected,
    topOf: ([start]) => start,
    bring: (range, top) => Promise.resolve(void brought.push([range, top])),
  };
  settling = new NoteSettling(host, room);
});

test('the first look shows the likeliest place, and each further one the next, at its height', async () => {
  await settling.look(1);
  await settling.look(1);
  await settling.look(1);
  await settling.look(1);
  await settling.look(-1);
  expect(brought).toEqual([
    [[10, 14], null],
    [[30, 34], 10],
    [[50, 54], 30],
    [[10, 14], 50],
    [[50, 54], 10],
  ]);
  expect(asked).toEqual([]);
});

test('a card’s own button steps at once', async () => {
  await settling.look(1, 'several');
  expect(settling.place).toEqual([30, 34]);
});

test('here is the place that is looked at, or what is selected', async () => {
  await settling.look(1);
  await settling.look(1);
  await settling.choose('here');
  expect(asked).toEqual([['annotation.place', { article, annotation: 'several', version, range: [30, 34] }]]);
  expect(settling.current).toBeNull();
  selected = [3, 9];
  await settling.choose('here', 'lost');
  expect(asked.at(-1)).toEqual(['annotation.place', { article, annotation: 'lost', version, range: [3, 9] }]);
});

test('a note without a place needs a selection to stand here, and none to be absent', async () => {
  settling.begin('lost');
  await settling.choose('here');
  expect(asked).toEqual([]);
  await settling.choose('absent');
  expect(asked).toEqual([['annotation.place', { article, annotation: 'lost', version, range: null }]]);
});

test('the key says nothing while no note is asked of', async () => {
  await settling.choose('here');
  expect(asked).toEqual([]);
});

test('the button on the toast undoes, where it is what was last done, and else leaves the place open', async () => {
  await settling.choose('here', 'one');
  const placed = { type: 'annotation-placed', annotation: 'one', version };
  answers['archive.undoable'] = ok({ undo: { count: 1, changes: [placed] } });
  host.toasts[0]?.action?.run();
  await expect.poll(() => asked.at(-1)?.[0]).toBe('archive.undo');
  answers['archive.undoable'] = ok({ undo: { count: 1, changes: [{ ...placed, annotation: 'another' }] } });
  host.toasts[0]?.action?.run();
  await expect.poll(() => asked.at(-1)).toEqual(['annotation.unplace', { article, annotation: 'one', version }]);
});

test('what cannot be settled says why, and stays asked', async () => {
  answers['annotation.place'] = fail('disk-full', 'The disk is full.', 'Make room.');
  await settling.look(1);
  await settling.choose('here');
  expect(host.toasts).toMatchObject([{ message: 'The disk is full.' }]);
  expect(settling.current?.note).toBe('several');
});

test('who was settled is told once, when it is read as it stands now', async () => {
  await settling.choose('here', 'one');
  expect(settling.takeSettled()).toBeNull();
  notes = [...notes];
  expect(settling.takeSettled()).toBe('one');
  expect(settling.takeSettled()).toBeNull();
});
