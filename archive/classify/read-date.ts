// Reads dates and times in any of their forms: "tirsdag den 3. maj 2024 kl. 12.30", "May 3rd", "2024-05-03", "i går".
import type { Item, Read } from './item.ts';
import { opensSentence } from './opens-sentence.ts';
import { readPhrase } from './read-phrase.ts';
import type { Stretch } from './stretch.ts';

/** The parts of a date by what they are; two of one kind are two dates. */
type Part = 'y' | 'm' | 'd' | 'w' | 't' | 'n';
interface DatePart {
  readonly parts: Partial<Record<Part, string>>;
  readonly next: number;
}

/** Links between the parts of one date are no more than this many tokens. */
const mostLinks = 3;

/** The date that begins with the token at `index`; null where none does. */
export function readDate(stretch: Stretch, index: number): Read | null {
  const first = readPart(stretch, index, false);
  if (first === null) return null;
  let { parts, next } = first;
  for (let at = next, links = 0; links <= mostLinks && stretch.token(at);) {
    const part = readPart(stretch, at, true);
    if (part && !Object.keys(part.parts).some((key) => key in parts)) {
      parts = { ...parts, ...part.parts };
      at = next = part.next;
      links = 0;
    } else if (!part && isLink(stretch, at)) {
      at += 1;
      links += 1;
    } else break;
  }
  const value = Object.entries(parts)
    .map(([key, part]) => key + part)
    .sort()
    .join(' ');
  const item: Item = { kind: 'date', start: stretch.token(index)!.start, end: stretch.token(next - 1)!.end, value };
  return { item, next };
}

function isLink(stretch: Stretch, index: number): boolean {
  const key = stretch.token(index)?.key;
  return key === ',' || key === '.' || key === '(' || stretch.sense(index).dateLink === true;
}

function readPart(stretch: Stretch, index: number, inDate: boolean): DatePart | null {
  const token = stretch.token(index);
  if (token === undefined || token.kind === 'mark') return null;
  if (token.kind === 'number') {
    return (
      writtenDate(stretch, index) ??
      writtenTime(stretch, index) ??
      dayAndMonth(stretch, index) ??
      spacelessPart(stretch, index) ??
      yearOrDecade(stretch, index, inDate)
    );
  }
  const clock = clockBefore(stretch, index);
  if (clock) return clock;
  const phrase = readPhrase(stretch, index, 'day');
  if (phrase) return { parts: { n: phrase.whole }, next: phrase.next };
  const { weekday, month } = stretch.calendarSense(index);
  if (weekday !== undefined) return { parts: { w: String(weekday) }, next: index + 1 };
  return dayAndMonth(stretch, index) ?? (month === undefined ? null : monthFirst(stretch, index, month));
}

/** "2024-05-03", "3.5.2024", "03/05/24": the digits as they are where the order is not certain. */
function writtenDate(stretch: Stretch, index: number): DatePart | null {
  const { text, suffix } = stretch.token(index)!;
  if (suffix !== '') return null;
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text);
  if (iso) return { parts: { y: iso[1]!, m: String(Number(iso[2])), d: String(Number(iso[3])) }, next: index + 1 };
  const [, one, sign, other, year] = /^(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d\d)$/u.exec(text) ?? [];
  if (one === undefined || other === undefined || year === undefined) return null;
  const [day, month] = [Number(one), Number(other)];
  if (day < 1 || month < 1 || Math.max(day, month) > 31 || Math.min(day, month) > 12) return null;
  const y = year.length === 2 ? `20${year}` : year;
  if (sign === '/' && stretch.vocabulary.language === 'en')
    return { parts: { d: `${day}/${month}`, y }, next: index + 1 };
  return month > 12 ? null : { parts: { d: String(day), m: String(month), y }, next: index + 1 };
}

/** "12:30", "5 pm", "20h30", "12.30 Uhr". */
function writtenTime(stretch: Stretch, index: number): DatePart | null {
  const { text, suffix } = stretch.token(index)!;
  const { senses } = stretch.vocabulary;
  if (!/^\p{Nd}{1,2}(?:[.:]\p{Nd}{2}){0,2}$/u.test(text)) return null;
  const time = text.replaceAll('.', ':');
  const letters = suffix.toLowerCase();
  if (letters === '' && text.includes(':')) return { parts: { t: time }, next: timeEnd(stretch, index + 1) };
  const french = /^h(\d\d)?$/u.exec(letters);
  if (french && senses.get('h')?.clockAfter) return { parts: { t: `${time}:${french[1] ?? '00'}` }, next: index + 1 };
  if (letters !== '') return senses.get(letters)?.clockAfter ? { parts: { t: time + letters }, next: index + 1 } : null;
  const behind = stretch.token(index + 1);
  if (!behind || !stretch.follows(index + 1) || !stretch.sense(index + 1).clockAfter) return null;
  return { parts: { t: time + (behind.key === 'uhr' ? '' : behind.key.replaceAll('.', '')) }, next: index + 2 };
}

/** Behind "12:30" nothing, or the word of the clock. */
function timeEnd(stretch: Stretch, index: number): number {
  return stretch.follows(index) && stretch.sense(index).clockAfter ? index + 1 : index;
}

