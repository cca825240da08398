// Checks of what a batch line holds. By hand and not by a schema, so that a batch starts without loading one.
import type { Span } from '../../archive/model/anchor.ts';
import type { TextRange } from '../../archive/model/range.ts';
import { BadLine } from './batch.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The line's object; every question is one. */
export function fieldsOf(question: unknown): Fields {
  if (typeof question !== 'object' || question === null || Array.isArray(question)) {
    throw new BadLine('is not a JSON object');
  }
  return question as Fields;
}

/** The line's own name, which its answer repeats. */
export function idOf(fields: Fields): string | number {
  const id = fields['id'];
  if (typeof id === 'string' || typeof id === 'number') return id;
  throw new BadLine('has no "id"');
}

export function textOf(fields: Fields, name: string): string {
  const text = fields[name];
  if (typeof text === 'string') return text;
  throw new BadLine(`has no "${name}", or it is not a text`);
}

/** The texts of a list, in its order. */
export function textsOf(fields: Fields, name: string): readonly string[] {
  const texts = fields[name];
  if (Array.isArray(texts) && texts.every((text) => typeof text === 'string')) return texts;
  throw new BadLine(`has no "${name}", or it is not a list of texts`);
}

/** The language of the line's texts as `lang` gives it, "und" where it does not. */
export function languageOf(fields: Fields): string {
  const language = fields['lang'];
  return typeof language === 'string' && language ? language : 'und';
}

/** The passages of `text` that are to be found again. */
export function spansOf(fields: Fields, text: string): readonly Span[] {
  const spans = fields['spans'];
  if (!Array.isArray(spans)) throw new BadLine('has no "spans", or they are not a list');
  return spans.map((entry: unknown, index) => {
    const { id, range } = fieldsOf(entry);
    if (typeof id !== 'string') throw new BadLine(`has a span without an "id", number ${index + 1}`);
    if (!isRange(range, text.length)) throw new BadLine(`has a span "${id}" whose "range" is none of "before"`);
    return { id, range };
  });
}

function isRange(value: unknown, length: number): value is TextRange {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [start, end] = value as unknown[];
  if (!Number.isInteger(start) || !Number.isInteger(end)) return false;
  return 0 <= Number(start) && Number(start) <= Number(end) && Number(end) <= length;
}
