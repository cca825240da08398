// The elements that two versions are compared with, in their states.
import '../../renderer/elements/change-list.ts';
import '../../renderer/elements/change-minimap.ts';
import '../../renderer/elements/change-order.ts';
import '../../renderer/elements/change-steps.ts';
import '../../renderer/elements/class-filter.ts';
import '../../renderer/elements/comparison-controls.ts';
import '../../renderer/elements/headline-history.ts';
import '../../renderer/elements/inline-comparison.ts';
import '../../renderer/elements/move-links.ts';
import '../../renderer/elements/no-such-changes.ts';
import '../../renderer/elements/pair-chooser.ts';
import type { VersionChoice } from '../../renderer/elements/pair-chooser.ts';
import '../../renderer/elements/side-by-side.ts';
import '../../renderer/elements/what-changed.ts';
import { summaryInWords } from '../../renderer/localisation/change-summary.ts';
import { toldChange } from '../../renderer/localisation/change-words.ts';
import { versionTimes } from '../../renderer/localisation/version-words.ts';
import { shownClasses } from '../../renderer/text/shown-class.ts';
import { type ElementStates, type Family, statesOf } from './element-states.ts';
import type { Story, StoryArticle } from './sample/story.ts';
import { hostileText, longHeadline, longWord, rightToLeft } from './sample/texts.ts';

function choicesOf({ article, summaries }: StoryArticle): readonly VersionChoice[] {
  const times = versionTimes(article);
  return article.versions.map(({ id }, at) => {
    const summary = summaries[at];
    return { id, time: times[at] ?? '', summary: summary ? summaryInWords(summary) : '' };
  });
}

type Comparison = HTMLElementTagNameMap['variorum-inline-comparison' | 'variorum-side-by-side'];

function putChanges(element: Comparison, { compared, changes }: StoryArticle['compared']['ends']): void {
  element.compared = compared;
  element.classes = changes.pieces;
}

/** Both ways of showing a comparison are shown the same. */
function comparison(tag: 'variorum-inline-comparison' | 'variorum-side-by-side'): ElementStates {
  return statesOf(tag, {
    'oldest and newest': (element: Comparison, { bridge }: Story) => putChanges(element, bridge.compared.ends),
    'one change at hand': (element: Comparison, { bridge }: Story) => {
      putChanges(element, bridge.compared.last);
      element.current = bridge.compared.last.compared.stops[1]?.id ?? null;
    },
    'numbers and sources only': (element: Comparison, { bridge }: Story) => {
      putChanges(element, bridge.compared.ends);
      element.only = ['number', 'attribution'];
    },
    'only what changed': (element: Comparison, { bridge }: Story) => {
      putChanges(element, bridge.compared.last);
      element.onlyChanges = true;
    },
    'in English': (element: Comparison, { harbour }: Story) => putChanges(element, harbour.compared.ends),
    'the same words': (element: Comparison, { bridge }: Story) => putChanges(element, bridge.compared.same),
    hostile: (element: Comparison, { hostile }: Story) => putChanges(element, hostile.compared.same),
  });
}

