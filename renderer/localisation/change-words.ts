// What changed between two texts, told in words.
import { msg, str } from '@lit/localize';
import type { AttributionChange } from '../../archive/model/attribution.ts';
import type { ClassedChange } from '../../archive/model/change-class.ts';
import type { BlockKind } from '../../archive/model/version.ts';
import type { ToldChange, ToldPart } from '../elements/change-list.ts';
import { type ChangeEntry, classOf } from '../text/change-entries.ts';
import type { ChangeStop } from '../text/change-stops.ts';
import type { ComparedVersions } from '../text/compared-versions.ts';
import { excerpt } from '../text/excerpt.ts';
import type { MovedBy } from '../text/moved-by.ts';
import { paragraphNumber } from '../text/paragraph-number.ts';
import { quotable, withoutJoint } from '../text/quotable.ts';
import { inOrder, type ShownClass } from '../text/shown-class.ts';
import { wholeBlocks } from '../text/whole-blocks.ts';
import { attributionInWords } from './attribution-words.ts';
import { classesInWords } from './class-words.ts';
import { counted, formatNumber } from './format.ts';

const longest = 64;

/** An entry as the list of changes shows it. */
export function toldChange(entry: ChangeEntry, compared: ComparedVersions): ToldChange {
  if (entry.of === 'attribution') return toldAttribution(entry.change, entry.id);
  const { id, stop, before, after, classes, attributions, edits } = entry;
  const words = stopInWords(stop, compared);
  const said = attributions.map((change): ToldPart => {
    const { title, detail } = attributionInWords(change);
    return {
      labels: stop.kind === 'move' ? [classOf(change)] : [],
      text: title === words.title ? detail : `${title} – ${detail}`,
    };
  });
  const edited = edits.flatMap((edit) => editInWords(edit, compared));
  return { id, before, after, ...words, labels: labelsOf(stop, classes), parts: [...edited, ...said] };
}

/** What changed in who says what, as a list of changes shows it; `id` is the caller's. */
export function toldAttribution(change: AttributionChange, id: string): ToldChange {
  const { before, after } = change;
  return { id, before, after, ...attributionInWords(change), labels: [classOf(change)], parts: [] };
}

/** Of what moved, came or went that is said first; what was edited on the way has labels of its own. */
function labelsOf({ kind }: ChangeStop, classes: readonly ShownClass[]): readonly ShownClass[] {
  if (kind === 'move') return ['moved'];
  const whole: ShownClass | null = kind === 'insert' ? 'added' : kind === 'delete' ? 'removed' : null;
  return whole && classes.includes(whole) ? [whole, ...classes.filter((name) => name !== whole)] : classes;
}

function stopInWords(stop: ChangeStop, compared: ComparedVersions): Pick<ToldChange, 'title' | 'detail'> {
  const { before, after, distances } = compared;
  const [removed, added] = [before.text.slice(...stop.before), after.text.slice(...stop.after)];
  if (stop.kind === 'move') {
    return { title: excerpt(added, longest), detail: movedInWords(distances[stop.index] ?? null) };
  }
  const whole = wholeBlocks(stop, compared);
  const [first] = whole;
  if (first) {
    const number = formatNumber(whole.length);
    const detail = counted(whole.length, {
      one: () => blockKindInWords(first.kind),
      other: () => msg(str`${number} whole paragraphs`, { id: 'compare.blocks' }),
    });
    return { title: excerpt(removed || added, longest), detail };
  }
  const number = formatNumber(paragraphNumber(after, stop.after));
  return {
    title: differenceInWords(removed, added) + followingWord(after.text, stop),
    detail: msg(str`paragraph ${number}`, { id: 'compare.paragraph-number' }),
  };
}

