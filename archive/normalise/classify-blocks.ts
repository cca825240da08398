// What each block of a draft is, told from its words and its neighbours where the source form has no marks for it.
// Prefers `paragraph`: a wrong label misleads, a missing one does not.
import type { DraftBlock } from '../model/draft.ts';
import type { BlockKind } from '../model/version.ts';
import { findCreditLine } from './credit-line.ts';
import { isFurnitureLine } from './furniture-line.ts';

const longestHeadline = 160;
const longestSubheading = 80;
const mostSubheadingWords = 12;
/** A line under a picture that has no credit to know it by. */
const longestBareCaption = 160;
/** Longer blocks are prose and not asked for credits, but at their end, where a caption's stands. */
const longestCreditLine = 1_500;

/** Furniture that announces a picture or a video ("Artiklen fortsætter under videoen"), by one word of each sort. */
const continues = /fortsæt|fortset|fortsätt|continu|geht (?:unten )?weiter|weiterlesen|setzt sich/iu;
const picture = /video|bille|bilde|bild|foto|photo|image|picture|grafik|graphic|illustration/iu;

/**
 * One kind a block, in order. A block without a kind gets one from its words. A marked paragraph (HTML, Markdown) is
 * still told from credits, bylines and furniture, which these forms have no marks for, and from captions with a credit,
 * but is never taken for a heading or for a caption without one, which they do have marks for.
 */
export function classifyBlocks(blocks: readonly DraftBlock[]): readonly BlockKind[] {
  const kinds: BlockKind[] = [];
  for (const [i, block] of blocks.entries()) {
    const previous = blocks[i - 1];
    const underPicture =
      block.kind === null && previous !== undefined && kinds[i - 1] === 'furniture' && announcesPicture(previous.text);
    kinds.push(byMark(block) ?? byWords(block.text, underPicture) ?? 'paragraph');
  }
  return kinds.map((kind, i) => {
    const block = blocks[i];
    if (block === undefined || block.kind !== null || kind !== 'paragraph') return kind;
    return byPlace(blocks, kinds, i) ?? kind;
  });
}

function byMark({ kind, text }: DraftBlock): BlockKind | null {
  if (kind === null || kind === 'paragraph') return null;
  return kind === 'subheading' && isFurnitureLine(text) ? 'furniture' : kind;
}

function byWords(text: string, underPicture: boolean): BlockKind | null {
  if (text.includes('\n')) return null;
  if (isFurnitureLine(text)) return 'furniture';
  if (text.length > longestCreditLine) return null;
  const credits = findCreditLine(text);
  const covers = (kinds: readonly string[]): boolean =>
    credits.some(({ kind, span: [start, end] }) => kinds.includes(kind) && bare(text, start, end));
  if (covers(['byline'])) return 'byline';
  if (covers(['dateline'])) return 'dateline';
  if (covers(['agency', 'photo', 'video'])) return 'credit';
  if (credits.some(({ kind }) => kind === 'photo' || kind === 'video' || kind === 'caption')) return 'caption';
  return underPicture && text.length <= longestBareCaption ? 'caption' : null;
}

/** True when nothing but punctuation stands in `text` outside `[start, end)`. */
function bare(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
}

/** Headings, by their place among the others: kinds are those told so far. */
function byPlace(blocks: readonly DraftBlock[], kinds: readonly BlockKind[], i: number): BlockKind | null {
  const text = blocks[i]?.text ?? '';
  if (!isUnpunctuated(text)) return null;
  const isFirst = kinds.slice(0, i).every((kind) => kind === 'furniture' || kind === 'byline' || kind === 'credit');
  const follows = blocks.some(({ text: other }, j) => j > i && kinds[j] === 'paragraph' && isProse(other));
  if (isFirst) return follows && text.length <= longestHeadline && !hasMark(blocks, 'headline') ? 'headline' : null;
  const short = text.length <= longestSubheading && text.split(/\s+/u).length <= mostSubheadingWords;
  const next = blocks.findIndex((_, j) => j > i && kinds[j] !== 'furniture');
  const leadsProse = next > 0 && kinds[next] !== 'byline' && isProse(blocks[next]?.text ?? '');
  const inList = i > 1 && kinds[i - 1] === 'paragraph' && isUnpunctuated(blocks[i - 1]?.text ?? '');
  return short && leadsProse && !inList && /^["“”'’‘»«„(¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text)
    ? 'subheading'
    : null;
}

function hasMark(blocks: readonly DraftBlock[], kind: BlockKind): boolean {
  return blocks.some((block) => block.kind === kind);
}

/** One line without a sentence's end; a colon or comma leads on to more and is no heading's end. */
function isUnpunctuated(text: string): boolean {
  return !text.includes('\n') && !/[.!?…:;,\-–—][)"”’»“']*$/u.test(text) && /\p{L}/u.test(text);
}

function isProse(text: string): boolean {
  return text.length > longestSubheading || /[.!?…:][)"”’»“']*$/u.test(text);
}

function announcesPicture(text: string): boolean {
  return continues.test(text) && picture.test(text);
}
