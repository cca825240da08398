// The focus of a field in a dialog, given as soon as the dialog is open: in the task of what opens it, so that what is
// typed next is typed there and not lost to the dialog's motion. Knows nothing of what the dialog asks.
import type { LitElement } from 'lit';

/**
 * Call it where the host is about to open its `wa-dialog`. `begin` puts what stands there at first into its fields; in
 * `field` it is selected, so that what is typed takes its place.
 */
export async function focusWhenOpen(host: LitElement, field: () => HTMLInputElement, begin: () => void): Promise<void> {
  await host.updateComplete;
  begin();
  const input = field();
  // One frame after it opened, the dialog looks for this, or takes the focus for itself.
  input.toggleAttribute('autofocus', true);
  await input.closest('wa-dialog')?.updateComplete;
  input.focus();
  input.select();
}
