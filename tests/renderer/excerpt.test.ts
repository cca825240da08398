import { describe, expect, it } from 'vitest';
import { bothEnds, excerpt } from '../../renderer/text/excerpt.ts';

describe('excerpt', () => {
  it.each([
    ['kort', 10, 'kort'],
    ['to\n\nafsnit  her', 20, 'to afsnit her'],
    ['politiet siger, at alle er i land', 16, 'politiet siger…'],
    ['Speciallægepraksisplanlægning', 10, 'Speciallæ…'],
    ['aaaa 😀😀😀', 7, 'aaaa…'],
  ])('%j in %i', (text, length, expected) => expect(excerpt(text, length)).toBe(expected));
});

describe('both ends', () => {
  it.each([
    ['kort', 10, 'kort'],
    ['Isen brød op om morgenen, før nogen var stået op.', 30, 'Isen brød op… var stået op.'],
  ])('%j in %i', (text, length, expected) => expect(bothEnds(text, length)).toBe(expected));
});
