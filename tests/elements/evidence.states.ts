// The elements that show what was captured, what happened and whether all is as it was written, in their states.
import { findingKinds } from '../../archive/model/verification.ts';
import type { StampedHead } from '../../archive/model/stamped-head.ts';
import '../../renderer/elements/archive-line.ts';
import '../../renderer/elements/archive-strips.ts';
import '../../renderer/elements/candidate-list.ts';
import '../../renderer/elements/capture-list.ts';
import '../../renderer/elements/hash-line.ts';
import '../../renderer/elements/history-list.ts';
import '../../renderer/elements/original-view.ts';
import '../../renderer/elements/outcome-list.ts';
import '../../renderer/elements/stamp-list.ts';
import '../../renderer/elements/verification-report.ts';
import type { ImportCandidate } from '../../renderer/state/import-candidate.ts';
import { type Family, statesOf } from './element-states.ts';
import { diskFull, hostileFailure, notFound, tooLarge } from './sample/failures.ts';
import type { StoryArticle } from './sample/story.ts';
import { hostileText, longWord, rightToLeft } from './sample/texts.ts';

const hash = 'c0ffee'.repeat(10).padEnd(64, '0');

function capturesOf({ article }: StoryArticle) {
  const [capture] = article.versions.at(-1)?.captures ?? [];
  if (!capture) throw new Error('a version has a capture');
  return capture;
}

function candidate(name: string, capturedAt = '', size = 12_345): ImportCandidate {
  const content = new Blob(['x'.repeat(size)]);
  return { id: name, name, content, via: 'file', capturedAt };
}

/** A blob that says it is larger than the archive takes, without being it. */
function tooLargeCandidate(name: string): ImportCandidate {
  const content = new Blob([]);
  Object.defineProperty(content, 'size', { value: 2 ** 31 });
  return { ...candidate(name), content };
}

const outcome = { time: '2026-03-15T12:00:00.000Z', message: 'In order.' };
const stampedHeads: readonly StampedHead[] = [
  {
    head: hash,
    lines: 1234,
    holds: true,
    stamps: [
      {
        stamp: 'a'.repeat(64),
        kind: 'rfc3161',
        attachedAt: '2026-03-15T12:01:00.000Z',
        verification: {
          ...outcome,
          kind: 'rfc3161',
          status: 'valid-untrusted-root',
          reason: 'no-root-given',
          accuracy: 1,
          authority: `CN=Example Time Stamping Authority, O=${longWord}, C=DK`,
          policy: '1.2.3.4.1',
          serial: '0a1b2c3d4e5f',
          chain: [],
        },
      },
      {
        stamp: 'b'.repeat(64),
        kind: 'opentimestamps',
        attachedAt: '2026-03-15T12:02:00.000Z',
        verification: {
          ...outcome,
          kind: 'opentimestamps',
          status: 'to-check',
          reason: 'no-block-given',
          attestations: [
            { type: 'bitcoin', height: 841_000, merkleRoot: hash },
            { type: 'pending', calendar: 'https://calendar.example.com/a/very/long/path/that/goes/on' },
          ],
          block: null,
        },
      },
    ],
  },
  {
    head: 'f'.repeat(64),
    lines: 1,
    holds: false,
    stamps: [
      {
        stamp: 'd'.repeat(64),
        kind: 'rfc3161',
        attachedAt: '2026-03-15T12:03:00.000Z',
        verification: { kind: 'unknown', status: 'wrong', reason: 'not-a-stamp', message: hostileText, time: null },
      },
    ],
  },
  { head: 'e'.repeat(64), lines: 12, holds: true, stamps: [] },
];

