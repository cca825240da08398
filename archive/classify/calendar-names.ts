// The names of months and weekdays in any language that the platform knows. Costs near a millisecond, so it is asked for
// only where no pack holds them.

export interface CalendarNames {
  /** From January; every form that a date has them in, the full ones first. */
  readonly months: readonly (readonly string[])[];
  /** From Monday. */
  readonly weekdays: readonly (readonly string[])[];
}

const none: CalendarNames = { months: [], weekdays: [] };
const fixed = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;

/** The same with the stems of long names, for languages where these take other endings than they are told with. */
export function withStems({ months, weekdays }: CalendarNames): CalendarNames {
  const stems = (forms: readonly string[]): readonly string[] => [
    ...new Set(forms.flatMap((form) => [form, ...[1, 2].map((cut) => form.slice(0, -cut)).filter(isStem)])),
  ];
  return { months: months.map(stems), weekdays: weekdays.map(stems) };
}

/** Not so short that it is the beginning of many words. */
function isStem(form: string): boolean {
  return /^\p{L}{5,}$/u.test(form);
}

/** The names for a BCP 47 tag; none where the platform does not know the language, whatever its own is. */
export function calendarNames(tag: string): CalendarNames {
  if (!isKnown(tag)) return none;
  const standing = new Intl.DateTimeFormat(tag, { ...fixed, month: 'long' });
  const inDate = new Intl.DateTimeFormat(tag, { ...fixed, month: 'long', day: 'numeric' });
  const short = new Intl.DateTimeFormat(tag, { ...fixed, month: 'short', day: 'numeric' });
  const days = new Intl.DateTimeFormat(tag, { ...fixed, weekday: 'long' });
  const months = Array.from({ length: 12 }, (_, month) => {
    const date = new Date(Date.UTC(2024, month, 15));
    const forms = [standing.format(date), monthPart(inDate, date), monthPart(short, date)];
    return [...new Set(forms.map((form) => form.toLowerCase().replace(/\.$/u, '')))].filter(isName);
  });
  // The first of January 2024 was a Monday.
  const weekdays = Array.from({ length: 7 }, (_, day) => [
    days.format(new Date(Date.UTC(2024, 0, 1 + day))).toLowerCase(),
  ]);
  return { months, weekdays };
}

function isKnown(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0;
  } catch {
    return false;
  }
}

function monthPart(format: Intl.DateTimeFormat, date: Date): string {
  return format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
}

function isName(form: string): boolean {
  return /^[\p{L}\p{M}'’ -]{2,}$/u.test(form);
}
