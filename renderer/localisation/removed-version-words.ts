// What is said of versions that were taken out of their article.
import { msg, str } from '@lit/localize';
import type { VersionRemoval } from '../state/version-removals.ts';
import { counted, formatMoment, formatNumber } from './format.ts';

/** `number` counts from 1, among the versions that stand. */
export function versionRemovedWords(number: number): string {
  return msg(str`Version ${formatNumber(number)} was removed.`, { id: 'removedVersions.removed' });
}

export function versionRestoredWords(): string {
  return msg('The version is back.', { id: 'removedVersions.restored' });
}

export function lastVersionWords(): string {
  return msg('An article cannot be without a version: this is its only one.', { id: 'removedVersions.last' });
}

export function removedVersionsName(count: number): string {
  const number = formatNumber(count);
  return counted(count, {
    one: () => msg(str`${number} removed version…`, { id: 'removedVersions.show.one' }),
    other: () => msg(str`${number} removed versions…`, { id: 'removedVersions.show.other' }),
  });
}

/** When it was removed, and on which device; that alone where the history does not tell. */
export function removalInWords(removal: VersionRemoval | undefined): string {
  if (removal === undefined) return msg('Removed', { id: 'library.removed' });
  return msg(str`Removed ${formatMoment(removal.at)} on ${removal.by}`, { id: 'removedVersions.removedBy' });
}
