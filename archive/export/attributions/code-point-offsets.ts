// Offsets as Python and brat count them: in code points, where JavaScript counts UTF-16 code units.

/** Gives a function from an offset in code units to one in code points; within a pair it gives that of its beginning. */
export function codePointOffsets(text: string): (offset: number) => number {
  /** Where the second halves of pairs stand, in order. */
  const halves: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) halves.push((at += 1));
  }
  if (halves.length === 0) return (offset) => offset;
  return (offset) => {
    let low = 0;
    let high = halves.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((halves[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    // The second half of a pair is counted with the first, so that an offset between them is the first's.
    return offset - low;
  };
}
