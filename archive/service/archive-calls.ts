// The archive as a whole: what it and its devices and colours are called, whether it is whole.
import type { ArchiveDescription } from '../model/archive-description.ts';
import type { EventBody } from '../model/event.ts';
import { ok, type Result } from '../model/result.ts';
import type { Handlers, ServiceContext } from './context.ts';

type Calls =
  | 'archive.describe'
  | 'archive.setTitle'
  | 'archive.verify'
  | 'archive.lastVerification'
  | 'device.setName'
  | 'colour.setName';

export function archiveCalls({ store, auditing, stopAudit, verified, changed }: ServiceContext): Handlers<Calls> {
  const describe = (): ArchiveDescription => {
    const described = store.describe();
    const { devices, colours } = store.names();
    return {
      ...described,
      deviceName: devices.get(described.device) ?? null,
      colourNames: Object.fromEntries(colours),
      auditing: auditing(),
    };
  };

  const record = async (event: EventBody): Promise<Result<ArchiveDescription>> => {
    const committed = await store.commit({ events: [event] });
    if (!committed.ok) return committed;
    changed(null);
    return ok(describe());
  };

  return {
    'archive.describe': () => Promise.resolve(ok(describe())),

    'archive.setTitle': ({ title }) => record({ type: 'archive-titled', title }),

    async 'device.setName'({ name }) {
      const { devices } = store.names();
      if (name === (devices.get(store.describe().device) ?? '')) return ok(describe());
      return record({ type: 'device-named', name });
    },

    async 'colour.setName'({ colour, name }) {
      if (name === (store.names().colours.get(colour) ?? '')) return ok(describe());
      return record({ type: 'colour-named', colour, name });
    },

    async 'archive.verify'(_params, work) {
      await stopAudit();
      const verification = await store.verify(work);
      if (!verification.ok) return verification;
      verified.last = verification.value;
      changed(null);
      return verification;
    },

    'archive.lastVerification': () => Promise.resolve(ok({ verification: verified.last })),
  };
}
