// The service's thread: opens the archive that it is told, and serves every port that it is given.
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { dispatch } from '../archive/dispatch.ts';
import { backgroundAudit } from '../archive/node/background-audit.ts';
import { computeBeside } from '../archive/node/compute-beside.ts';
import { keyFiles } from '../archive/node/key-files.ts';
import { nodePlatform } from '../archive/node/platform.ts';
import { createService, type Service } from '../archive/service.ts';
import { openArchive } from '../archive/node/open-archive.ts';
import type { FromWorker, OpenOrder, ToWorker } from './service-messages.ts';

const parent = parentPort;
if (!parent) throw new Error('The service runs in a worker thread.');
const tell = (message: FromWorker): void => parent.postMessage(message);

const { location, agent, create, keys, auditDays } = workerData as OpenOrder;
const opened = await openArchive(location, { create, keys: keyFiles(keys) });
if (opened.ok) {
  const { store, close } = opened.value;
  const service = createService({
    store,
    platform: nodePlatform,
    agent,
    audit: backgroundAudit(auditDays),
    compute: computeBeside(),
  });
  parent.on('message', (message: ToWorker) => {
    if (message.type === 'connect') serve(service, message.port);
    else void end(service, close);
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

async function end(service: Service, close: () => Promise<void>): Promise<void> {
  await service.close();
  await close();
  process.exit(0);
}
