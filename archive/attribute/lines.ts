// The text cut for reading: lines joined to paragraphs, paragraphs into tokens, quotations and sentences. Credits and
// furniture are set aside, so that no rule ever reads them as prose.
import type { Block } from '../model/version.ts';
import type { Credit } from '../model/attribution.ts';
import type { TextRange } from '../model/range.ts';
import { findCreditLine } from '../normalise/credit-line.ts';
import { isFurnitureLine } from '../normalise/furniture-line.ts';
import { outlets } from '../normalise/line-vocabulary.ts';

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** The first line of the text, or a block marked so: its "Source: claim" form is read, its prose is not trusted less. */
  readonly headline: boolean;
  /** True when the next paragraph opens with a quotation mark. */
  readonly goesOn: boolean;
}

export interface Lines {
  readonly paragraphs: readonly Paragraph[];
  readonly credits: readonly Credit[];
  readonly boilerplate: readonly TextRange[];
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly afterBlank: boolean;
}

/** Reads the lines of `text`. `blocks`, when given, decide what is headline and furniture; else the lines themselves do. */
export function readLines(text: string, blocks: readonly Block[] | undefined): Lines {
  const lines = splitLines(text);
  const kinds = blocks && blocks.length > 0 ? blocks : null;
  let block = 0;
  const credits: Credit[] = [];
  const boilerplate: TextRange[] = [];
  const prose: Line[] = [];
  const headlines = new Set<number>();
  lines.forEach((line, index) => {
    if (kinds) while (block + 1 < kinds.length && (kinds[block]?.range[1] ?? 0) <= line.start) block += 1;
    const kind = kinds?.[block]?.kind;
    const content = text.slice(line.start, line.end);
    if (kind === 'furniture' || isFurnitureLine(content)) {
      boilerplate.push([line.start, line.end]);
      return;
    }
    const found = findCreditLine(content).map((credit) => shifted(credit, line.start));
    const byline = found[0];
    if (byline?.kind === 'byline' || kind === 'byline') {
      credits.push(byline ? withOutlet(byline, text, lines[index + 1]) : wholeLine('byline', line));
      return;
    }
    const before = credits[credits.length - 1];
    if (before?.kind === 'byline' && before.span[0] < line.start && before.span[1] >= line.end) return;
    credits.push(...found);
    const start = found.find((credit) => credit.kind === 'dateline')?.span[1] ?? line.start;
    const end = found.find((credit) => credit.kind !== 'dateline' && credit.kind !== 'caption')?.span[0] ?? line.end;
    const captioned = found.find((credit) => credit.kind === 'caption');
    if (captioned && captioned.span[1] > end) return;
    const trimmed = trim(text, start, end);
    if (trimmed[1] <= trimmed[0]) return;
    if (
      kind === 'headline' ||
      kind === 'subheading' ||
      (kinds === null && index === 0 && lines.length > 1 && !/[.!?…]["”»“]?$/.test(content.trimEnd()))
    )
      headlines.add(trimmed[0]);
    prose.push({ start: trimmed[0], end: trimmed[1], afterBlank: line.afterBlank });
  });
  return { paragraphs: joined(text, prose, headlines), credits, boilerplate };
}

function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  let blank = true;
  while (from <= text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    const [start, end] = trim(text, from, to);
    if (end > start) lines.push({ start, end, afterBlank: blank });
    blank = end <= start;
    from = to + 1;
  }
  return lines;
}

/** Text that was wrapped at a width has its lines put together again: long lines that break amid a sentence. */
function joined(text: string, lines: readonly Line[], headlines: ReadonlySet<number>): readonly Paragraph[] {
  const paragraphs: { start: number; end: number }[] = [];
  for (const line of lines) {
    const last = paragraphs[paragraphs.length - 1];
    if (last && !line.afterBlank && breaksAmid(text, last.end, line.start)) last.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end });
  }
  return paragraphs.map(({ start, end }, index) => {
    const next = paragraphs[index + 1];
    return {
      start,
      end,
      headline: headlines.has(start),
      goesOn: next !== undefined && /["“”„»«]/.test(text.charAt(next.start)),
    };
  });
}

function breaksAmid(text: string, end: number, start: number): boolean {
  if (/[.!?…:"”“»«]/.test(text.charAt(end - 1))) return false;
  const next = text.charAt(start);
  return next !== next.toUpperCase();
}

function trim(text: string, from: number, to: number): TextRange {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return [start, end];
}

function shifted(credit: Credit, by: number): Credit {
  const move = ([start, end]: TextRange): TextRange => [start + by, end + by];
  return { kind: credit.kind, span: move(credit.span), names: credit.names.map(move) };
}

function wholeLine(kind: Credit['kind'], line: Line): Credit {
  return { kind, span: [line.start, line.end], names: [[line.start, line.end]] };
}

/** A byline takes the outlet that stands alone on the next line: "By Tom Arkwright / BBC News". */
function withOutlet(byline: Credit, text: string, next: Line | undefined): Credit {
  if (!next || next.afterBlank || !outlets.has(text.slice(next.start, next.end).toLowerCase())) return byline;
  return { ...byline, span: [byline.span[0], next.end], names: [...byline.names, [next.start, next.end]] };
}
