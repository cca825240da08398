// Keys of the whole window. A key typed into a field, or into an element that uses it itself, stays there.
import { tinykeys, type KeyBindingMap } from 'tinykeys';

/** Binds keys, in tinykeys' notation, while no dialog is open; returns the function that unbinds them. */
export function bindShortcuts(bindings: KeyBindingMap): () => void {
  const guarded = Object.fromEntries(
    Object.entries(bindings).map(([keys, run]) => [
      keys,
      (event: KeyboardEvent) => {
        if (event.defaultPrevented || isModal() || (!keys.startsWith('$mod') && isTakenBy(event))) return;
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

/** Whether the focus is inside an open dialog, at whatever depth of shadow roots. */
function isModal(): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  for (let node: Node | null = active; node; node = node instanceof ShadowRoot ? node.host : nextUp(node)) {
    if (node instanceof HTMLDialogElement && node.open) return true;
  }
  return false;
}

/** A slotted element's place is the slot it is shown in. */
function nextUp(node: Node): Node | null {
  return (node instanceof Element && node.assignedSlot) || node.parentNode;
}
