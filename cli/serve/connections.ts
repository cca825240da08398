// The tabs that are open, by the name each gave itself. A tab that has gone leaves nothing behind.
import type { Service } from '../../archive/service.ts';
import { Connection } from './connection.ts';

/** More tabs than anybody opens. */
const most = 64;
/** How long a tab may be away, as when it is loaded anew or the computer sleeps, in milliseconds. */
const grace = 60_000;

export interface Connections {
  /** The tab of that name, new where there is none; null where the name is no name or there are too many. */
  get(name: string | null): Connection | null;
  close(): void;
}

export function createConnections(service: Service): Connections {
  const open = new Map<string, { readonly connection: Connection; lastSeen: number }>();
  const sweep = (): void => {
    for (const [name, { connection, lastSeen }] of open) {
      if (!connection.idle || Date.now() - lastSeen < grace) continue;
      connection.close();
      open.delete(name);
    }
  };
  const sweeping = setInterval(sweep, grace).unref();
  return {
    get(name) {
      if (name === null || !/^[\w-]{1,64}$/.test(name)) return null;
      const known = open.get(name);
      if (known) {
        known.lastSeen = Date.now();
        return known.connection;
      }
      if (open.size >= most) return null;
      const connection = new Connection(service);
      open.set(name, { connection, lastSeen: Date.now() });
      return connection;
    },
    close() {
      clearInterval(sweeping);
      for (const { connection } of open.values()) connection.close();
      open.clear();
    },
  };
}
