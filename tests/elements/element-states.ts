// What the harness page shows: elements, each with the states that it can be in. A state is a function that puts a new
// element into it. Knows no element and no page.
import type { Story } from './sample/story.ts';

/** The elements of the interface. */
export type ElementTag = Extract<keyof HTMLElementTagNameMap, `variorum-${string}`>;

/**
 * Puts an element into a state. It is called before the element stands in the page, so that what it must be given is
 * there when it first draws itself; what comes after `await element.updateComplete` is done in the page.
 */
export type PutInto<E> = (element: E, story: Story) => void | Promise<void>;

/**
 * Where an element stands: in the width of the page, in a margin's or a rail's, in a box of a fixed height as what scrolls
 * within itself, or over a whole window, as a dialog.
 */
export type Place = 'page' | 'margin' | 'box' | 'window';

export interface ElementStates {
  readonly tag: ElementTag;
  readonly place: Place;
  /** By the names of the states, in the order that they are shown in. */
  readonly states: ReadonlyMap<string, PutInto<HTMLElement>>;
}

/** Elements that belong together. */
export interface Family {
  readonly name: string;
  readonly elements: readonly ElementStates[];
}

/** The states of one element, whose names say what is special in them. */
export function statesOf<Tag extends ElementTag>(
  tag: Tag,
  states: Readonly<Record<string, PutInto<HTMLElementTagNameMap[Tag]>>>,
  place: Place = 'page',
): ElementStates {
  // Each function gets an element of this tag and no other.
  return { tag, place, states: new Map(Object.entries(states as Readonly<Record<string, PutInto<HTMLElement>>>)) };
}
