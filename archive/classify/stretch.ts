// A stretch of tokens that items are read from, and how near to each other they stand.
import type { Token } from './token.ts';
import type { Sense, Vocabulary } from './vocabulary.ts';

const nothing: Sense = {};
/** The longest endings that the name of a day or month takes: "tirsdagens", "toukokuussa". */
const longestEnding = 3;

export class Stretch {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly vocabulary: Vocabulary;

  constructor(text: string, tokens: readonly Token[], vocabulary: Vocabulary) {
    this.text = text;
    this.tokens = tokens;
    this.vocabulary = vocabulary;
  }

  token(index: number): Token | undefined {
    return this.tokens[index];
  }

  sense(index: number): Sense {
    const token = this.tokens[index];
    return (token && token.kind !== 'number' && this.vocabulary.senses.get(token.key)) || nothing;
  }

  /** The sense of a word that is the name of a day or month, also with an ending. */
  calendarSense(index: number): Sense {
    const token = this.tokens[index];
    if (token?.kind !== 'word') return nothing;
    const { senses } = this.vocabulary;
    for (let cut = 0; cut <= longestEnding && token.key.length - cut >= (cut > 0 ? 5 : 1); cut += 1) {
      const sense = senses.get(cut > 0 ? token.key.slice(0, -cut) : token.key);
      if (sense && (sense.month !== undefined || sense.weekday !== undefined) && !(cut > 0 && sense.shortMonth)) {
        return sense;
      }
      // A word of its own is no other with an ending.
      if (sense) return nothing;
    }
    return nothing;
  }

  /** Whether no more than one space stands between a token and the one before it. */
  follows(index: number): boolean {
    const [last, token] = [this.tokens[index - 1], this.tokens[index]];
    return last !== undefined && token !== undefined && token.start - last.end <= 1;
  }

  /** Whether nothing at all stands between them. */
  touches(index: number): boolean {
    const [last, token] = [this.tokens[index - 1], this.tokens[index]];
    return last !== undefined && token?.start === last.end;
  }
}
