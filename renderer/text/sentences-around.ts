// The whole sentences that a place in a version is part of. Knows texts, blocks and ranges only.
import type { TextRange } from '../../archive/model/range.ts';
import type { Version } from '../../archive/model/version.ts';
import { segmenterOf } from './segmenter-of.ts';

/**
 * `place`, widened to the sentences that it begins and ends in, without white space at the ends; a half-open range of
 * UTF-16 code units like it. Sentences never go over the blocks that it begins and ends in, and a headline is one.
 */
export function sentencesAround({ text, blocks, language }: Version, place: TextRange): TextRange {
  const segmenter = segmenterOf(language, 'sentence');
  const sentenceAt = (offset: number): TextRange => {
    const block = blocks.find(({ range }) => range[0] <= offset && offset <= range[1]);
    if (!block) return [offset, offset];
    const [start, end] = block.range;
    if (block.kind === 'headline' || block.kind === 'subheading') return block.range;
    // At the very end of a block there is no unit to ask for: the one before it is of the last sentence.
    const segment = segmenter.segment(text.slice(start, end)).containing(Math.min(offset, end - 1) - start);
    return segment ? [start + segment.index, start + segment.index + segment.segment.length] : block.range;
  };
  const [start] = sentenceAt(place[0]);
  const [, end] = sentenceAt(Math.max(place[0], place[1] - 1));
  const words = text.slice(start, end);
  return [start + words.length - words.trimStart().length, end - (words.length - words.trimEnd().length)];
}