/** What is known of where a text comes from. */
export const evidence: Family = {
  name: 'Evidence and import',
  elements: [
    statesOf('variorum-capture-list', {
      none: () => {},
      one: (element, { bridge, readOriginal }) => {
        element.captures = [capturesOf(bridge)];
        element.readerOf = readOriginal;
      },
      'several, with all that a page may say': (element, { bridge, readOriginal }) => {
        const capture = capturesOf(bridge);
        const metadata = {
          bylines: ['Karen Holm', longWord],
          canonicalUrl: 'https://example.com/bro?utm_source=forsiden&utm_medium=banner&utm_campaign=storm',
          publisher: 'Nørrevig Avis',
          publishedAt: '2026-03-13T08:00:00+01:00',
          modifiedAt: 'i går',
          title: hostileText,
          url: 'javascript:alert(1)',
          language: 'da',
        };
        element.captures = [
          capture,
          { ...capture, id: 'b', metadata, via: 'batch' },
          { ...capture, id: 'c', metadata: {}, via: 'paste' },
        ];
        element.readerOf = readOriginal;
      },
    }),
    statesOf('variorum-original-view', {
      'as text': (element, { bridge, readOriginal }) => {
        const { original } = capturesOf(bridge);
        element.original = original;
        element.read = readOriginal(original.sha256);
      },
      'as bytes': async (element, { hostile, readOriginal }) => {
        const { original } = capturesOf(hostile);
        element.original = original;
        element.read = readOriginal(original.sha256);
        await element.updateComplete;
        [...element.renderRoot.querySelectorAll<HTMLElement>('button[aria-pressed="false"]')].at(-1)?.click();
      },
      'hostile text': (element, { hostile, readOriginal }) => {
        const { original } = capturesOf(hostile);
        element.original = original;
        element.read = readOriginal(original.sha256);
      },
      'cannot be read': (element, { bridge }) => {
        element.original = capturesOf(bridge).original;
        element.read = () => Promise.resolve({ ok: false, error: notFound });
      },
    }),
    statesOf('variorum-hash-line', {
      named: (element) => {
        element.label = 'SHA-256';
        element.value = hash;
      },
    }),
    statesOf('variorum-history-list', {
      none: () => {},
      'all that was done': (element, { history }) => {
        element.entries = history;
      },
      'of an article': (element, { history }) => {
        element.entries = history.slice(0, 4);
        element.named = true;
      },
      'undone, by a machine without a name': (element, { history }) => {
        element.entries = history
          .slice(0, 3)
          .map((entry, at) => ({ ...entry, host: null, undone: at === 1, next: at === 1 ? 'redo' : null }));
      },
    }),
    statesOf('variorum-verification-report', {
      'nothing wrong': (element, { verification }) => {
        element.verification = verification;
      },
      'one of each kind': (element, { verification }) => {
        element.verification = {
          ...verification,
          findings: findingKinds.map((kind) => ({
            kind,
            path: `versions/c0/${hash}.json`,
            message: `It is not as it was written: ${kind}.`,
          })),
        };
      },
      'a thousand': (element, { verification }) => {
        element.verification = {
          ...verification,
          findings: Array.from({ length: 1000 }, (_, at) => ({
            kind: 'missing',
            path: `originals/${String(at)}/${longWord}`,
            message: hostileText,
          })),
        };
      },
    }),
    statesOf('variorum-stamp-list', {
      none: () => {},
      several: (element) => {
        element.heads = stampedHeads;
      },
    }),
    statesOf('variorum-candidate-list', {
      none: () => {},
      'versions in order': (element) => {
        element.ordered = true;
        element.candidates = [
          candidate('bro-1.html', '2026-03-13T08:10'),
          candidate('bro-2.html', '', 3_500_000),
          candidate('bro-3.html'),
        ];
      },
      'one of them too large, one with a long name': (element) => {
        element.candidates = [
          tooLargeCandidate('bro.mhtml'),
          candidate(`${longWord}.html`),
          candidate(hostileText),
          candidate(`${rightToLeft}.txt`),
        ];
      },
    }),
    statesOf('variorum-outcome-list', {
      none: () => {},
      'of every kind': (element, { bridge: { article, newest } }) => {
        const came = { article: article.id, version: newest.id, headline: article.title };
        element.outcomes = [
          { name: 'bro-1.md', outcome: 'article-created', ...came },
          { name: 'bro-2.md', outcome: 'version-added', ...came },
          { name: 'bro-3.md', outcome: 'capture-recorded', ...came },
          { name: 'bro.mhtml', outcome: 'failed', error: tooLarge },
          { name: 'bro-4.md', outcome: 'failed', error: diskFull },
        ];
      },
      'long and hostile': (element, { bridge: { article, newest } }) => {
        const came = { article: article.id, version: newest.id, headline: longWord };
        element.outcomes = [
          { name: `${longWord}.md`, outcome: 'article-created', ...came },
          { name: hostileText, outcome: 'failed', error: hostileFailure },
        ];
      },
    }),
    statesOf('variorum-archive-line', {
      'not known yet': () => {},
      whole: (element, { archive }) => {
        element.archive = archive;
      },
      'being checked, found wrong before, long names': (element, { archive }) => {
        element.archive = {
          ...archive,
          title: longWord,
          location: `/home/${longWord}`,
          lastFindings: 3,
          lastVerified: '2026-03-01T08:00:00.000Z',
        };
        element.auditing = { done: 300, total: 1234, item: 'versions' };
      },
    }),
    statesOf('variorum-archive-strips', {
      'nothing to say': (element, { archive }) => {
        element.archive = archive;
      },
      'cannot be written': (element, { archive }) => {
        element.archive = { ...archive, readOnly: { reason: 'EROFS', writer: null } };
      },
      'written by another, something wrong in it': (element, { archive }) => {
        element.archive = {
          ...archive,
          readOnly: { reason: 'ELOCKED', writer: { pid: 4711, host: longWord } },
          lastVerified: '2026-03-01T08:00:00.000Z',
          lastFindings: 2,
        };
        element.unseen = true;
      },
      'the check itself failed': (element, { archive }) => {
        element.archive = archive;
        element.failure = diskFull;
      },
    }),
  ],
};
