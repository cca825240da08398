// The elements that texts are read with, in their states.
import type { AnnotationFields, PlacedAnnotation } from '../../archive/model/annotation.ts';
import '../../renderer/elements/article-text.ts';
import '../../renderer/elements/pending-lines.ts';
import '../../renderer/elements/purged-notice.ts';
import '../../renderer/elements/text-outline.ts';
import '../../renderer/elements/version-language.ts';
import { loadHyphenation } from '../../renderer/state/load-hyphenation.ts';
import { type Family, statesOf } from './element-states.ts';
import { rangeOf, type StoryArticle } from './sample/story.ts';
import { hostileText, longHeadline, longWord, rightToLeft } from './sample/texts.ts';

/** A note on words of the newest version, as it stands there. */
function noteOn(
  { newest, notes: [some] }: StoryArticle,
  id: string,
  words: string,
  fields: Partial<AnnotationFields>,
): PlacedAnnotation {
  if (!some) throw new Error('the sample has notes');
  return {
    annotation: { ...some.annotation, ...fields, id },
    anchor: { ...some.anchor, status: 'kept', range: rangeOf(newest.text, words) },
  };
}

const danish = await loadHyphenation('da');

const purged = {
  at: '2026-03-16T08:00:00.000Z',
  by: 'Inger Sø, dataansvarlig',
  reason: 'Navnet på et barn stod i billedteksten.',
};

/** A text as it is read. */
export const reading: Family = {
  name: 'Reading',
  elements: [
    statesOf('variorum-article-text', {
      plain: (element, { bridge }) => {
        element.content = bridge.newest;
      },
      'with its sources': (element, { bridge }) => {
        element.content = bridge.newest;
        element.attributions = bridge.attributions;
      },
      'with notes, three of them crossing': (element, { bridge }) => {
        element.content = bridge.newest;
        element.attributions = bridge.attributions;
        element.notes = [
          noteOn(bridge, 'one', 'to pontoner rev sig løs i stormen', { colour: 'yellow', motivation: 'commenting' }),
          noteOn(bridge, 'two', 'rev sig løs i stormen natten til fredag', {
            colour: 'blue',
            motivation: 'questioning',
          }),
          noteOn(bridge, 'three', 'løs i stormen natten', { colour: 'rose', motivation: 'highlighting' }),
          noteOn(bridge, 'four', 'Folk står med cyklen', { colour: 'green', motivation: 'highlighting' }),
        ];
        element.active = 'two';
      },
      'a draft, a passage found, and places to choose from': (element, { bridge }) => {
        element.content = bridge.newest;
        const { text } = bridge.newest;
        element.draft = rangeOf(text, 'biler og busser');
        element.found = rangeOf(text, 'stille');
        element.places = [rangeOf(text, 'to pontoner'), rangeOf(text, 'bropiller')];
        element.place = rangeOf(text, 'bropiller');
      },
      'long words broken, in a narrow column': (element, { bridge }) => {
        element.style.maxInlineSize = '17rem';
        element.content = bridge.newest;
        element.hyphenate = danish;
      },
      'in English': (element, { harbour }) => {
        element.content = harbour.newest;
        element.attributions = harbour.attributions;
      },
      'one word': (element, { shortest }) => {
        element.content = shortest.newest;
      },
      hostile: (element, { hostile }) => {
        element.content = hostile.newest;
        element.attributions = hostile.attributions;
      },
      'a headline of 10,000 characters': (element, { shortest }) => {
        const text = longHeadline.trim();
        element.content = { ...shortest.newest, text, blocks: [{ kind: 'headline', range: [0, text.length] }] };
      },
    }),
    statesOf('variorum-text-outline', {
      none: () => {},
      some: (element) => {
        element.headings = ['Stille by', 'Hvornår åbner broen?', 'Fakta: Broen over Sundet'];
      },
      'many, long and strange': (element) => {
        element.headings = [
          ...Array.from({ length: 20 }, (_, at) => `Kapitel ${String(at + 1)}`),
          longWord,
          hostileText,
          rightToLeft,
        ];
      },
    }),
    statesOf('variorum-pending-lines', { pending: () => {} }),
    statesOf('variorum-purged-notice', {
      'in the place of a text': (element) => {
        element.purged = purged;
        element.number = 2;
      },
      brief: (element) => {
        element.purged = purged;
        element.number = 2;
        element.brief = true;
      },
      'in long words': (element) => {
        element.purged = { ...purged, by: longWord, reason: `${hostileText} ${longWord} ${rightToLeft}` };
        element.number = 12;
      },
    }),
    statesOf('variorum-version-language', {
      detected: (element) => {
        element.detected = 'da';
      },
      'not to be told': () => {},
      'said by a person': (element) => {
        element.detected = 'nb';
        element.set = 'da';
      },
      'one that the rules do not know': (element) => {
        element.detected = 'fo';
        element.set = 'kl';
      },
      'read only': (element) => {
        element.detected = 'sv';
        element.locked = true;
      },
    }),
  ],
};
