// That an archive cannot be changed, why, and what to do about it.
import { msg, str } from '@lit/localize';
import type { ReadOnly } from '../../archive/model/read-only.ts';

/** Why, with who writes there meanwhile. */
export function readOnlyInWords({ reason, writer }: ReadOnly): string {
  if (writer !== null) {
    return msg(
      str`its folder may not be written to from here (${reason}). ${writer.host} has it open and may change it meanwhile: open it again to see that.`,
      { id: 'readOnly.beside' },
    );
  }
  return msg(str`its folder may not be written to (${reason}).`, { id: 'readOnly.why' });
}

export function readOnlyRemedy(): string {
  return msg('To change something, copy the archive to a folder that can be written, and open the copy.', {
    id: 'readOnly.remedy',
  });
}

/** For who tries all the same. */
export function readOnlyRefusal(): string {
  return `${msg('The archive is read-only.', { id: 'readOnly.refused' })} ${readOnlyRemedy()}`;
}
