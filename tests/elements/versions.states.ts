// The elements that all versions of an article are shown with at once, in their states.
import type { Article, VersionEntry } from '../../archive/model/article.ts';
import '../../renderer/elements/age-legend.ts';
import '../../renderer/elements/apparatus-text.ts';
import '../../renderer/elements/history-flow.ts';
import '../../renderer/elements/passage-history.ts';
import '../../renderer/elements/passage-table.ts';
import '../../renderer/elements/timeline.ts';
import '../../renderer/elements/version-summaries.ts';
import '../../renderer/elements/word-life.ts';
import type { FlowHeading } from '../../renderer/elements/flow-headings.ts';
import { summaryInWords } from '../../renderer/localisation/change-summary.ts';
import { countWords } from '../../renderer/localisation/counts.ts';
import { versionTimes } from '../../renderer/localisation/version-words.ts';
import { agesOf } from '../../renderer/text/flow-ages.ts';
import { passageHistory } from '../../renderer/text/passage-history.ts';
import { stepsOf } from '../../renderer/text/passage-steps.ts';
import { type Family, statesOf } from './element-states.ts';
import type { StoryArticle } from './sample/story.ts';
import { hostileText, longHeadline, longWord } from './sample/texts.ts';

function headingsOf(article: Article): readonly FlowHeading[] {
  const times = versionTimes(article);
  return article.versions.map(({ captures, words }, at) => ({
    instant: captures[0]?.capturedAt ?? '',
    time: times[at] ?? '',
    words,
  }));
}

function putText(element: HTMLElementTagNameMap['variorum-apparatus-text'], told: StoryArticle): void {
  element.blocks = told.blocks;
  element.ages = told.ages;
  element.times = versionTimes(told.article);
  element.textLanguage = told.newest.language;
}

function putFlow(element: HTMLElementTagNameMap['variorum-history-flow'], told: StoryArticle): void {
  element.headings = headingsOf(told.article);
  element.passages = told.passages;
  element.flow = told.flow;
  element.version = told.article.versions.length - 1;
}

function putLife(element: HTMLElementTagNameMap['variorum-word-life'], told: StoryArticle, at: number): void {
  const { life, entry } = told.lives[at] ?? {};
  if (!life) throw new Error('the sample has a word that differs');
  element.life = life;
  element.entry = entry ?? null;
  element.times = versionTimes(told.article);
  element.textLanguage = told.newest.language;
}

/** Versions of one article, each captured so many minutes after the one before it. */
function captured(told: StoryArticle, minutes: readonly number[]): readonly VersionEntry[] {
  const [version] = told.article.versions;
  const capture = version?.captures[0];
  if (!version || !capture) throw new Error('an article has a version and that a capture');
  let time = Date.parse('2026-01-01T08:00:00.000Z');
  return minutes.map((passed, at) => {
    time += passed * 60_000;
    const id = at.toString(16).padStart(64, '0');
    return { ...version, id, captures: [{ ...capture, capturedAt: new Date(time).toISOString(), version: id }] };
  });
}