/** "kl. 12.30" */
function clockBefore(stretch: Stretch, index: number): DatePart | null {
  if (!stretch.sense(index).clockBefore) return null;
  const at = stretch.token(index + 1)?.key === '.' ? index + 2 : index + 1;
  const token = stretch.token(at);
  if (!stretch.follows(at) || token?.kind !== 'number' || token.suffix !== '') return null;
  const [hours = '', minutes = '00'] = token.text.split(/[.:]/u);
  return { parts: { t: `${Number(hours)}:${minutes}` }, next: at + 1 };
}

/** "3. maj", "3rd of May", "tredje maj". */
function dayAndMonth(stretch: Stretch, index: number): DatePart | null {
  const day = dayAt(stretch, index);
  if (day === null) return null;
  let next = index + 1;
  if (stretch.token(next)?.key === '.' && stretch.touches(next)) next += 1;
  if (stretch.sense(next).dateLink && stretch.follows(next)) next += 1;
  const month = monthAt(stretch, next, true);
  if (month === undefined || !stretch.follows(next)) return null;
  const pointed = stretch.token(next + 1)?.key === '.' && stretch.calendarSense(next).shortMonth;
  return { parts: { d: String(day), m: String(month) }, next: pointed ? next + 2 : next + 1 };
}

function dayAt(stretch: Stretch, index: number): number | null {
  const token = stretch.token(index);
  const { ordinal, weakOrdinal } = stretch.sense(index);
  const day =
    token?.kind === 'number' ? Number(/^\p{Nd}{1,2}$/u.test(token.text) ? token.text : NaN) : (ordinal ?? weakOrdinal);
  if (day === undefined || !(day >= 1 && day <= 31)) return null;
  return token?.suffix === '' || /^(?:st|nd|rd|th|er|de|e)$/u.test(token?.suffix ?? '') ? day : null;
}

function monthAt(stretch: Stretch, index: number, besideNumber: boolean): number | undefined {
  const { month, shortMonth } = stretch.calendarSense(index);
  const token = stretch.token(index);
  if (month === undefined || !token || (shortMonth && !besideNumber)) return undefined;
  return stretch.vocabulary.capitalMonths && token.text.startsWith(token.key.charAt(0)) ? undefined : month;
}

/** "May 3", "maj 2024", "May". A capital that a sentence begins with makes no month: "May I". */
function monthFirst(stretch: Stretch, index: number, month: number): DatePart | null {
  const behind = stretch.token(index + 1)?.key === '.' ? index + 2 : index + 1;
  const token = stretch.token(behind);
  const beside = token?.kind === 'number' && stretch.follows(behind);
  if (monthAt(stretch, index, beside) === undefined) return null;
  const m = String(month);
  const day =
    beside && !/^\p{Nd}{4}$/u.test(token.text) && stretch.vocabulary.capitalMonths ? dayAt(stretch, behind) : null;
  if (day !== null) return { parts: { m, d: String(day) }, next: behind + 1 };
  if (stretch.vocabulary.capitalMonths && !beside && opensSentence(stretch.text, stretch.token(index)!.start))
    return null;
  return { parts: { m }, next: index + 1 };
}

/** "5月3日", "5월 3일". */
function spacelessPart(stretch: Stretch, index: number): DatePart | null {
  const { text, suffix } = stretch.token(index)!;
  const behind = suffix === '' && stretch.touches(index + 1) ? stretch.token(index + 1)!.text : suffix;
  const counter = behind.charAt(0);
  const part = ({ 年: 'y', 月: 'm', 日: 'd', 時: 't', 时: 't', 년: 'y', 월: 'm', 일: 'd', 시: 't' } as const)[counter];
  if (part === undefined) return null;
  return { parts: { [part]: text }, next: suffix === '' ? index + 2 : index + 1 };
}

/** Four digits behind a word such as "i" or "since", within a date or alone in brackets; "1990'erne", "the 1990s". */
function yearOrDecade(stretch: Stretch, index: number, inDate: boolean): DatePart | null {
  const { text, suffix, start, end } = stretch.token(index)!;
  const { text: all } = stretch;
  const decade = /^['’-]?(?:s|erne|ernes|ern|er|årene|tal|talet|tallet|årene)(?!\p{L})/u.exec(
    suffix || all.slice(end, end + 8),
  );
  if (decade && /^(?:\p{Nd}{2})?\p{Nd}0$/u.test(text) && (suffix !== '' || stretch.token(index + 2))) {
    return { parts: { y: `${text}s` }, next: suffix === '' ? index + 3 : index + 1 };
  }
  if (suffix !== '' || !/^(?:1[5-9]|20)\p{Nd}{2}$/u.test(text)) return null;
  const { unit, multiplier } = stretch.sense(index + 1);
  if (unit !== undefined || multiplier !== undefined) return null;
  if (inDate) return { parts: { y: text }, next: index + 1 };
  const before = stretch.sense(index - 1);
  const paired = /(?:1[5-9]|20)\d\d\s*(?:[-–—/]|\p{L}{1,3})\s*$/u.test(all.slice(Math.max(0, start - 12), start));
  const alone = all.charAt(start - 1) === '(' && /^\s*[)\-–]/u.test(all.slice(end, end + 2));
  const told = before.yearWord === true || before.month !== undefined || paired || alone;
  const guessed = !stretch.vocabulary.knowsYears && /^(?:19|20)/u.test(text);
  return told || guessed ? { parts: { y: text }, next: index + 1 } : null;
}
