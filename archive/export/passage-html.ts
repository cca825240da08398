// The passage of a note as markup: its words as they were, with what changed of them on this version.
import type { PlacedAnchor } from '../model/anchor.ts';
import { escapeHtml } from './escape-html.ts';
import type { Words } from './words.ts';

export function passageHtml({ exactBefore, exactAfter, changes }: PlacedAnchor, words: Words): string {
  if (exactAfter === null) return escapeHtml(exactBefore);
  const parts: string[] = [];
  let read = 0;
  for (const { before, after } of changes) {
    parts.push(escapeHtml(exactBefore.slice(read, before[0])));
    const [gone, come] = [exactBefore.slice(...before), exactAfter.slice(...after)];
    if (gone !== '') parts.push(`<del><span class="hidden">${words.deleted}: </span>${escapeHtml(gone)}</del>`);
    if (come !== '') parts.push(`<ins><span class="hidden">${words.inserted}: </span>${escapeHtml(come)}</ins>`);
    read = before[1];
  }
  parts.push(escapeHtml(exactBefore.slice(read)));
  return parts.join('');
}
