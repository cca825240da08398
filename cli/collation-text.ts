// A collation in words for a terminal: the base text line by line, each with the readings of its places; one word's life.
import type { Value } from '../archive/contract.ts';
import type { Apparatus, Provenance } from '../archive/model/collation.ts';
import type { Style } from './style.ts';
import { count, extract, indent } from './words.ts';

/** How the versions are called: their numbers in the article, by their index in the collation. */
type Numbers = readonly number[];

/** The lines of `base` by number, and under each its variants: `lemma] reading 1 3 : other reading 2`. */
export function apparatusText(base: string, apparatus: Apparatus, numbers: Numbers, style: Style): string {
  const notes = notesOf(base, apparatus, numbers);
  const lines: string[] = [];
  let start = 0;
  let number = 0;
  for (const line of base.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') number += 1;
    if (line.trim() !== '') lines.push(`${style.faint(String(number).padStart(3))}  ${line}`);
    const own = notes.filter(({ at }) => at >= start && at <= end);
    lines.push(...own.map(({ text }) => indent(style.faint(text), '     ')));
    start = end + 1;
  }
  return lines.join('\n');
}

interface Note {
  readonly at: number;
  readonly text: string;
}

function notesOf(base: string, { places, omissions, transpositions }: Apparatus, numbers: Numbers): readonly Note[] {
  const of = (witnesses: readonly number[]): string => witnessesText(witnesses.map((index) => numbers[index] ?? 0));
  const lemma = ([start, end]: readonly [number, number]): string =>
    start === end
      ? `after “${extract(base.slice(Math.max(0, start - 24), start), 24)}”`
      : shown(base.slice(start, end));
  return [
    ...places.map(({ range, readings }) => {
      const told = readings.map(({ text, witnesses }) => `${text === '' ? 'om.' : shown(text)} ${of(witnesses)}`);
      return { at: range[0], text: `${lemma(range)}] ${told.join(' : ')}` };
    }),
    ...omissions.map(({ range, witnesses }) => ({ at: range[0], text: `${lemma(range)}] om. ${of(witnesses)}` })),
    ...transpositions.map(({ range, places: elsewhere }) => ({
      at: range[0],
      text: `${lemma(range)}] transp. ${of(elsewhere.map(({ witness }) => witness))}`,
    })),
  ].sort((one, other) => one.at - other.at);
}

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? JSON.stringify(text) : extract(line, 90);
}

/** Numbers with runs drawn together: `1–3 5`. */
function witnessesText(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === number) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(' ');
}

/** How many words of a version each version first had. */
export function firstText(provenance: Provenance, numbers: Numbers): string {
  const words = new Map<number, number>();
  for (const run of provenance) words.set(run.first, (words.get(run.first) ?? 0) + run.words);
  const told = [...words].sort(([one], [other]) => one - other);
  return told.map(([first, some]) => `${count(some, 'word')} first in version ${numbers[first] ?? 0}`).join(', ');
}

/** When one word came, left and returned. */
export function lifeText({ life }: Value<'article.wordLife'>, numbers: Numbers): string {
  if (!life) return 'No word stands there.';
  const last = life.places.length;
  const events = life.stands.flatMap(([from, to], index) => [
    `${index === 0 ? 'came with' : 'returned with'} version ${numbers[from] ?? 0}`,
    ...(to < last ? [`left with version ${numbers[to] ?? 0}`] : []),
  ]);
  const stands = life.places.flatMap((place, index) =>
    place ? [`  version ${numbers[index] ?? 0}: ${place[0]}–${place[1]}`] : [],
  );
  return `“${life.word}” ${events.join(', ')}.\n${stands.join('\n')}`;
}
