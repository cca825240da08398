// The history in words for a terminal: when, where, and what was done.
import type { HistoryChange, HistoryEntry } from '../archive/model/history.ts';
import type { Style } from './style.ts';
import { count, extract, moment } from './words.ts';

/** An entry a line, those that were undone marked so. */
export function historyText(entries: readonly HistoryEntry[], style: Style): string {
  const lines = entries.map((entry) => {
    const { at, host, device, undone, next } = entry;
    const mark = undone ? ' [undone]' : next === 'undo' ? ' [undo takes this]' : '';
    const line = `${moment(at)}  ${host ?? device}  ${entryText(entry)}${mark}`;
    return undone ? style.faint(line) : line;
  });
  return lines.join('\n');
}

/** What an entry did, on one line. */
export function entryText({ changes, count: made, articles }: HistoryEntry): string {
  const [first] = changes;
  if (first === undefined) return count(made, 'change');
  if (changes.length === 1) return changeText(first);
  const names = changes.flatMap((change) => ('name' in change ? [`“${extract(change.name, 40)}”`] : []));
  const left = made - names.length;
  const listed = `${names.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
  if (changes.every(({ type }) => type === 'version-captured')) return `imported ${count(made, 'document')}: ${listed}`;
  return `${count(made, 'change')} of ${count(articles, 'article')}: ${listed}`;
}

function changeText(change: HistoryChange): string {
  const name = 'name' in change ? ` of “${extract(change.name, 50)}”` : '';
  const note = 'quote' in change ? `note on “${extract(change.quote, 40)}”` : '';
  switch (change.type) {
    case 'archive-titled':
      return `archive named “${change.title}”`;
    case 'archive-verified':
      return `archive checked: ${change.findings === 0 ? 'all as it was written' : count(change.findings, 'finding')}`;
    case 'archive-repaired': {
      const { restored, rebuilt, setAside } = change;
      return `archive repaired: ${restored} restored, ${rebuilt} made again, ${setAside} set aside`;
    }
    case 'signing-started':
      return 'signing begun';
    case 'signing-ended':
      return 'signing ended';
    case 'stamp-attached':
      return `time stamp attached (${change.kind})`;
    case 'article-created':
      return `article “${change.name}” begun`;
    case 'article-titled':
      return change.title === ''
        ? `article “${change.name}” given its headline back`
        : `article named “${change.title}”${change.before === '' ? '' : `, before “${change.before}”`}`;
    case 'article-removed':
      return `article “${change.name}” removed`;
    case 'article-restored':
      return `article “${change.name}” restored`;
    case 'version-captured':
      return `${change.isNew ? 'imported' : 'captured again'} “${extract(change.headline, 60)}”${from(change.fileName)}`;
    case 'version-removed':
      return `version ${change.version.slice(0, 12)} taken out${name}`;
    case 'version-restored':
      return `version ${change.version.slice(0, 12)} put back into “${extract(change.name, 50)}”`;
    case 'language-set':
      return `language of version ${change.version.slice(0, 12)}${name} ${change.language === null ? 'detected again' : `set to ${change.language}`}`;
    case 'article-seen':
      return `“${change.name}” looked at`;
    case 'article-tagged':
      return `“${change.name}” tagged ${change.tag}`;
    case 'article-untagged':
      return `tag ${change.tag} taken off “${change.name}”`;
    case 'article-collected':
      return `“${change.name}” put into a collection`;
    case 'article-uncollected':
      return `“${change.name}” taken out of a collection`;
    case 'collection-described':
      return `collection “${change.name}” ${change.before === null ? 'made' : 'changed'}`;
    case 'collection-removed':
      return `collection “${change.name}” removed`;
    case 'collection-restored':
      return `collection “${change.name}” restored`;
    case 'attribution-decided':
      return `attribution ${change.verdict}${name}: “${extract(change.words, 60)}”`;
    case 'attribution-undecided':
      return `attribution${name} left to the program again: “${extract(change.words, 60)}”`;
    case 'source-assigned':
      return `names made one source: ${change.names.join(', ')}`;
    case 'source-unassigned':
      return `names left to the program again: ${change.names.join(', ')}`;
    case 'source-described':
      return `source described: ${change.label}`;
    case 'device-named':
      return `this computer named “${change.name}”`;
    case 'colour-named':
      return `colour ${change.colour} named “${change.name}”`;
    case 'version-purged':
      return `version ${change.version.slice(0, 12)}${name} purged by ${change.by}: ${extract(change.reason)}`;
    case 'annotation-created':
      return `${note}${name}${change.fields.body === '' ? '' : `: ${extract(change.fields.body)}`}`;
    case 'annotation-changed':
      return `${note}${name} changed${change.fields.body === undefined ? '' : `: ${extract(change.fields.body)}`}`;
    case 'annotation-removed':
      return `${note}${name} removed`;
    case 'annotation-restored':
      return `${note}${name} restored`;
    case 'annotation-placed':
      return `${note}${name} ${change.stands ? 'placed in' : 'said not to be in'} version ${change.version.slice(0, 12)}`;
    case 'annotation-unplaced':
      return `${note}${name} given the place found for it in version ${change.version.slice(0, 12)} again`;
    case 'change-undone':
      return `undone: ${ofText(change.of, change.count)}`;
    case 'change-redone':
      return `redone: ${ofText(change.of, change.count)}`;
  }
}

function ofText(of: readonly HistoryChange[], made: number): string {
  const [first] = of;
  if (first === undefined) return count(made, 'change');
  return `${changeText(first)}${made > 1 ? ` and ${made - 1} more` : ''}`;
}

function from(fileName: string | undefined): string {
  return fileName === undefined ? '' : ` from ${fileName}`;
}
