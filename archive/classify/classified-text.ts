// What is given of each of the two texts whose difference is classed.
import type { Attributions } from '../model/attribution.ts';
import type { Block } from '../model/version.ts';

/**
 * A text, with as much as is known of it. `language` is BCP 47, "und" where it is not known. Without `blocks` every line
 * is a paragraph and there are no headlines and credit lines; without `attributions` nothing is known of who says what.
 */
export interface ClassifiedText {
  readonly text: string;
  readonly language: string;
  readonly blocks?: readonly Block[];
  readonly attributions?: Attributions;
}
