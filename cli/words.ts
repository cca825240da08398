// Small turns of phrase that several answers share: counts, times, extracts.

/** "1 note", "3 notes", "no notes". */
export function count(number: number, one: string, many = `${one}s`): string {
  return number === 0 ? `no ${many}` : `${number} ${number === 1 ? one : many}`;
}

/** An instant for people: the day and minute in the zone it was given in, else in UTC, and which that is. */
export function moment(instant: string, zone = 'UTC'): string {
  const offset = /^([+-])(\d{2}):(\d{2})$/.exec(zone);
  if (offset) {
    const minutes = (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
    return `${minuteIn(new Date(Date.parse(instant) + minutes * 60_000), 'UTC')} ${zone}`;
  }
  const known = isTimeZone(zone) ? zone : 'UTC';
  return `${minuteIn(new Date(instant), known)} ${known}`;
}

function minuteIn(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(date);
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The beginning of a SHA-256 that people read. */
export function short(sha256: string): string {
  return sha256.slice(0, 12);
}

/** `text` on one line, cut at a word before `length` code units. */
export function extract(text: string, length = 72): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.lastIndexOf(' ', length);
  return `${line.slice(0, cut > length / 2 ? cut : length)} …`;
}

/** Every line of `text` behind `margin`. */
export function indent(text: string, margin = '  '): string {
  return text.replace(/^(?=.)/gm, margin);
}
