// What a change may be about: the names alone, for what must start without loading a schema.

/**
 * What matters most first.
 *
 * `number`, `date`, `name`, `negation`: one of these came, went or became another. `quotation`: inside quotation marks.
 * `attribution`: who says it, or how far the article vouches for it. `credit`: a credit line, byline or dateline.
 * `headline`: a headline or subheading. `added`, `removed`: whole blocks or sentences that came or went; what stood in
 * them came or went with them, and does not count besides. `wording`: other words. `punctuation`: marks between words,
 * `typography`: how the same is set (kind of quotation mark or dash, spaces, capitals alone, Unicode form); either of
 * these two only where nothing above them is.
 */
export const changeClasses = [
  'number',
  'date',
  'name',
  'negation',
  'quotation',
  'attribution',
  'credit',
  'headline',
  'added',
  'removed',
  'wording',
  'punctuation',
  'typography',
] as const;
export type ChangeClass = (typeof changeClasses)[number];
