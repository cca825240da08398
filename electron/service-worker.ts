// The service's thread: opens the archive that it is told, and serves every port that it is given.
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { dispatch } from '../archive/dispatch.ts';
import { nodePlatform } from '../archive/node/platform.ts';
import { createService, type Service } from '../archive/service.ts';
import { openArchive } from '../archive/node/open-archive.ts';
import type { FromWorker, OpenOrder, ToWorker } from './service-messages.ts';

const parent = parentPort;
if (!parent) throw new Error('The service runs in a worker thread.');
const tell = (message: FromWorker): void => parent.postMessage(message);

const { location, agent, create } = workerData as OpenOrder;
const opened = await openArchive({ location, create: create !== undefined });
if (opened.ok) {
  const service = createService({ store: opened.value, platform: nodePlatform, agent });
  parent.on('message', (message: ToWorker) => {
    if (message.type === 'connect') serve(service, message.port);
    else void service.close().then(() => process.exit(0));
  });
  tell({ type: 'open' });
} else {
  tell({ type: 'refused', error: opened.error });
}

function serve(service: Service, port: MessagePort): void {
  const dispatcher = dispatch(service, (message) => port.postMessage(message));
  port.on('message', (message: unknown) => dispatcher.receive(message));
  port.on('close', () => dispatcher.close());
}
