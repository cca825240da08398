// The contract in one process: the same parsing and the same messages as over any wire, with nothing between.
import { clientOver } from './client.ts';
import type { Client } from './contract.ts';
import { dispatch } from './dispatch.ts';
import type { Service } from './service.ts';
import type { Message } from './wire.ts';

/** A client of a service in the same process. */
export function inProcess(service: Service): Client {
  let receive: (message: Message) => void = () => {};
  const dispatcher = dispatch(service, (message) => receive(message));
  return clientOver({
    post: (request) => dispatcher.receive(request),
    listen: (listener) => {
      receive = listener;
    },
  });
}
