// What the rooms are called.
import { msg } from '@lit/localize';
import type { Room } from '../state/location.ts';

export function roomName(room: Room): string {
  switch (room) {
    case 'read':
      return msg('Read', { id: 'shell.room.read' });
    case 'compare':
      return msg('Compare', { id: 'shell.room.compare' });
    case 'versions':
      return msg('All versions', { id: 'shell.room.versions' });
    case 'sources':
      return msg('Sources', { id: 'shell.room.sources' });
    case 'evidence':
      return msg('Evidence', { id: 'shell.room.evidence' });
  }
}
