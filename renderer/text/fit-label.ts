// Cuts a label to the width there is for it.

/** Less of a label than this says nothing. */
const fewest = 4;

/**
 * All of `label` if `measure` says that it fits `width`, else as much as fits with an ellipsis, else nothing.
 * `measure` must not give a longer beginning a smaller width.
 */
export function fitLabel(label: string, width: number, measure: (text: string) => number): string {
  if (measure(label) <= width) return label;
  let [low, high] = [0, label.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(cut(label, middle)) <= width) low = middle;
    else high = middle - 1;
  }
  return low < fewest ? '' : cut(label, low);
}

function cut(label: string, length: number): string {
  return `${label
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd()}…`;
}
