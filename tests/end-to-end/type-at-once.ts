// Keys as quick fingers press them: each is on its way before the page has answered the one before.
import type { CDPSession } from '@playwright/test';

/** The keys that have a name, with their numbers; every other is a character. */
const named: ReadonlyMap<string, number> = new Map([
  ['ArrowLeft', 37],
  ['Enter', 13],
  ['Escape', 27],
  ['F2', 113],
]);

/** Settles once the page has had them all. */
export async function typeAtOnce(session: CDPSession, keys: readonly string[]): Promise<void> {
  await Promise.all(
    keys.flatMap((key) => {
      const number = named.get(key);
      const text = key === 'Enter' ? '\r' : number === undefined ? key : undefined;
      const pressed = { key, ...(number === undefined ? {} : { code: key, windowsVirtualKeyCode: number }) };
      return [
        session.send(
          'Input.dispatchKeyEvent',
          text === undefined ? { type: 'rawKeyDown', ...pressed } : { type: 'keyDown', ...pressed, text },
        ),
        session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed }),
      ];
    }),
  );
}
