import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { watchClosing, type ClosingWindow } from '../../electron/window-closing.ts';

test('a window is on its way out from when it is told to close, unless its page says no', () => {
  const window = Object.assign(new EventEmitter(), { webContents: new EventEmitter() });
  const isClosing = watchClosing(window as unknown as ClosingWindow);
  expect(isClosing()).toBe(false);
  window.emit('close');
  expect(isClosing()).toBe(true);
  window.webContents.emit('will-prevent-unload');
  expect(isClosing()).toBe(false);
});
