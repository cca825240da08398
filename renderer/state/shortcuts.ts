// Keys of the whole window. A key typed into a field, or into an element that uses it itself, stays there.
import { tinykeys, type KeyBindingMap } from 'tinykeys';
import { commands } from '../../commands/commands.ts';
import type { Undoing } from './undoing-event.ts';

/** The keys that undo and redo, in tinykeys' notation. In a text field they belong to what is typed there. */
export const undoingKeys: readonly (readonly [string, Undoing])[] = [
  ...commands['history.undo'].keys.map((keys) => [keys, 'undo'] as const),
  ...commands['history.redo'].keys.map((keys) => [keys, 'redo'] as const),
];
const ofTyping: ReadonlySet<string> = new Set(undoingKeys.map(([keys]) => keys));

/** Binds keys, in tinykeys' notation, while no dialog is open; returns the function that unbinds them. */
export function bindShortcuts(bindings: KeyBindingMap): () => void {
  const guarded = Object.fromEntries(
    Object.entries(bindings).map(([keys, run]) => [
      keys,
      (event: KeyboardEvent) => {
        if (event.defaultPrevented || isModal()) return;
        if (ofTyping.has(keys) ? isTyping(event) : !keys.startsWith('$mod') && isTakenBy(event)) return;
        run(event);
      },
    ]),
  );
  return tinykeys(window, guarded);
}

/** Whether the key belongs to the field, menu or list that has the focus. */
function isTakenBy(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof Element &&
    (target.matches('input, textarea, select, [contenteditable]') ||
      target.closest('[role="menu"], [role="menuitem"]') !== null)
  );
}

/** Whether what is typed goes into a field of text. */
export function isTyping(event: Event): boolean {
  const target = event.composedPath()[0];
  return target instanceof Element && isText(target);
}

/** Whether a field of text has the focus, at whatever depth of shadow roots. */
export function isTextFocused(): boolean {
  const active = focused();
  return active !== null && isText(active);
}

function isText(element: Element): boolean {
  const others = ['checkbox', 'radio', 'button', 'range', 'file'].map((type) => `[type="${type}"]`);
  return element.matches(`textarea, [contenteditable], input:not(${others.join(', ')})`);
}

/** Whether the focus is inside an open dialog. */
export function isModal(): boolean {
  for (let node: Node | null = focused(); node; node = node instanceof ShadowRoot ? node.host : nextUp(node)) {
    if (node instanceof HTMLDialogElement && node.open) return true;
  }
  return false;
}

function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** A slotted element's place is the slot it is shown in. */
function nextUp(node: Node): Node | null {
  return (node instanceof Element && node.assignedSlot) || node.parentNode;
}
