// What a person's decision on an attribution comes to, in one word.

export const verdicts = ['confirmed', 'rejected', 'corrected', 'added'] as const;
export type Verdict = (typeof verdicts)[number];
