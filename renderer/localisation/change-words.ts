// What changed between two texts, told in words.
import { msg, str } from '@lit/localize';
import type { BlockText } from '../../archive/compare/merged-text.ts';
import type { BlockKind } from '../../archive/model/version.ts';
import type { ToldChange } from '../elements/change-list.ts';
import { type ChangeClass, paragraphNumber } from '../text/change-class.ts';
import type { ChangeStop } from '../text/change-stops.ts';
import { excerpt } from '../text/excerpt.ts';
import type { MovedBy } from '../text/moved-by.ts';
import { counted, formatNumber } from './format.ts';

const longest = 64;

/** The entry of a stop in the list of changes; `found` is its sort, `distance` how far it moved, if it did. */
export function toldChange(
  stop: ChangeStop,
  found: ChangeClass,
  { before, after }: { readonly before: BlockText; readonly after: BlockText },
  distance: MovedBy | null,
): ToldChange {
  const removed = before.text.slice(...stop.before);
  const added = after.text.slice(...stop.after);
  const { id } = stop;
  const place = { id, before: stop.before, after: stop.after };
  if (found.class === 'move') {
    const detail = [
      movedInWords(distance),
      ...(removed === added ? [] : [msg('and edited', { id: 'compare.and-edited' })]),
    ];
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
export function movedInWords(distance: MovedBy | null): string {
  if (!distance) return msg('moved', { id: 'compare.moved' });
  const { down, paragraphs } = distance;
  const number = formatNumber(paragraphs);
  if (paragraphs === 0) return down ? msg('moved down', { id: 'compare.down' }) : msg('moved up', { id: 'compare.up' });
  return down
    ? counted(paragraphs, {
        one: () => msg('moved down, 1 paragraph', { id: 'compare.moved-down-one' }),
        other: () => msg(str`moved down, ${number} paragraphs`, { id: 'compare.moved-down' }),
      })
    : counted(paragraphs, {
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
  const number = formatNumber(count);
  if (stop.kind === 'insert') {
    return {
      title: excerpt(added, longest),
      detail: counted(count, {
        one: () => msg('new', { id: 'compare.block-added' }),
        other: () => msg(str`${number} new paragraphs`, { id: 'compare.blocks-added' }),
      }),
      chip: `+ ${blockKindInWords(kind)}`,
      colour: 'added',
    };
  }
  return {
    title: excerpt(removed, longest),
    detail: counted(count, {
      one: () => msg('gone', { id: 'compare.block-removed' }),
      other: () => msg(str`${number} paragraphs gone`, { id: 'compare.blocks-removed' }),
    }),
    chip: `− ${blockKindInWords(kind)}`,
    colour: 'removed',
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
