// Which word arrow keys lead to from another, as a caret goes through a text.

/** The word for an arrow key, Home or End (of the line); null for any other key, and where there is none. */
export function stepWord(words: ArrayLike<HTMLElement>, from: HTMLElement, key: string): HTMLElement | null {
  const all = Array.from(words);
  const at = all.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return all[at + 1] ?? null;
    case 'ArrowLeft':
      return all[at - 1] ?? null;
    case 'ArrowDown':
      return nearestOfLine(all.slice(at + 1), from, 1);
    case 'ArrowUp':
      return nearestOfLine(all.slice(0, Math.max(0, at)).reverse(), from, -1);
    case 'Home':
      return lastOfLine(all.slice(0, Math.max(0, at)).reverse(), from);
    case 'End':
      return lastOfLine(all.slice(at + 1), from);
    default:
      return null;
  }
}

/** Of the first other line that `words` come to, the word that stands most straight below or above. */
function nearestOfLine(words: readonly HTMLElement[], from: HTMLElement, down: 1 | -1): HTMLElement | null {
  const here = from.getBoundingClientRect();
  const middle = (here.left + here.right) / 2;
  let line: number | undefined;
  let nearest: { readonly word: HTMLElement; readonly distance: number } | undefined;
  for (const word of words) {
    const box = word.getBoundingClientRect();
    if ((box.top - here.top) * down < here.height / 2) continue;
    line ??= box.top;
    if (Math.abs(box.top - line) > box.height / 2) break;
    const distance = Math.abs((box.left + box.right) / 2 - middle);
    if (!nearest || distance < nearest.distance) nearest = { word, distance };
  }
  return nearest?.word ?? null;
}

function lastOfLine(words: readonly HTMLElement[], from: HTMLElement): HTMLElement | null {
  const here = from.getBoundingClientRect();
  let last: HTMLElement | null = null;
  for (const word of words) {
    const box = word.getBoundingClientRect();
    if (Math.abs(box.top - here.top) > here.height / 2) break;
    last = word;
  }
  return last;
}
