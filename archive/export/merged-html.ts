// Blocks of a comparison as markup: inserted and deleted words, and passages that moved, each told by an element, a
// line and a word, and never by colour alone.
import type { MergedPiece } from '../compare/merged-pieces.ts';
import type { MergedBlock } from '../compare/merged-text.ts';
import type { BlockKind } from '../model/version.ts';
import { escapeHtml } from './escape-html.ts';
import type { Words } from './words.ts';

export function mergedBlockHtml({ kind, pieces }: MergedBlock, words: Words): string {
  return blockHtml(kind, pieces.map((piece, index) => pieceHtml(piece, pieces[index - 1], words)).join(''));
}

/** A block of a kind around markup. */
export function blockHtml(kind: BlockKind, markup: string): string {
  if (kind === 'headline') return `<h1>${markup}</h1>`;
  if (kind === 'subheading') return `<h2>${markup}</h2>`;
  return kind === 'paragraph' ? `<p>${markup}</p>` : `<p class="${kind}">${markup}</p>`;
}

function pieceHtml(piece: MergedPiece, previous: MergedPiece | undefined, words: Words): string {
  const text = escapeHtml(piece.text);
  const isStart = piece.move !== null && piece.move !== previous?.move;
  const label = (word: string): string => (isStart ? `<span class="label">${word} (${piece.move + 1})</span>` : '');
  switch (piece.kind) {
    case 'same':
      return text;
    case 'added':
      return `${label(`↕ ${words.movedHere}`)}<ins><span class="hidden">${words.inserted}: </span>${text}</ins>`;
    case 'removed':
      return `${label(`↕ ${words.movedHere}`)}<del><span class="hidden">${words.deleted}: </span>${text}</del>`;
    case 'moved-away':
      return `${label(`↕ ${words.movedAway}`)}<span class="moved away">${text}</span>`;
    case 'moved-here':
      return `${label(`↕ ${words.movedHere}`)}<span class="moved">${text}</span>`;
  }
}
