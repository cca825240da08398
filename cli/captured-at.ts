// A time as a person gives it on the command line, as an instant with the zone it was given in.
import { InvalidArgumentError } from 'commander';

export interface CapturedAt {
  /** ISO 8601 in UTC with milliseconds. */
  readonly capturedAt: string;
  readonly zone: string;
}

const form = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Reads ISO 8601; a time without an offset is in the zone of this computer. Refuses anything else. */
export function parseCapturedAt(text: string): CapturedAt {
  const match = form.exec(text.trim());
  // A date alone would be read as UTC, unlike a date with a time.
  const withTime = /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? `${text.trim()}T00:00` : text.trim().replace(' ', 'T');
  const time = Date.parse(withTime);
  if (!match || Number.isNaN(time)) {
    throw new InvalidArgumentError('It must be an ISO 8601 time, such as 2026-01-31T14:05+01:00.');
  }
  const offset = match[1];
  return { capturedAt: new Date(time).toISOString(), zone: offset ? zoneOf(offset) : localZone() };
}

function zoneOf(offset: string): string {
  if (offset === 'Z') return 'UTC';
  return offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}
