// How a room was last shown is kept, and what cannot be read of it is as at first.
import { describe, expect, it } from 'vitest';
import { changeRoomForms, readRoomForms } from '../../renderer/state/room-forms.ts';
import { MemoryStorage } from './memory-storage.ts';

describe('the forms of rooms', () => {
  it('are kept one by one', () => {
    const storage = new MemoryStorage();
    const first = readRoomForms(storage);
    expect(first).toMatchObject({
      sides: false,
      versions: 'picture',
      scale: 'version',
      readings: 'beneath',
      aged: true,
    });
    changeRoomForms(storage, { versions: 'apparatus' });
    changeRoomForms(storage, { scale: 'time', aged: false });
    expect(readRoomForms(storage)).toEqual({ ...first, versions: 'apparatus', scale: 'time', aged: false });
  });

  it.each(['', 'null', '[]', '{"sides":"yes","versions":"matrix","scale":7}', '{'])(
    'are as at first over %j',
    (text) => {
      const storage = new MemoryStorage();
      storage.setItem('variorum-room-forms', text);
      expect(readRoomForms(storage)).toEqual(readRoomForms(new MemoryStorage()));
    },
  );
});
