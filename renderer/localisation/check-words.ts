// When an archive was last checked and what came of it, in words.
import { msg, str } from '@lit/localize';
import type { ArchiveDescription } from '../../archive/model/archive-description.ts';
import { counted, formatDay, formatNumber, formatTime, intlLocale } from './format.ts';

type Checked = Pick<ArchiveDescription, 'lastVerified' | 'lastFindings'>;

/** `i går kl. 14.02`, `yesterday at 14:02`; days that are further away by their date. */
export function dayAndTime(instant: string, now = new Date()): string {
  const then = new Date(instant);
  const days = Math.round((midnight(then) - midnight(now)) / (24 * 3_600_000));
  const near = new Intl.RelativeTimeFormat(intlLocale(), { numeric: 'auto' });
  const day = days === 0 || days === -1 ? near.format(days, 'day') : formatDay(instant);
  return msg(str`${day} at ${formatTime(instant)}`, { id: 'check.dayAndTime' });
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** A few words, for the archive's line. */
export function checkedShortly({ lastVerified, lastFindings }: Checked): string {
  if (lastVerified === null) return msg('not checked yet', { id: 'shell.neverChecked' });
  const when = dayAndTime(lastVerified);
  const findings = lastFindings ?? 0;
  if (findings === 0) return msg(str`checked ${when}`, { id: 'shell.checked' });
  return counted(findings, {
    one: () => msg(str`one finding ${when}`, { id: 'check.one-finding-shortly' }),
    other: () => msg(str`${formatNumber(findings)} findings ${when}`, { id: 'check.findings-shortly' }),
  });
}

/** A sentence. */
export function checkedInWords({ lastVerified, lastFindings }: Checked): string {
  if (lastVerified === null) return msg('The archive has not been checked as a whole yet.', { id: 'check.never' });
  const when = dayAndTime(lastVerified);
  const findings = lastFindings ?? 0;
  if (findings === 0) {
    return msg(str`The archive was checked ${when}: all is as it was written.`, { id: 'check.whole' });
  }
  return counted(findings, {
    one: () =>
      msg(str`The archive was checked ${when}: one thing is not as it should be.`, { id: 'check.one-finding' }),
    other: () =>
      msg(str`The archive was checked ${when}: ${formatNumber(findings)} things are not as they should be.`, {
        id: 'check.findings',
      }),
  });
}
