// Whether something happens in front of a dialog: what is behind one waits until it is closed.

/**
 * Whether an event is one of an open dialog, or of what that dialog keeps from being reached; not where it comes from
 * within `own`, a shadow root whose own dialogs are no hindrance to it.
 */
export function isOfOtherDialog(event: Event, own: Node): boolean {
  const path = event.composedPath();
  return !path.includes(own) && path.some((node) => node instanceof HTMLDialogElement && node.open);
}
