// Where sentences begin and end, told from the characters around a position: enough to tell a whole sentence that came
// or went from words within one. Rather no sentence than a wrong one.

const endMarks = /[.!?…。！？]["'”’»“‘)\]」』]*$/u;
/** How far back the marks that end a sentence, and the word before them, are looked for. */
const reach = 40;

/** Whether a sentence begins at `position` in the passage that begins at `from`: white space before it does not matter. */
export function startsSentence(
  text: string,
  position: number,
  from: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  const before = text.slice(Math.max(from, position - reach), position);
  const trimmed = before.trimEnd();
  if (trimmed === '') return position - before.length === from;
  const spaceless = /[。！？」』]$/u.test(trimmed);
  if (trimmed.length === before.length && !spaceless) return false;
  if (!endMarks.test(trimmed)) return false;
  if (spaceless) return true;
  const next = /^["'“”„«»‘’‚([¿¡–—-]*\s*(.)/u.exec(text.slice(position, position + 8))?.[1] ?? '';
  if (next !== '' && next === next.toUpperCase() && next !== next.toLowerCase())
    return !endsShort(trimmed, abbreviations);
  return /\p{N}/u.test(next) ? !/\p{N}\.$/u.test(trimmed) && !endsShort(trimmed, abbreviations) : /\p{Lo}/u.test(next);
}

/** Whether the sentence that goes on until `position` ends there, in the passage that ends at `to`. */
export function endsSentence(
  text: string,
  position: number,
  to: number,
  from: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  const rest = text.slice(position, to);
  // A sentence that came behind another one may leave its own last mark out of the change.
  if (/^[.!?…]+["'”’»“‘)\]]*(?:\s|$)/u.test(rest)) return true;
  const gap = /^\s*/u.exec(rest)![0].length;
  if (gap === rest.length) return true;
  return startsSentence(text, position + gap, from, abbreviations);
}

/** Whether a point at the end belongs to an abbreviation, an initial or an ordinal. */
function endsShort(text: string, abbreviations: ReadonlySet<string>): boolean {
  const word = /([\p{L}\p{N}][\p{L}\p{N}.]*)\.$/u.exec(text)?.[1]?.toLowerCase();
  if (word === undefined) return false;
  return abbreviations.has(word) || /^\p{L}$/u.test(word) || /^\p{N}{1,2}$/u.test(word);
}
