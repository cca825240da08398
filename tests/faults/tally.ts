// Tells what a fault test did and how often: on the console, and for `npm run faults`, which makes a table of it.
import { appendFileSync } from 'node:fs';

/** A line of the table. */
export interface Tally {
  readonly fault: string;
  /** Zero where it was skipped, for the reason that `about` gives. */
  readonly times: number;
  readonly about: string;
}

export function tally(fault: string, times: number, about = ''): void {
  tell({ fault, times, about });
}

/** For what cannot be tried here, and why. */
export function tallySkipped(fault: string, reason: string): void {
  tell({ fault, times: 0, about: `skipped: ${reason}` });
}

function tell(line: Tally): void {
  console.info(`${String(line.times)} × ${line.fault}${line.about === '' ? '' : ` (${line.about})`}`);
  const report = process.env['VARIORUM_FAULTS_REPORT'];
  if (report !== undefined) appendFileSync(report, `${JSON.stringify(line)}\n`);
}
