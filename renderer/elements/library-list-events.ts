// What the list of the library asks for: rows that come into view, and rows to be selected.

/** The rows from `first` up to `end` are in view, or nearly. */
export class RowsWantedEvent extends Event {
  static readonly type = 'variorum-rows-wanted';
  readonly first: number;
  readonly end: number;

  constructor(first: number, end: number) {
    super(RowsWantedEvent.type, { bubbles: true, composed: true });
    this.first = first;
    this.end = end;
  }
}

/** One row more or less; all from the range's start to this one; all that there are; none. */
export class RowsSelectedEvent extends Event {
  static readonly type = 'variorum-rows-selected';
  readonly how: 'toggle' | 'range' | 'all' | 'none';
  readonly index: number;
  /** Where a range starts that nothing was selected before. */
  readonly from: number;

  constructor(how: RowsSelectedEvent['how'], index: number, from: number) {
    super(RowsSelectedEvent.type, { bubbles: true, composed: true });
    this.how = how;
    this.index = index;
    this.from = from;
  }
}

declare global {
  interface HTMLElementEventMap {
    'variorum-rows-wanted': RowsWantedEvent;
    'variorum-rows-selected': RowsSelectedEvent;
  }
}