/** What was edited inside a moved passage; nothing where that is white space alone. */
function editInWords(edit: ClassedChange, { before, after }: ComparedVersions): readonly ToldPart[] {
  const [removed, added] = [before.text.slice(...edit.before).trim(), after.text.slice(...edit.after).trim()];
  return removed + added === '' ? [] : [{ labels: inOrder(edit.classes), text: differenceInWords(removed, added) }];
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

/** What a reader who listens is told of an entry: `number changed: 12 to 14`. */
export function spokenChange(entry: ChangeEntry, compared: ComparedVersions): string {
  if (entry.of === 'attribution') {
    const { title, detail } = attributionInWords(entry.change);
    return `${title}, ${detail}`;
  }
  const { stop, classes } = entry;
  const was = excerpt(compared.before.text.slice(...stop.before), 120);
  const is = excerpt(compared.after.text.slice(...stop.after), 120);
  // That something was added or removed is said by the verb.
  const about = classesInWords(classes.filter((name) => !['added', 'removed', 'moved'].includes(name)));
  switch (stop.kind) {
    case 'insert':
      return about === ''
        ? msg(str`added: ${is}`, { id: 'compare.say-inserted' })
        : msg(str`${about} added: ${is}`, { id: 'compare.say-class-inserted' });
    case 'delete':
      return about === ''
        ? msg(str`removed: ${was}`, { id: 'compare.say-deleted' })
        : msg(str`${about} removed: ${was}`, { id: 'compare.say-class-deleted' });
    case 'replace':
      return about === ''
        ? msg(str`changed: ${was} to ${is}`, { id: 'compare.say-replaced' })
        : msg(str`${about} changed: ${was} to ${is}`, { id: 'compare.say-class-replaced' });
    case 'move': {
      const [from, to] = [paragraphNumber(compared.before, stop.before), paragraphNumber(compared.after, stop.after)];
      const [older, newer] = [formatNumber(from), formatNumber(to)];
      return about === ''
        ? msg(str`moved from paragraph ${older} to ${newer}: ${is}`, { id: 'compare.say-moved' })
        : msg(str`moved from paragraph ${older} to ${newer}, ${about} changed: ${is}`, {
            id: 'compare.say-class-moved',
          });
    }
  }
}

function differenceInWords(removed: string, added: string): string {
  if (removed !== '' && added !== '') {
    const [from, to] = [withoutJoint(removed), withoutJoint(added)];
    // Where it is the comma or dash itself that became another, it is what is to be said.
    return from === to
      ? `${excerpt(removed, longest)} → ${excerpt(added, longest)}`
      : `${excerpt(from, longest)} → ${excerpt(to, longest)}`;
  }
  return removed === ''
    ? msg(str`“${quoted(added)}” added`, { id: 'compare.words-added' })
    : msg(str`“${quoted(removed)}” removed`, { id: 'compare.words-removed' });
}

function quoted(text: string): string {
  return excerpt(quotable(withoutJoint(text)), longest);
}

/** A bare number says little: `400 → 500 civilians` takes the word after it along. */
function followingWord(text: string, { kind, after }: ChangeStop): string {
  const bare = /^[\p{N}.,\s]+$/u;
  if (kind !== 'replace' || !bare.test(text.slice(...after))) return '';
  return /^\s+\p{L}+/u.exec(text.slice(after[1], after[1] + 40))?.[0]?.replace(/\s+/u, ' ') ?? '';
}

function blockKindInWords(kind: BlockKind): string {
  switch (kind) {
    case 'headline':
      return msg('headline', { id: 'compare.kind-headline' });
    case 'subheading':
      return msg('subheading', { id: 'compare.kind-subheading' });
    case 'paragraph':
      return msg('whole paragraph', { id: 'compare.kind-paragraph' });
    case 'caption':
      return msg('caption', { id: 'compare.kind-caption' });
    case 'credit':
      return msg('credit', { id: 'compare.kind-credit' });
    case 'byline':
      return msg('byline', { id: 'compare.kind-byline' });
    case 'dateline':
      return msg('dateline', { id: 'compare.kind-dateline' });
    case 'furniture':
      return msg('site text', { id: 'compare.kind-furniture' });
  }
}
