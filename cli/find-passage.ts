// The passage of a text that a person means by quoting it.
import { fail, ok, type Result } from '../archive/model/result.ts';
import type { TextRange } from '../archive/model/range.ts';
import { count, extract } from './words.ts';

/**
 * Where `quote` stands in `text`, any run of white space in the one matching any in the other. `occurrence`, from 1,
 * chooses among several places; without it a quote must stand in one place only.
 */
export function findPassage(text: string, quote: string, occurrence?: number): Result<TextRange> {
  if (quote.trim() === '')
    return fail('invalid-input', 'The quote is empty.', 'Quote the words that the note is about.');
  const ranges = findPassages(text, quote);
  const chosen = ranges[(occurrence ?? 1) - 1];
  if (chosen && (ranges.length === 1 || occurrence !== undefined)) return ok(chosen);
  const what = `“${extract(quote, 60)}”`;
  if (ranges.length === 0) {
    return fail(
      'not-found',
      `${what} does not stand in that version.`,
      'Quote it letter by letter; `variorum show` prints it.',
    );
  }
  return fail(
    'invalid-input',
    `${what} stands in ${count(ranges.length, 'place')} of that version.`,
    `Quote more of it, or say which with --occurrence, 1 to ${ranges.length}.`,
  );
}

/** Every place where `quote` stands in `text`, in order; none where it holds no word. */
export function findPassages(text: string, quote: string): readonly TextRange[] {
  const words = quote.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const pattern = new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+'), 'gu');
  return Array.from(text.matchAll(pattern), (match): TextRange => [match.index, match.index + match[0].length]);
}
