// Finds who made a picture or a video, and parts it from the caption before it: "… onsdag. Foto: P. Jensen/Reuters".
import type { Credit } from '../model/attribution.ts';
import { creditNames, looksLikeNames } from './credit-names.ts';
import { type LineWords, isAgency, lowerCased, namelessMakers } from './line-vocabulary.ts';

const longestCredit = 140;
const videoLabels = lowerCased((words) => words.videoLabels);
const labels = alternatives((words) => [...words.photoLabels, ...words.videoLabels]);
const captions = alternatives((words) => words.captionLabels);
const labelled = new RegExp(`(?<![\\p{L}\\p{N}-])[(\\[]?(${labels})(?::|\\s(?=(?:by|af|av|von)\\s\\p{Lu}))`, 'giu');
const listed = new RegExp(`^\\s*(Image source|Image credit|Photo credit|Video source),`, 'iu');
const caption = new RegExp(`^\\s*(?:${captions})\\s*[:,]`, 'iu');
const press = /[([](?:AP|Reuters|AFP) Photo\/([^)\]]{2,80})[)\]]\s*$/u;
const maker = /^(?:by|af|av|von)\s+/iu;

function alternatives(pick: (words: LineWords) => readonly string[]): string {
  const words = [...lowerCased(pick)].sort((first, second) => second.length - first.length);
  return words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');
}

/** What a labelled credit cannot do without; most lines of prose have none of it near their end. */
const mayBeLabelled = /:|\s(?:by|af|av|von)\s/iu;

/** The picture and video credits of `line`, in order, and the caption before them; empty where there is none. */
export function findPhotoCredits(line: string): readonly Credit[] {
  const described = caption.exec(line);
  if (described) return [{ kind: 'caption', span: [line.search(/\S/u), line.trimEnd().length], names: [] }];
  const credits = labelledCredits(line);
  const found = credits.length > 0 ? credits : unlabelledCredit(line);
  const first = found[0];
  if (first === undefined) return [];
  const before = line.slice(0, first.span[0]).trimEnd();
  const start = before.search(/\S/u);
  return start < 0 ? found : [{ kind: 'caption', span: [start, before.length], names: [] }, ...found];
}

function labelledCredits(line: string): Credit[] {
  const starts: { readonly start: number; readonly names: number; readonly label: string }[] = [];
  const list = listed.exec(line);
  if (list) starts.push({ start: line.search(/\S/u), names: list[0].length, label: list[1] ?? '' });
  else {
    const base = Math.max(0, line.length - 2 * longestCredit);
    const tail = line.slice(base);
    if (!mayBeLabelled.test(tail)) return [];
    for (const match of tail.matchAll(labelled)) {
      const start = base + match.index;
      const names = start + match[0].length;
      if (standsApart(line, start, names)) starts.push({ start, names, label: match[1] ?? '' });
    }
  }
  const credits: Credit[] = [];
  starts.forEach(({ start, names, label }, index) => {
    const end = line.slice(0, starts[index + 1]?.start ?? line.length).trimEnd().length;
    if (end - start > longestCredit || !/\p{L}/u.test(line.slice(names, end))) return;
    const kind = videoLabels.has(label.toLowerCase()) ? 'video' : 'photo';
    const lead = line.slice(names, end).trimStart();
    const skip = end - names - lead.length + (maker.exec(lead)?.[0].length ?? 0);
    if (!startsName(line.slice(names + skip, end))) return;
    credits.push({ kind, span: [start, end], names: creditNames(line, names + skip, end) });
  });
  return credits;
}

/** A label credits a picture at the start of the line, after a sentence or in brackets; amid words, before names only. */
function standsApart(line: string, start: number, names: number): boolean {
  if (/[([]/u.test(line.charAt(start))) return true;
  const before = line.slice(Math.max(0, start - 40), start).trimEnd();
  return (
    before === '' ||
    /[.!?…"”»“'’)\]|/–—-]$/u.test(before) ||
    (/^\p{Lu}/u.test(line.slice(start)) && looksLikeNames(line.slice(names)))
  );
}

function startsName(stretch: string): boolean {
  const plain = stretch.trim().toLowerCase();
  return /^\s*[©(]?\s*[\p{Lu}\p{N}@]/u.test(stretch) || isAgency(plain) || namelessMakers.has(plain);
}

/** "Mirko Tanev / AFP via Getty Images" after a caption or alone: names that end in a known agency, no full stop. */
function unlabelledCredit(line: string): Credit[] {
  const bracket = press.exec(line);
  if (bracket) {
    const start = bracket.index;
    const end = line.trimEnd().length;
    return [{ kind: 'photo', span: [start, end], names: creditNames(line, start + 1, end - 1) }];
  }
  const trimmed = line.trimEnd();
  if (/[.!?…]$/u.test(trimmed)) return [];
  const tail = trimmed.slice(Math.max(0, trimmed.length - longestCredit));
  const stop = Math.max(
    tail.lastIndexOf('. '),
    tail.lastIndexOf('! '),
    tail.lastIndexOf('? '),
    tail.lastIndexOf('." '),
  );
  if (stop < 0 && tail.length < trimmed.length) return [];
  const stretch = tail.slice(stop + 1);
  if (!/\/| via /u.test(stretch) || /[.!?]$/u.test(stretch) || /^\s*[/(]/u.test(stretch)) return [];
  if (!looksLikeNames(stretch, 2)) return [];
  const start = trimmed.length - stretch.trimStart().length;
  const names = creditNames(line, start, trimmed.length);
  const last = names[names.length - 1];
  if (names.length < 2 || last === undefined || !isAgency(line.slice(...last))) return [];
  if (names.every((name) => isAgency(line.slice(...name)))) return [];
  return [{ kind: 'photo', span: [start, trimmed.length], names }];
}
