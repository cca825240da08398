// Finds the writers of a text where a line names them: "Af Mette Lund Kjær", "(Reporting by …)", "mt/jk".
import type { Credit } from '../model/attribution.ts';
import type { TextRange } from '../model/range.ts';
import { creditNames, looksLikeNames } from './credit-names.ts';
import { isAgency, lineLanguages, lowerCased, outlets } from './line-vocabulary.ts';

const longestByline = 140;
const words = lowerCased((language) => language.bylineWords);
const labels = lowerCased((language) => language.bylineLabels);
const notes = lineLanguages.flatMap((language) => language.reportingNotes);
const note = new RegExp(`(?:${notes.join('|')})\\s*:?`, 'giu');
const contributed =
  /^(?:.{0,60}?\b(?:writers?|correspondents?|reporters?)\s)(.{3,80}?)\scontributed to this (?:report|story)/u;
const initials = /^\s*\(?[\p{Ll}]{2,4}(?:\/[\p{Ll}]{2,4}){1,3}\)?\s*$/u;

/** The byline that `line` is, whole, or null. */
export function findByline(line: string): Credit | null {
  const trimmed = line.trim();
  if (trimmed === '' || trimmed.length > longestByline) return null;
  const start = line.indexOf(trimmed);
  const end = start + trimmed.length;
  const names =
    afterWord(line, start, end) ??
    afterLabel(line, start, end) ??
    afterNote(line, start, end) ??
    signed(line, start, end);
  return names === null || names.length === 0 ? null : { kind: 'byline', span: [start, end], names };
}

/** "By Martin Hale, Environment correspondent": what follows the comma in lower case is the writer's post. */
function afterWord(line: string, start: number, end: number): readonly TextRange[] | null {
  const match = /^(\p{L}+):?\s+(?=\S)/u.exec(line.slice(start, end));
  if (!match || !words.has((match[1] ?? '').toLowerCase()) || !/^\p{Lu}/u.test(match[0])) return null;
  const from = start + match[0].length;
  const rest = line.slice(from, end);
  if (/[.!?]$/u.test(rest)) return null;
  const [people = '', ...posts] = rest.split(/,\s+|\s+[|–—-]\s+/u);
  if (!looksLikeNames(people, 2) && !isAgency(people.trim()) && !outlets.has(people.trim().toLowerCase())) return null;
  if (people.split(/\s+/u).length > 8) return null;
  const more = posts.filter((post) => looksLikeNames(post, 2));
  const upTo = posts.length > 0 && more.length === posts.length ? end : from + people.length;
  return creditNames(line, from, upTo);
}

/** "Tekst: Pia Thorup Foto: Jens Kofod": every name after a label. */
function afterLabel(line: string, start: number, end: number): readonly TextRange[] | null {
  const stretch = line.slice(start, end);
  const match = /^([\p{L} ]{2,24}?)\s*:\s*/u.exec(stretch) ?? /^((?:Text|Words|Written) by)\s+/iu.exec(stretch);
  if (!match || !labels.has((match[1] ?? '').toLowerCase())) return null;
  const names: TextRange[] = [];
  const next = /\s+\p{L}+\s*:\s*/gu;
  let from = match[0].length;
  for (const label of stretch.slice(from).matchAll(next)) {
    const at = match[0].length + label.index;
    names.push(...creditNames(line, start + from, start + at));
    from = at + label[0].length;
  }
  names.push(...creditNames(line, start + from, end));
  return names.every(([first, last]) => looksLikeNames(line.slice(first, last))) ? names : null;
}

/** "(Reporting by Alan Pryce; Editing by Mona Teller)", "Associated Press writer X contributed to this report". */
function afterNote(line: string, start: number, end: number): readonly TextRange[] | null {
  const stretch = line.slice(start, end);
  const credited = contributed.exec(stretch);
  if (credited) {
    const at = start + stretch.indexOf(credited[1] ?? '');
    return creditNames(line, at, at + (credited[1] ?? '').length);
  }
  const opening = /^[([]?\s*/u.exec(stretch)?.[0].length ?? 0;
  const found = [...stretch.matchAll(note)];
  if (found[0]?.index !== opening) return null;
  const names = found.flatMap((match, index) => {
    const from = match.index + match[0].length;
    const clause =
      stretch.slice(from, found[index + 1]?.index ?? stretch.length).split(/\s+in\s+\p{Lu}|;/u, 1)[0] ?? '';
    return creditNames(line, start + from, start + from + clause.length);
  });
  return names.filter(([first, last]) => looksLikeNames(line.slice(first, last)));
}

function signed(line: string, start: number, end: number): readonly TextRange[] | null {
  const stretch = line.slice(start, end);
  if (!initials.test(stretch)) return null;
  const names = creditNames(line, start, end);
  return names.some(([first, last]) => isAgency(line.slice(first, last))) ? null : names;
}
