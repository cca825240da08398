// Tags as people type them.
import { expect, it } from 'vitest';
import { parseTags } from '../../renderer/text/parse-tags.ts';

it.each([
  ['', []],
  ['tal', ['tal']],
  ['#tal', ['tal']],
  ['#tal, politiet', ['tal', 'politiet']],
  ['#tal #politiet', ['tal', 'politiet']],
  ['at følge op, #tal', ['at følge op', 'tal']],
  [' , # ,, #', []],
  ['tal, #tal', ['tal']],
  ['c#', ['c']],
])('"%s"', (typed, tags) => expect(parseTags(typed)).toEqual(tags));
