// Scrolls a room so that a passage of its text is seen.
import type { TextRange } from '../../archive/model/range.ts';
import type { VariorumArticleText } from '../elements/article-text.ts';

/** Brings a passage to a height of the window, or with null to the upper third of the room; once the text is drawn. */
export async function bringIntoView(
  text: VariorumArticleText | null,
  room: Element | null,
  passage: TextRange,
  height: number | null,
): Promise<void> {
  await text?.updateComplete;
  const top = text?.boxOf(passage)?.top;
  if (!room || top === undefined) return;
  room.scrollBy({ top: top - (height ?? room.getBoundingClientRect().top + room.clientHeight / 3) });
}
