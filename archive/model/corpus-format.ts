// The forms in which the attributions of a corpus leave the house.

export const corpusFormats = ['jsonl', 'csv', 'brat', 'citron'] as const;
export type CorpusFormat = (typeof corpusFormats)[number];
