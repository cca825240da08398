// A link under way in a note: `^` is the caret.
import { describe, expect, it } from 'vitest';
import { openLink } from '../../renderer/text/open-link.ts';

const at = (marked: string) => openLink(marked.replace('^', ''), marked.indexOf('^'));

describe('a link that is being written', () => {
  it.each([
    ['[[^', { start: 0, words: '' }],
    ['Se [[færge^', { start: 3, words: 'færge' }],
    ['Se [[færge på^ grund', { start: 3, words: 'færge på' }],
    ['[[note:x|y]] og [[ny^', { start: 16, words: 'ny' }],
    ['[^[', null],
    ['Se [færge^', null],
    ['[[note:x|y]]^', null],
    ['[[note:x|y^', null],
    ['[[færge\nny linje^', null],
    ['^[[færge', null],
    ['', null],
  ])('%j', (text, expected) => expect(at(text)).toEqual(expected));
});
