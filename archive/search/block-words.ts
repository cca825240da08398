// The terms of an article's texts, each paragraph read once: the versions of an article have most paragraphs in common.
import { type TermMaker, type Word, wordsOf } from './terms.ts';

/** The words of a text that are terms of interest, as terms, and how many words it has in all. */
export interface WordsRead {
  readonly words: readonly Word[];
  readonly count: number;
}

const between = '\n\n';

/**
 * A reader of texts that remembers the paragraphs that it read: one for each article, so that it can forget them.
 * @param isOfInterest Terms that are to be told; others are only counted.
 */
export function createBlockReader(termsIn: TermMaker, isOfInterest: (term: string) => boolean) {
  const languages = new Map<string, Map<string, WordsRead>>();
  return {
    /** Calls `each` with every paragraph of `text`, where it starts, and its words, whose places are its own. */
    read(text: string, language: string, each: (words: WordsRead, start: number, isNew: boolean) => void): void {
      const termOf = termsIn(language);
      const known = languages.get(language) ?? new Map<string, WordsRead>();
      languages.set(language, known);
      let start = 0;
      for (const block of text.split(between)) {
        let read = known.get(block);
        const isNew = read === undefined;
        if (read === undefined) {
          const words: Word[] = [];
          let count = 0;
          for (const word of wordsOf(block)) {
            count += 1;
            const term = termOf(word.text);
            if (term !== '' && isOfInterest(term)) words.push({ text: term, range: word.range });
          }
          read = { words, count };
          known.set(block, read);
        }
        each(read, start, isNew);
        start += block.length + between.length;
      }
    },
  };
}
