// What happened in an archive, told in the reader's language.
import { msg, str } from '@lit/localize';
import type { HistoryChange, HistoryEntry, PlainChange } from '../../archive/model/history.ts';
import { noteLinkPattern } from '../../archive/model/note-link.ts';
import type { IconName } from '../elements/icons.ts';
import { excerpt } from '../text/excerpt.ts';
import { counted, formatNumber } from './format.ts';
import { motivationIcons, motivationName } from './note-words.ts';
import { readingWords } from './reading-words.ts';
import { shelfWords } from './shelf-words.ts';

/** UTF-16 units of what is quoted: enough to know a headline or a passage by. */
const quotedLength = 60;

/** What an entry did, as one phrase without a full stop. */
export function entryWords({ changes, count }: HistoryEntry): string {
  return changesWords(changes, count);
}

/** That something was undone, by the words for it. */
export function undoneWords(words: string): string {
  return msg(str`Undone: ${words}`, { id: 'history.undone' });
}

/** That something was done again, by the words for it. */
export function redoneWords(words: string): string {
  return msg(str`Redone: ${words}`, { id: 'history.redone' });
}

/** What a button that undoes, or redoes, is called. */
export function undoingName(undoing: 'undo' | 'redo'): string {
  return undoing === 'undo' ? msg('Undo', { id: 'notes.undo' }) : msg('Redo', { id: 'history.redo' });
}

/** The icon of what an entry did. */
export function entryIcon({ changes: [change] }: HistoryEntry): IconName {
  switch (change?.type) {
    case 'version-captured':
      return 'file-plus';
    case 'article-removed':
    case 'annotation-removed':
    case 'version-removed':
    case 'collection-removed':
    case 'version-purged':
      return 'trash';
    case 'annotation-created':
      return motivationIcons[change.fields.motivation];
    case 'annotation-changed':
    case 'annotation-placed':
    case 'annotation-unplaced':
      return 'note';
    case 'article-tagged':
    case 'article-untagged':
      return 'tag';
    case 'article-titled':
    case 'archive-titled':
    case 'language-set':
    case 'source-described':
    case 'device-named':
    case 'colour-named':
    case 'collection-described':
      return 'pencil';
    case 'archive-verified':
    case 'archive-repaired':
    case 'signing-started':
    case 'signing-ended':
    case 'stamp-attached':
      return 'shield-check';
    case 'change-undone':
    case 'article-restored':
    case 'version-restored':
    case 'collection-restored':
    case 'annotation-restored':
      return 'undo';
    case 'change-redone':
      return 'redo';
    default:
      return 'file-text';
  }
}

/** What was written by a change, or stood before it, beyond what `entryWords` says; null where that is all. */
export function changeDetail(change: HistoryChange): string | null {
  switch (change.type) {
    case 'annotation-created':
    case 'annotation-changed':
      return change.fields.body ? excerpt(withoutLinks(change.fields.body), 160) : null;
    case 'article-titled':
    case 'archive-titled':
      return change.before ? msg(str`before: “${quoted(change.before)}”`, { id: 'history.before' }) : null;
    case 'version-purged':
      return `${change.by}: ${change.reason}`;
    default:
      return null;
  }
}

/** A note's words where a link stands as what it says. */
function withoutLinks(body: string): string {
  return body.replace(new RegExp(noteLinkPattern, 'g'), '$3');
}

function changesWords(changes: readonly HistoryChange[], count: number): string {
  const [first] = changes;
  const number = formatNumber(count);
  if (first && (count === 1 || 'of' in first)) return changeWords(first);
  if (first && changes.every(({ type }) => type === 'version-captured')) {
    return msg(str`${number} documents imported`, { id: 'history.imported' });
  }
  return counted(count, {
    one: () => msg(str`${number} change`, { id: 'history.changes.one' }),
    other: () => msg(str`${number} changes`, { id: 'history.changes.other' }),
  });
}

