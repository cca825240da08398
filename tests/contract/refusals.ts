// What the contract says no to: what is asked, and the failure's code; and messages that no client of ours would send.
import type { ErrorCode } from '../../archive/model/result.ts';
import { textFile } from './story.ts';

/** An article and a version that are not there. */
export const nobody = '0190a000-0000-7000-8000-000000000000';
export const nothing = '0'.repeat(64);

/** What is there. */
interface There {
  readonly article: string;
  readonly version: string;
}

/** What it is, the call, its parameters, and the code of the failure. */
export const refusals: readonly [string, string, (there: There) => unknown, ErrorCode][] = [
  ['an article that is not there', 'article.get', () => ({ article: nobody }), 'not-found'],
  ['removing what is not there', 'article.remove', () => ({ article: nobody }), 'not-found'],
  ['passages of nothing', 'article.passages', () => ({ article: nobody }), 'not-found'],
  ['collating nothing', 'article.collation', () => ({ article: nobody }), 'not-found'],
  ['collating on no version', 'article.collation', ({ article }) => ({ article, base: nothing }), 'not-found'],
  ['a version that is not there', 'version.get', () => ({ version: nothing }), 'not-found'],
  ['comparing with nothing', 'version.compare', ({ version }) => ({ before: version, after: nothing }), 'not-found'],
  [
    'what changes from nothing are about',
    'version.changeClasses',
    ({ version }) => ({ before: nothing, after: version }),
    'not-found',
  ],
  ['the sources of nothing', 'article.sourceMatrix', () => ({ article: nobody }), 'not-found'],
  ['the summaries of nothing', 'article.summaries', () => ({ article: nobody }), 'not-found'],
  ['who says what in nothing', 'version.attributions', () => ({ version: nothing }), 'not-found'],
  ['an original that is not there', 'original.read', () => ({ original: nothing }), 'not-found'],
  ['a note that is not there', 'annotation.remove', ({ article }) => ({ article, annotation: nobody }), 'not-found'],
  ['the places of no note', 'annotation.places', ({ article }) => ({ article, annotation: nobody }), 'not-found'],
  [
    'placing a note that is not there',
    'annotation.place',
    ({ article, version }) => ({ article, annotation: nobody, version, range: null }),
    'not-found',
  ],
  [
    'leaving open where a note stands that is not there',
    'annotation.unplace',
    ({ article, version }) => ({ article, annotation: nobody, version }),
    'not-found',
  ],
  ['the history of nothing', 'archive.history', () => ({ article: nobody }), 'not-found'],
  ['a place that no history has', 'archive.history', () => ({ from: '../journal' }), 'invalid-input'],
  ['the history of a note of no article', 'archive.history', () => ({ annotation: nobody }), 'invalid-input'],
  ['proving nothing', 'export.proof', () => ({ version: nothing }), 'not-found'],
  ['a corpus of nothing', 'export.attributions', () => ({ article: nobody, format: 'csv' }), 'not-found'],
  [
    'a corpus of no version',
    'export.attributions',
    ({ article }) => ({ article, version: nothing, format: 'csv' }),
    'not-found',
  ],
  [
    'a corpus of a version without its article',
    'export.attributions',
    ({ version }) => ({ version, format: 'csv' }),
    'invalid-input',
  ],
  ['exporting nothing', 'export.annotations', () => ({ article: nobody }), 'not-found'],
  ['a title of white space', 'archive.setTitle', () => ({ title: ' ' }), 'invalid-input'],
  ['an article by a name that is no id', 'article.get', () => ({ article: '../../etc' }), 'invalid-input'],
  ['a field that is not known', 'article.get', ({ article }) => ({ article, extra: 1 }), 'invalid-input'],
  ['no parameters', 'article.get', () => undefined, 'invalid-input'],
  ['a call that is not known', 'archive.burn', () => ({}), 'invalid-input'],
  ['a call by the name of a method', 'constructor', () => ({}), 'invalid-input'],
  ['too many at once', 'article.list', () => ({ limit: 1001 }), 'invalid-input'],
  ['no documents', 'archive.import', () => ({ documents: [] }), 'invalid-input'],
  [
    'content that is not base64',
    'archive.import',
    () => ({ documents: [{ name: 'a', content: 'å' }] }),
    'invalid-input',
  ],
  [
    'an import into nothing',
    'archive.import',
    () => ({ documents: [textFile('a', 'a')], article: nobody }),
    'not-found',
  ],
];

/** Messages that there is no way to answer. */
export const unanswerable: readonly [string, unknown][] = [
  ['no object', 'call'],
  ['a list', [{ type: 'call' }]],
  ['null', null],
  ['no id', { type: 'call', name: 'archive.describe', params: {} }],
  ['an id that is none', { type: 'call', id: 7, name: 'archive.describe', params: {} }],
  ['cancelling what does not run', { type: 'cancel', id: 'x' }],
];

/** Messages that are answered, and refused. */
export const hostile: readonly [string, unknown][] = [
  ['an unknown type', { type: 'eval', id: 'x', code: '1' }],
  ['an id of great length', { type: 'call', id: 'x'.repeat(65), name: 'archive.describe', params: {} }],
  ['a field too many', { type: 'call', id: 'x', name: 'archive.describe', params: {}, __proto__x: 1 }],
  ['a name that is none', { type: 'call', id: 'x', name: { toString: 1 }, params: {} }],
  [
    'parameters that pollute',
    { type: 'call', id: 'x', name: 'article.list', params: JSON.parse('{"__proto__":{"limit":5}}') as unknown },
  ],
];

/** Files that cannot be taken in, and why not. */
export const unreadable: readonly [string, string | Uint8Array, ErrorCode][] = [
  ['an empty file', '', 'empty-file'],
  ['a file of white space', ' \n\n ', 'empty-file'],
  ['a file that is no text', Uint8Array.from({ length: 512 }, (_, index) => (index * 37) % 256), 'binary-file'],
];
