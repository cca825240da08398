// An invented story whose first promise is reworded step by step, until its first words stand elsewhere again: where a
// note on them is then, only a person can say.
const join = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');

export const intro = 'The council met on Monday to settle the budget.';
export const tax = 'Taxes will rise by two per cent from the first of January next year.';
export const parks = 'Parks and playgrounds lose a third of what they were given before.';
export const vote = 'The vote was close, and three members left the hall before it was counted.';
export const rewordings = [
  tax,
  'Taxes will climb by two per cent from the first of January next year.',
  'Taxes will climb by two per cent from the start of the coming year.',
  'Levies will climb a little from the start of the coming year.',
  'Levies must climb a little at the start of the coming season.',
] as const;

/** Its versions. On the last but one, and on the last, the note on `tax` is ambiguous. */
export const rewordedStory: readonly string[] = [
  ...rewordings.slice(0, 4).map((words) => join(intro, words, parks, vote)),
  join(intro, rewordings[4], parks, vote, tax),
  join(intro, rewordings[4], parks, vote, tax, 'The council meets again in May.'),
];
