// What is looked for in words: a number, a date, a name or a negation, with what it means.

export const itemKinds = ['number', 'date', 'name', 'negation'] as const;
export type ItemKind = (typeof itemKinds)[number];

/**
 * `value` is equal for two items that say the same, however they are written. A `weak` item is one only where another
 * stands against it: "en" against "to".
 */
export interface Item {
  readonly kind: ItemKind;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly weak?: boolean;
}

/** An item that was read, and the index of the token behind it. */
export interface Read {
  readonly item: Item;
  readonly next: number;
}