/** Of every version of an article, whatever it is shown with. */
export const versions: Family = {
  name: 'All versions',
  elements: [
    statesOf('variorum-timeline', {
      'four versions': (element, { bridge }) => {
        element.versions = bridge.article.versions;
        element.summaries = bridge.summaries;
        element.sizes = [0, 0.3, 0.5, 0.2];
        element.version = bridge.newest.id;
      },
      'a pair chosen': (element, { bridge }) => {
        element.versions = bridge.article.versions;
        element.summaries = bridge.summaries;
        element.sizes = [0, 0.3, 0.5, 0.2];
        element.version = bridge.newest.id;
        element.beforeVersion = bridge.article.versions[1]?.id ?? null;
      },
      'sizes not known yet': (element, { bridge }) => {
        element.versions = bridge.article.versions;
        element.version = bridge.newest.id;
      },
      'one version': (element, { shortest }) => {
        element.versions = shortest.article.versions;
        element.version = shortest.newest.id;
      },
      'sixty in an hour and one years later': (element, { bridge }) => {
        element.versions = captured(bridge, [...Array.from({ length: 60 }, () => 1), 1_600_000]);
        element.sizes = element.versions.map((_, at) => ((at * 7) % 10) / 10);
        element.version = element.versions[40]?.id ?? '';
      },
    }),
    statesOf('variorum-history-flow', {
      'by passage': (element, { bridge }) => putFlow(element, bridge),
      'by age, to scale in time': (element, { bridge }) => {
        putFlow(element, bridge);
        element.scale = 'time';
        element.colouring = 'age';
      },
      'a passage chosen': (element, { bridge }) => {
        putFlow(element, bridge);
        element.selected = bridge.passages[2]?.id ?? null;
      },
      'one version': (element, { shortest }) => putFlow(element, shortest),
    }),
    statesOf('variorum-passage-table', {
      several: (element, { bridge }) => {
        element.headings = headingsOf(bridge.article).map(({ time, words }) => ({ time, words: countWords(words) }));
        element.passages = bridge.passages;
        element.selected = bridge.passages[1]?.id ?? null;
      },
      hostile: (element, { hostile }) => {
        element.headings = headingsOf(hostile.article).map(({ time, words }) => ({ time, words: countWords(words) }));
        element.passages = hostile.passages;
      },
    }),
    statesOf(
      'variorum-passage-history',
      {
        'through four versions': (element, { bridge }) => {
          const texts = bridge.versions.map(({ text }) => text);
          const steps = stepsOf(bridge.passages, texts.length);
          const at = bridge.passages.findIndex(({ ranges }) => ranges.every((range) => range));
          const passage = bridge.passages[at + 1] ?? bridge.passages[0];
          if (passage) element.states = passageHistory(passage, steps[bridge.passages.indexOf(passage)] ?? [], texts);
          element.times = versionTimes(bridge.article);
          element.textLanguage = 'da';
        },
        'every step, in long words': (element) => {
          element.states = (['added', 'stands', 'moved', 'removed', 'returned'] as const).map((step, version) => ({
            version,
            step,
            range: step === 'removed' ? null : ([0, 4] as const),
            pieces:
              step === 'removed'
                ? null
                : [
                    { kind: 'same' as const, text: `${hostileText} ` },
                    { kind: 'removed' as const, text: longWord },
                    { kind: 'added' as const, text: longHeadline.slice(0, 300) },
                  ],
          }));
          element.times = ['13. marts 2026 kl. 08.10', '10.40', '16.25', '16. marts 2026 kl. 07.05', '08.00'];
        },
      },
      'margin',
    ),
    statesOf('variorum-apparatus-text', {
      'readings beneath': (element, { bridge }) => putText(element, bridge),
      'readings in the text': (element, { bridge }) => {
        putText(element, bridge);
        element.form = 'inline';
      },
      'only marked, without ages': (element, { bridge }) => {
        putText(element, bridge);
        element.form = 'marks';
        element.aged = false;
      },
      'one version': (element, { hostile }) => {
        putText(element, hostile);
        element.aged = false;
      },
    }),
    statesOf('variorum-age-legend', {
      none: () => {},
      'four versions': (element) => {
        element.ages = agesOf(4);
      },
      'sixty versions': (element) => {
        element.ages = agesOf(60);
      },
    }),
    statesOf(
      'variorum-word-life',
      {
        'differs here': (element, { bridge }) => {
          putLife(element, bridge, 0);
          element.sources = [
            { version: 0, label: 'Vejdirektoratet' },
            { version: 3, label: null },
          ];
        },
        'its sources not known yet': (element, { bridge }) => putLife(element, bridge, bridge.lives.length - 1),
        'long and come back': (element, { bridge }) => {
          putLife(element, bridge, 0);
          const places = [[0, 4] as const, null, [2, 6] as const, null];
          element.life = {
            ...element.life,
            word: longWord,
            places,
            stands: [
              [0, 1],
              [2, 3],
            ],
          };
          element.sources = [{ version: 0, label: hostileText }];
        },
      },
      'margin',
    ),
    statesOf('variorum-version-summaries', {
      none: () => {},
      several: (element, { bridge }) => {
        const times = versionTimes(bridge.article);
        element.versions = bridge.summaries.flatMap((summary, index) =>
          summary ? [{ index, time: times[index] ?? '', summary: summaryInWords(summary) }] : [],
        );
      },
      'in long words': (element) => {
        element.versions = [{ index: 12, time: '13. september 2026 kl. 08.10', summary: longHeadline.slice(0, 400) }];
      },
    }),
  ],
};
