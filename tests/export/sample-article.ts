// An article with two versions and a note, for the tests of what is exported.
import { passageCarrier } from '../../archive/anchor/carry.ts';
import { placedAnchor } from '../../archive/anchor/place.ts';
import { compare } from '../../archive/compare/compare.ts';
import { describePassage } from '../../archive/anchor/describe.ts';
import type { Annotation, AnnotationFields, PlacedAnnotation } from '../../archive/model/annotation.ts';
import type { Article } from '../../archive/model/article.ts';
import type { Version } from '../../archive/model/version.ts';

const warning = 'Havnefogeden advarede allerede i foråret om, at sejlrenden langsomt sander til ved molen.';
const level = (cm: number): string => `Vandet steg til ${cm} cm natten til mandag, siger vagtchef Ane Holt.`;

export const before = version('a', ['Bro lukket 🌊', level(81), 'Broen åbner igen tirsdag.', warning]);
export const after = version('b', ['Bro lukket 🌊', warning, level(84), 'Broen åbner igen onsdag.']);

export function version(letter: string, paragraphs: readonly string[]): Version {
  let start = 0;
  const blocks = paragraphs.map((paragraph, index) => {
    const range = [start, start + paragraph.length] as const;
    start = range[1] + 2;
    return { kind: index === 0 ? ('headline' as const) : ('paragraph' as const), range };
  });
  return { id: letter.repeat(64), type: 'variorum-version', language: 'da', text: paragraphs.join('\n\n'), blocks };
}

export function articleWith(annotations: readonly Annotation[], title = 'Bro lukket', url?: string): Article {
  const versions = [before, after].map(({ id, language }, index) => ({
    id,
    textSha256: id,
    headline: 'Bro lukket',
    language,
    words: 12,
    captures: [
      {
        id: '01890000-0000-7000-8000-000000000000',
        version: id,
        capturedAt: `2026-11-1${index}T10:52:00.000Z`,
        zone: '+01:00',
        recordedAt: '2026-11-12T08:00:00.000Z',
        via: 'file' as const,
        agent: 'variorum/test',
        original: { sha256: id, byteLength: 10, mediaType: 'text/plain', fileName: 'bro.txt' },
        metadata: url === undefined ? {} : { canonicalUrl: url },
      },
    ],
  }));
  return {
    id: '01890000-0000-7000-8000-00000000000a',
    title,
    titledBy: 'headline',
    created: '2026-11-12T08:00:00.000Z',
    versions,
    annotations,
  };
}

/** A note on the first place of `passage` in the older version. */
export function noteOn(passage: string, fields: Partial<AnnotationFields> = {}): Annotation {
  const start = before.text.indexOf(passage);
  return {
    id: '01890000-0000-7000-8000-00000000000b',
    version: before.id,
    ...describePassage(before.text, [start, start + passage.length]),
    body: 'Hvem **måler**?',
    tags: ['tal'],
    motivation: 'commenting',
    colour: 'yellow',
    created: '2026-11-12T08:00:00.000Z',
    modified: '2026-11-12T08:05:00.000Z',
    device: '0123abcd',
    ...fields,
  };
}

/** The note with its place on the newer version. */
export function placedAfter(annotation: Annotation): PlacedAnnotation {
  const { start, end } = annotation.position;
  const range = [start, end] as const;
  const carry = passageCarrier({
    versions: [before, after],
    compare: () => compare(before.text, after.text, { language: 'da' }),
  });
  return { annotation, anchor: placedAnchor(before, range, after, carry({ madeOn: 0, range }, 1)) };
}