/** Two versions and what changed between them. */
export const comparing: Family = {
  name: 'Comparing',
  elements: [
    comparison('variorum-inline-comparison'),
    comparison('variorum-side-by-side'),
    statesOf(
      'variorum-change-list',
      {
        none: () => {},
        some: (element, { bridge }) => {
          const { compared, changes } = bridge.compared.ends;
          element.changes = changes.all.map((entry) => toldChange(entry, compared));
          element.current = element.changes[1]?.id ?? null;
        },
        'those of some classes': (element, { bridge }) => {
          const { compared, changes } = bridge.compared.ends;
          element.changes = changes.all.map((entry) => toldChange(entry, compared));
          element.shown = new Set(element.changes.slice(0, 2).map(({ id }) => id));
        },
        'long and hostile': (element) => {
          element.changes = [hostileText, longWord, rightToLeft, longHeadline.slice(0, 1000)].map((title, at) => ({
            id: String(at),
            title,
            detail: title,
            labels: shownClasses,
            parts: [{ labels: ['attribution'], text: title }],
            before: [0, 1],
            after: null,
          }));
          element.current = '1';
        },
      },
      'margin',
    ),
    statesOf(
      'variorum-what-changed',
      {
        some: (element, { bridge }) => {
          const { compared, changes } = bridge.compared.ends;
          Object.assign(element, { compared, entries: changes.list, shown: changes.shown, only: [] });
        },
        'none of the classes looked for': (element, { bridge }) => {
          const { compared, changes } = bridge.compared.ends;
          Object.assign(element, { compared, entries: changes.list, shown: [], only: ['negation'] });
        },
        'nothing changed': (element, { bridge }) => {
          element.compared = bridge.compared.same.compared;
        },
      },
      'margin',
    ),
    statesOf(
      'variorum-change-minimap',
      {
        'a text longer than its page': (element) => {
          const page = document.createElement('div');
          page.className = 'minimap-page';
          page.tabIndex = 0;
          page.append(
            ...Array.from({ length: 60 }, (_, at) => {
              const piece = document.createElement(at % 3 === 0 ? 'del' : 'ins');
              piece.dataset['stop'] = String(at);
              piece.textContent = `${String(at + 1)}. linje, som blev rettet`;
              return piece;
            }),
          );
          element.before(page);
          element.scroller = () => page;
          element.pieces = () => page.querySelectorAll<HTMLElement>('ins, del');
          element.current = '3';
          element.drawn = [page];
        },
      },
      'box',
    ),
    statesOf(
      'variorum-move-links',
      {
        'two that cross, one at hand': (element) => {
          element.ends = () => [
            { stop: 'one', before: { top: 20, bottom: 60 }, after: { top: 280, bottom: 330 } },
            { stop: 'two', before: { top: 180, bottom: 220 }, after: { top: 40, bottom: 80 } },
          ];
          element.nameOf = (stop) => `Moved: ${stop}`;
          element.current = 'one';
          element.drawn = ['drawn'];
        },
      },
      'box',
    ),
    statesOf('variorum-change-order', {
      'by place': () => {},
      'by importance': (element) => {
        element.order = 'importance';
      },
    }),
    statesOf(
      'variorum-change-steps',
      {
        'before the first': (element) => {
          element.count = 12;
        },
        'at one': (element) => {
          element.index = 3;
          element.count = 12;
          element.said = 'to pontoner';
        },
        none: () => {},
      },
      'margin',
    ),
    statesOf('variorum-class-filter', {
      'of every class': (element) => {
        element.counts = new Map(shownClasses.map((name, at) => [name, at * at + 1]));
        element.shown = 120;
        element.count = 120;
      },
      'two looked for': (element, { bridge }) => {
        const { changes } = bridge.compared.ends;
        element.counts = changes.counts;
        element.only = [...changes.counts.keys()].slice(0, 2);
        element.shown = 2;
        element.count = changes.all.length;
      },
      'one that there is none of': (element, { bridge }) => {
        const { changes } = bridge.compared.ends;
        element.counts = changes.counts;
        element.only = ['negation'];
        element.count = changes.all.length;
      },
    }),
    statesOf(
      'variorum-no-such-changes',
      {
        'one class': (element) => {
          element.only = ['negation'];
          element.others = 1;
        },
        'several classes': (element) => {
          element.only = ['negation', 'quotation', 'number'];
          element.others = 1234;
        },
      },
      'margin',
    ),
    statesOf('variorum-comparison-controls', {
      inline: (element, { bridge }) => {
        element.versions = choicesOf(bridge);
        element.beforeVersion = bridge.article.versions[0]?.id ?? '';
        element.afterVersion = bridge.newest.id;
      },
      'side by side, only what changed': (element, { bridge }) => {
        element.versions = choicesOf(bridge);
        element.beforeVersion = bridge.article.versions[2]?.id ?? '';
        element.afterVersion = bridge.newest.id;
        element.form = { sides: true, onlyChanges: true };
      },
    }),
    statesOf('variorum-pair-chooser', {
      'the two newest': (element, { bridge }) => {
        element.versions = choicesOf(bridge);
        element.beforeVersion = bridge.article.versions[2]?.id ?? '';
        element.afterVersion = bridge.newest.id;
      },
      'the oldest with itself': (element, { bridge }) => {
        element.versions = choicesOf(bridge);
        element.beforeVersion = bridge.article.versions[0]?.id ?? '';
        element.afterVersion = element.beforeVersion;
      },
      'long summaries': (element, { bridge }) => {
        element.versions = choicesOf(bridge).map((choice) => ({ ...choice, summary: longHeadline.slice(0, 400) }));
        element.beforeVersion = bridge.article.versions[1]?.id ?? '';
        element.afterVersion = bridge.newest.id;
      },
    }),
    statesOf(
      'variorum-headline-history',
      {
        'changed once': (element, { bridge }) => {
          element.versions = bridge.article.versions;
          element.times = versionTimes(bridge.article);
          element.index = 3;
        },
        'never changed': (element, { harbour }) => {
          element.versions = harbour.article.versions;
          element.times = versionTimes(harbour.article);
          element.index = 1;
        },
        'long and hostile': (element, { bridge }) => {
          const headlines = [hostileText, longHeadline, longWord, rightToLeft];
          element.versions = bridge.article.versions.map((version, at) => ({
            ...version,
            headline: headlines[at] ?? '',
          }));
          element.times = versionTimes(bridge.article);
          element.index = 1;
        },
      },
      'margin',
    ),
  ],
};
