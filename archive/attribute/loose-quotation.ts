// Quotations that no verb claims: they go on where someone spoke just before, or follow "Han siger:", or stand alone.
import type { TextRange } from '../model/range.ts';
import type { Reading } from './reading.ts';
import type { Passage } from './sentence.ts';
import type { Quotation } from '../classify/quotation.ts';

const fewestWords = 4;

/** Reads the quotations in the tokens `[from, to)` of `passage` that overlap nothing in `claimed`. */
export function readLooseQuotations(
  passage: Passage,
  from: number,
  to: number,
  claimed: readonly TextRange[],
  reading: Reading,
): void {
  const { quoted, quotations } = passage;
  for (let at = from; at < to; at += 1) {
    const quotation = quotations[(quoted[at] ?? 0) - 1];
    if (quotation === undefined || quoted[at] === quoted[at - 1]) continue;
    const taken = claimed.some(([start, end]) => start < quotation.end && quotation.start < end);
    if (taken || !isSpeech(passage, quotation, at, reading)) continue;
    if (quotation.closed || reading.goesOn) addLoose([quotation.start, quotation.end], reading);
    else addOpen([quotation.start, quotation.end], reading);
  }
}

/**
 * Adds words that no verb claims: to an announced speaker, to the one who speaks already, to whom the paragraph before
 * is about, else to no one.
 */
export function addLoose(content: TextRange, reading: Reading): void {
  if (reading.announced && reading.waited <= 1) {
    reading.add({ ...reading.announced, content: [content] });
    reading.spoke(reading.announced.source);
    reading.announced = null;
  } else if (reading.speakerNear().length > 0) {
    reading.add({ source: reading.speaker, cue: [], content: [content], rule: 'continued', entry: null });
    if (reading.waits) reading.wait();
    reading.spoke(reading.speaker);
  } else {
    const source = reading.likelySpeaker();
    if (source.length === 0) reading.unclaimed = reading.findings.length;
    const rule = source.length > 0 ? 'continued' : 'unclaimed';
    reading.add({ source, cue: [], content: [content], rule, entry: null });
    if (reading.prose !== null) reading.wait();
    if (source.length > 0) reading.spoke(source);
  }
}

/** A quotation that the next paragraph goes on with belongs to the speaker named there. */
function addOpen(content: TextRange, reading: Reading): void {
  reading.open.push(reading.findings.length);
  reading.add({ source: [], cue: [], content: [content], rule: 'unclaimed', entry: null });
}

/** Speech, not a title or a word held up with tweezers: a sentence of its own, capitalised and closed. */
function isSpeech(passage: Passage, quotation: Quotation, from: number, reading: Reading): boolean {
  const { text, paragraph, tokens } = passage;
  const inner = text.slice(quotation.innerStart, quotation.innerEnd).trim();
  const first = inner.replace(/^[^\p{L}\p{N}]+/u, '').charAt(0);
  if (first === '' || (first === first.toLowerCase() && !/\d/.test(first))) return false;
  let words = 0;
  for (let at = from; words < fewestWords && (tokens[at]?.start ?? Infinity) < quotation.end; at += 1) {
    if (tokens[at]?.kind === 'word') words += 1;
  }
  const whole = quotation.start === paragraph.start && paragraph.end - quotation.end <= 1;
  const sentence = /[.!?…]$/.test(inner) || /^[.!?…]/.test(text.slice(quotation.end, quotation.end + 1));
  const before = text.slice(Math.max(paragraph.start, quotation.start - 4), quotation.start).trimEnd();
  const opens = before === '' || /[.!?…:"”“»«]$/.test(before);
  return words >= (whole || reading.silence === 0 ? 2 : fewestWords) && sentence && opens;
}
