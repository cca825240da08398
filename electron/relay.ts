// Joins a window's page to its archive's service, and to what the host does for it. Each page load gets wires of its own,
// and requests that are not its are dropped.
import type { WebContents } from 'electron';
import type { Dispatcher } from '../archive/dispatch.ts';
import type { Wire } from '../archive/wire.ts';
import { dispatchHostCalls, type HostHandlers, isHostCall } from './host-handlers.ts';
import { receiveRequests, sendMessage } from './ipc.ts';
import type { ServiceHost } from './service-host.ts';

/**
 * Relays between the page and whatever service is `current` when the page loads. A page that is loaded anew counts its
 * calls from one again, so it must not share a wire with the page before it. Only what this very page sends is heard,
 * and nothing in a request says which archive it is for: so a page reaches its own archive and no other.
 */
export function relay(page: WebContents, current: () => ServiceHost, handlers: HostHandlers): void {
  let wire: (Wire & { close(): void }) | undefined;
  let own: Dispatcher | undefined;
  const end = (): void => {
    wire?.close();
    own?.close();
  };

  page.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument) return;
    end();
    const mine = current().connect();
    mine.listen((message) => {
      if (wire === mine) sendMessage(page, message);
    });
    wire = mine;
    own = dispatchHostCalls(handlers, (message) => sendMessage(page, message));
  });
  receiveRequests(page.ipc, page, (request) => {
    if (isHostCall(request)) own?.receive(request);
    else wire?.post(request);
    // Whose call it was does not show; the other one knows none of that id.
    if (request.type === 'cancel') own?.receive(request);
  });
  page.once('destroyed', end);
}
