// Finds the archive that this window shows: Electron's wire where there is one, else the service that sent the page.
import { clientOver } from '../../archive/client.ts';
import type { Client } from '../../archive/contract.ts';
import { httpWire } from './http-wire.ts';
import { rememberingClient } from './remembering-client.ts';

export function connect(): Client {
  return rememberingClient(clientOver(window.variorum ?? httpWire(document.baseURI)));
}
