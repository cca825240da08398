// The tabs that are open, by the name each gave itself. Whether one has gone or only loads anew cannot be told, so the
// idle ones are kept until there are too many.
import type { Service } from '../../archive/service.ts';
import { Connection } from './connection.ts';

/** More tabs than anybody has open at once. */
const most = 64;

export interface Connections {
  /** The tab of that name, new where there is none; null where the name is no name or too many are in use. */
  get(name: string | null): Connection | null;
  close(): void;
}

export function createConnections(service: Service): Connections {
  /** In order of use, the latest last. */
  const open = new Map<string, Connection>();
  const makeRoom = (): boolean => {
    if (open.size < most) return true;
    for (const [name, connection] of open) {
      if (!connection.idle) continue;
      connection.close();
      return open.delete(name);
    }
    return false;
  };
  return {
    get(name) {
      if (name === null || !/^[\w-]{1,64}$/.test(name)) return null;
      const known = open.get(name);
      if (known) open.delete(name);
      else if (!makeRoom()) return null;
      const connection = known ?? new Connection(service);
      open.set(name, connection);
      return connection;
    },
    close() {
      for (const connection of open.values()) connection.close();
      open.clear();
    },
  };
}