function changeWords(change: HistoryChange): string {
  if (change.type === 'change-undone') return undoneWords(changesWords(change.of, change.count));
  if (change.type === 'change-redone') return redoneWords(changesWords(change.of, change.count));
  return plainWords(change);
}

function plainWords(change: PlainChange): string {
  switch (change.type) {
    case 'archive-titled':
      return msg(str`The archive named “${quoted(change.title)}”`, { id: 'history.archiveTitled' });
    case 'archive-verified':
      return verifiedWords(change.findings);
    case 'archive-repaired':
      return msg(
        str`The archive repaired: ${change.restored} restored, ${change.rebuilt} made again, ${change.setAside} set aside`,
        { id: 'history.repaired' },
      );
    case 'signing-started':
      return msg('Signing begun', { id: 'history.signingStarted' });
    case 'signing-ended':
      return msg('Signing ended', { id: 'history.signingEnded' });
    case 'stamp-attached':
      return msg('Time stamp attached', { id: 'history.stamped' });
    case 'article-created':
      return msg('Article begun', { id: 'history.created' });
    case 'article-titled':
      return change.title
        ? msg(str`Named “${quoted(change.title)}”`, { id: 'history.titled' })
        : msg('Named by its headline again', { id: 'history.untitled' });
    case 'article-removed':
      return msg(str`Article “${quoted(change.name)}” removed`, { id: 'history.removed' });
    case 'article-restored':
      return msg(str`Article “${quoted(change.name)}” restored`, { id: 'history.restored' });
    case 'version-captured':
      return change.isNew
        ? msg(str`Version imported: “${quoted(change.headline)}”`, { id: 'history.captured' })
        : msg(str`Captured again: “${quoted(change.headline)}”`, { id: 'history.capturedAgain' });
    case 'version-removed':
    case 'version-restored':
    case 'language-set':
    case 'attribution-decided':
    case 'attribution-undecided':
    case 'source-assigned':
    case 'source-unassigned':
    case 'source-described':
      return readingWords(change);
    case 'article-seen':
    case 'article-tagged':
    case 'article-untagged':
    case 'article-collected':
    case 'article-uncollected':
    case 'collection-described':
    case 'collection-removed':
    case 'collection-restored':
    case 'device-named':
    case 'colour-named':
      return shelfWords(change);
    case 'version-purged':
      return msg('Version purged for good', { id: 'history.purged' });
    case 'annotation-created':
      return msg(str`${motivationName(change.fields.motivation)} on “${quoted(change.quote)}”`, { id: 'notes.on' });
    case 'annotation-changed':
      return msg(str`Note on “${quoted(change.quote)}” changed`, { id: 'history.noteChanged' });
    case 'annotation-removed':
      return msg(str`Note on “${quoted(change.quote)}” removed`, { id: 'history.noteRemoved' });
    case 'annotation-restored':
      return msg(str`Note on “${quoted(change.quote)}” restored`, { id: 'history.noteRestored' });
    case 'annotation-placed':
      return change.stands
        ? msg(str`Note on “${quoted(change.quote)}” placed`, { id: 'history.notePlaced' })
        : msg(str`Note on “${quoted(change.quote)}” settled: not in that version`, { id: 'history.noteNotThere' });
    case 'annotation-unplaced':
      return msg(str`The place of the note on “${quoted(change.quote)}” left open again`, {
        id: 'history.noteUnplaced',
      });
  }
}

function verifiedWords(findings: number): string {
  if (findings === 0) return msg('The archive checked: whole', { id: 'history.whole' });
  const number = formatNumber(findings);
  return counted(findings, {
    one: () => msg(str`The archive checked: ${number} finding`, { id: 'history.findings.one' }),
    other: () => msg(str`The archive checked: ${number} findings`, { id: 'history.findings.other' }),
  });
}

/** What was purged left nothing to quote. */
function quoted(text: string): string {
  return excerpt(text, quotedLength) || '…';
}
