// A dialog that is closed is gone in the same task: while it fades away it would keep the keyboard, and take the next keys
// with it.
import type WaDialog from '@awesome.me/webawesome/dist/components/dialog/dialog.js';

/** Listens to `wa-hide` where all dialogs are within; what keeps one from closing has spoken by then. */
export function closeAtOnce(event: Event): void {
  const [target] = event.composedPath();
  if (!isDialog(target) || event.defaultPrevented) return;
  target.dialog.close();
  // What had the focus in it keeps it until the next frame, unless something had it before the dialog.
  const { activeElement } = target.getRootNode() as Document | ShadowRoot;
  if (activeElement instanceof HTMLElement && target.contains(activeElement)) activeElement.blur();
}

function isDialog(target: EventTarget | undefined): target is WaDialog {
  return target instanceof Element && target.localName === 'wa-dialog';
}
