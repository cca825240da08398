// What of a text stands between quotation marks of our own.
import { describe, expect, it } from 'vitest';
import { quotable, withoutJoint } from '../../renderer/text/quotable.ts';

describe('quotable', () => {
  it.each([
    ['no marks', 'the ferry', 'the ferry'],
    ['white space at its ends', ' the ferry ', 'the ferry'],
    ['a quotation', '»Vi venter«', 'Vi venter'],
    ['a quotation in English', '“We wait”', 'We wait'],
    ['a quotation that is cut off', '»Vi venter på…', 'Vi venter på…'],
    ['a quotation and who said it', '»Vi venter«, siger hun', 'Vi venter«, siger hun'],
    ['two quotations', '»Ja«, siger hun. »Nej«', 'Ja«, siger hun. »Nej'],
    ['words before a quotation', 'hun siger »ja«', 'hun siger »ja«'],
    ['marks alone', '»«', '»«'],
    ['nothing', '', ''],
  ])('%s', (_, text, expected) => expect(quotable(text)).toBe(expected));
});

describe('withoutJoint', () => {
  it.each([
    [', siger kilder', 'siger kilder'],
    ['– alle 84', 'alle 84'],
    [': Alle', 'Alle'],
    ['–5 grader', '–5 grader'],
    [',5', ',5'],
    [',', ','],
  ])('“%s” is “%s”', (text, expected) => expect(withoutJoint(text)).toBe(expected));
});
