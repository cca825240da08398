// What changed between two texts, told in words.
import { msg, str } from '@lit/localize';
import type { BlockKind } from '../../archive/model/version.ts';
import type { ToldChange } from '../elements/change-list.ts';
import { type BlockText, type ChangeClass, classOf, paragraphNumber } from '../text/change-class.ts';
import type { ChangeStop } from '../text/change-stops.ts';
import { excerpt } from '../text/excerpt.ts';
import { counted, formatNumber } from './format.ts';

const longest = 64;

/** One entry for the list of changes. `passed` is how many paragraphs a moved passage passed: down positive, up negative. */
export function toldChange(stop: ChangeStop, before: BlockText, after: BlockText, passed: number): ToldChange {
  const found = classOf(stop, before, after);
  const removed = before.text.slice(...stop.before);
  const added = after.text.slice(...stop.after);
  const { id } = stop;
  const place = { id, before: stop.before, after: stop.after };
  if (found.class === 'move') {
    const detail = [movedInWords(passed), ...(removed === added ? [] : [msg('and edited', { id: 'compare.and-edited' })])];
    return {
      ...place,
      title: excerpt(added, longest),
      detail: detail.join(' '),
      chip: msg('moved', { id: 'compare.chip-moved' }),
      colour: 'moved',
    };
  }
  if (found.class === 'blocks') return { ...place, ...blocksInWords(stop, found, removed, added) };
  const paragraph = paragraphNumber(after, stop.after);
  return {
    ...place,
    title: difference(removed, added, followingWord(after.text, stop)),
    detail: msg(str`paragraph ${formatNumber(paragraph)}`, { id: 'compare.paragraph-number' }),
    ...chipOf(found),
  };
}

/** `moved down, 2 paragraphs`. */
export function movedInWords(passed: number): string {
  const number = formatNumber(Math.abs(passed));
  if (passed === 0) return msg('moved', { id: 'compare.moved' });
  return passed > 0
    ? counted(passed, {
        one: () => msg('moved down, 1 paragraph', { id: 'compare.moved-down-one' }),
        other: () => msg(str`moved down, ${number} paragraphs`, { id: 'compare.moved-down' }),
      })
    : counted(-passed, {
        one: () => msg('moved up, 1 paragraph', { id: 'compare.moved-up-one' }),
        other: () => msg(str`moved up, ${number} paragraphs`, { id: 'compare.moved-up' }),
      });
}

/** What a reader who listens is told of a stop: `inserted: “…”`. */
export function spokenChange({ kind, before, after }: ChangeStop, removed: string, added: string): string {
  const [was, is] = [excerpt(removed.slice(...before), 120), excerpt(added.slice(...after), 120)];
  switch (kind) {
    case 'insert':
      return msg(str`inserted: ${is}`, { id: 'compare.say-inserted' });
    case 'delete':
      return msg(str`deleted: ${was}`, { id: 'compare.say-deleted' });
    case 'replace':
      return msg(str`${was} became ${is}`, { id: 'compare.say-replaced' });
    case 'move':
      return msg(str`moved: ${is}`, { id: 'compare.say-moved' });
  }
}

function difference(removed: string, added: string, next: string): string {
  if (removed !== '' && added !== '') return `${excerpt(removed, longest)} → ${excerpt(added, longest)}${next}`;
  return removed === ''
    ? msg(str`“${excerpt(added, longest)}” added`, { id: 'compare.words-added' })
    : msg(str`“${excerpt(removed, longest)}” removed`, { id: 'compare.words-removed' });
}

/** A bare number says little: `400 → 500 civilians` takes the word after it along. */
function followingWord(text: string, { before, after }: ChangeStop): string {
  const bare = /^[\p{N}.,\s]+$/u;
  if (before[0] === before[1] || !bare.test(text.slice(...after))) return '';
  return /^\s+\p{L}+/u.exec(text.slice(after[1], after[1] + 40))?.[0]?.replace(/\s+/u, ' ') ?? '';
}

function chipOf(found: ChangeClass): Pick<ToldChange, 'chip' | 'colour'> {
  switch (found.class) {
    case 'headline':
      return { chip: msg('headline', { id: 'compare.chip-headline' }), colour: 'altered' };
    case 'number':
      return { chip: msg('number', { id: 'compare.chip-number' }), colour: 'altered' };
    case 'punctuation':
      return { chip: msg('punctuation', { id: 'compare.chip-punctuation' }), colour: 'kept' };
    default:
      return { chip: msg('wording', { id: 'compare.chip-wording' }), colour: 'kept' };
  }
}

function blocksInWords(
  stop: ChangeStop,
  { kind, count }: Extract<ChangeClass, { class: 'blocks' }>,
  removed: string,
  added: string,
): Pick<ToldChange, 'title' | 'detail' | 'chip' | 'colour'> {
  const came = stop.kind === 'insert';
  const number = formatNumber(count);
  const several = count > 1;
  return {
    title: excerpt(came ? added : removed, longest),
    detail: came
      ? several
        ? msg(str`${number} new paragraphs`, { id: 'compare.blocks-added' })
        : msg('new', { id: 'compare.block-added' })
      : several
        ? msg(str`${number} paragraphs gone`, { id: 'compare.blocks-removed' })
        : msg('gone', { id: 'compare.block-removed' }),
    chip: `${came ? '+' : '−'} ${blockKindInWords(kind)}`,
    colour: came ? 'added' : 'removed',
  };
}

function blockKindInWords(kind: BlockKind): string {
  switch (kind) {
    case 'headline':
      return msg('headline', { id: 'compare.chip-headline' });
    case 'subheading':
      return msg('subheading', { id: 'compare.chip-subheading' });
    case 'paragraph':
      return msg('paragraph', { id: 'compare.chip-paragraph' });
    case 'caption':
      return msg('caption', { id: 'compare.chip-caption' });
    case 'credit':
      return msg('credit', { id: 'compare.chip-credit' });
    case 'byline':
      return msg('byline', { id: 'compare.chip-byline' });
    case 'dateline':
      return msg('dateline', { id: 'compare.chip-dateline' });
    case 'furniture':
      return msg('site text', { id: 'compare.chip-furniture' });
  }
}
