// Which rows of a long list are drawn, when all have one height. Knows nothing of the DOM; lengths are CSS pixels.

export interface Viewport {
  readonly scrollTop: number;
  /** Of what scrolls, its head left out. */
  readonly height: number;
  readonly rowHeight: number;
  readonly total: number;
}

/** Rows drawn beyond both edges, so that a fast wheel finds them there. */
const beyond = 8;
/** The window moves by so many at a time: not with every pixel, and without too much to draw at once. */
const stride = 4;

/** The rows that are drawn, from the first up to the end; never more than fit beside those beyond the edges. */
export function rowWindow({ scrollTop, height, rowHeight, total }: Viewport): readonly [first: number, end: number] {
  const top = Math.floor(scrollTop / rowHeight / stride) * stride - beyond;
  const bottom = Math.ceil((scrollTop + height) / rowHeight / stride) * stride + beyond;
  const end = Math.min(total, Math.max(bottom, 0));
  return [Math.min(Math.max(0, top), end), end];
}

/** Where to scroll so that a row is in view: no further than needed. */
export function scrollToRow(index: number, { scrollTop, height, rowHeight }: Viewport): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - height);
}

/** Where a key takes the active row; undefined for a key that moves nothing. */
export function rowAfterKey(key: string, active: number, { height, rowHeight, total }: Viewport): number | undefined {
  const page = Math.max(1, Math.floor(height / rowHeight) - 1);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: total - 1,
  };
  const to = steps[key];
  return to === undefined || total === 0 ? undefined : Math.max(0, Math.min(total - 1, to));
}
