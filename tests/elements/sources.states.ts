// The elements that say who says what, in one version and across the archive, in their states.
import type { SourceCard, SourceEntry } from '../../archive/model/source-card.ts';
import '../../renderer/elements/attributed-text.ts';
import '../../renderer/elements/corpus-dialog.ts';
import '../../renderer/elements/credit-list.ts';
import '../../renderer/elements/rejected-statements.ts';
import '../../renderer/elements/source-appearance.ts';
import '../../renderer/elements/source-card.ts';
import '../../renderer/elements/source-description-dialog.ts';
import '../../renderer/elements/source-ledger.ts';
import '../../renderer/elements/source-list-head.ts';
import '../../renderer/elements/source-list.ts';
import '../../renderer/elements/source-matrix.ts';
import '../../renderer/elements/source-merge-dialog.ts';
import '../../renderer/elements/source-split-dialog.ts';
import '../../renderer/elements/statement-editor.ts';
import { draftOf, type StatementDraft } from '../../renderer/text/statement-draft.ts';
import { type Family, statesOf } from './element-states.ts';
import { rangeOf, type Story, type StoryArticle } from './sample/story.ts';
import { hostileText, longHeadline, longWord, rightToLeft } from './sample/texts.ts';

function draftIn({ attributions: { attributions } }: StoryArticle): StatementDraft {
  const [first] = attributions;
  if (!first) throw new Error('somebody says something in the sample');
  return draftOf(first);
}

/** The card of the source that is quoted most. */
function someCard({ cards: [card] }: Story): SourceCard {
  if (!card) throw new Error('the sample has sources');
  return card;
}

function rowsOf(entries: readonly SourceEntry[]): HTMLElementTagNameMap['variorum-source-list']['rows'] {
  return { total: entries.length, at: (index) => entries[index] };
}

const hostileEntry = (entry: SourceEntry): SourceEntry => ({
  ...entry,
  label: longWord,
  names: [longWord, hostileText, rightToLeft],
  roles: [longHeadline.slice(0, 300)],
  decided: true,
});

function putLedger(element: HTMLElementTagNameMap['variorum-source-ledger'], told: StoryArticle): void {
  element.text = told.newest.text;
  element.found = told.attributions;
  element.versions = told.article.versions.map(({ id }) => id);
  element.cards = told.ofVersion.sources;
}

/** Who says what. */
export const sources: Family = {
  name: 'Sources',
  elements: [
    statesOf('variorum-attributed-text', {
      'a statement at hand': (element, { bridge }) => {
        element.content = bridge.newest;
        element.found = bridge.attributions;
        element.statement = bridge.attributions.attributions[1]?.id ?? null;
      },
      'nothing read yet': (element, { bridge }) => {
        element.content = bridge.newest;
      },
      'a passage shown': (element, { harbour }) => {
        element.content = harbour.newest;
        element.found = harbour.attributions;
        element.shown = rangeOf(harbour.newest.text, 'two councillors');
      },
      'a draft': (element, { bridge }) => {
        element.content = bridge.newest;
        element.found = bridge.attributions;
        element.draft = draftIn(bridge);
      },
      hostile: (element, { hostile }) => {
        element.content = hostile.newest;
        element.found = hostile.attributions;
      },
    }),
    statesOf(
      'variorum-source-ledger',
      {
        'decided on in part': (element, { bridge }) => {
          putLedger(element, bridge);
          element.statement = bridge.attributions.attributions[0]?.id ?? null;
        },
        'one pointed at': (element, { harbour }) => {
          putLedger(element, harbour);
          element.pointed = harbour.attributions.attributions[1]?.id ?? null;
        },
        'read only': (element, { bridge }) => {
          putLedger(element, bridge);
          element.statement = bridge.attributions.attributions[1]?.id ?? null;
          element.locked = true;
        },
        'nobody says anything': (element, { hostile }) => putLedger(element, hostile),
      },
      'margin',
    ),
    statesOf(
      'variorum-credit-list',
      {
        none: () => {},
        some: (element, { bridge }) => {
          element.text = bridge.newest.text;
          element.credits = bridge.attributions.credits;
        },
        'of every kind': (element) => {
          element.text = `Foto: ${longWord} ${rightToLeft}`;
          const span = [0, element.text.length] as const;
          element.credits = (['agency', 'byline', 'dateline', 'photo', 'video', 'caption'] as const).map((kind) => ({
            kind,
            span,
            names: [span],
          }));
        },
      },
      'margin',
    ),
    statesOf(
      'variorum-rejected-statements',
      {
        none: () => {},
        one: (element, { bridge }) => {
          element.decisions = bridge.decisions.filter(({ verdict }) => verdict === 'rejected');
        },
        'read only': (element, { bridge }) => {
          element.decisions = bridge.decisions.filter(({ verdict }) => verdict === 'rejected');
          element.locked = true;
        },
      },
      'margin',
    ),
    statesOf(
      'variorum-statement-editor',
      {
        'a correction': (element, { bridge }) => {
          element.text = bridge.newest.text;
          element.draft = draftIn(bridge);
          element.names = bridge.attributions.sources.map(({ label }) => label);
        },
        'one that is added, with nothing yet': (element, { bridge }) => {
          element.text = bridge.newest.text;
          element.draft = { suggestion: null, kind: 'indirect', source: [], cue: [], content: [], speaker: '' };
        },
        'said by a long name': (element, { bridge }) => {
          element.text = bridge.newest.text;
          element.draft = { ...draftIn(bridge), speaker: longWord, content: [[0, bridge.newest.text.length]] };
        },
      },
      'margin',
    ),
    statesOf('variorum-source-list-head', {
      'all sources': (element, { sources: all }) => {
        element.total = all.length;
      },
      'how many is not known yet': () => {},
      'looked for, none found': (element) => {
        element.choice = { text: 'borgmesteren i Langå', kind: 'person', sort: 'until' };
        element.total = 0;
      },
      'many found': (element) => {
        element.choice = { text: longWord, kind: 'unnamed', sort: 'label' };
        element.total = 12_345;
      },
    }),
    statesOf(
      'variorum-source-list',
      {
        none: () => {},
        some: (element, { sources: all }) => {
          element.rows = rowsOf(all);
          element.current = all[1]?.id ?? null;
        },
        'two selected': (element, { sources: all }) => {
          element.rows = rowsOf(all);
          element.selected = new Map(all.slice(0, 2).map((entry) => [entry.id, entry]));
        },
        hostile: (element, { sources: all }) => {
          element.rows = rowsOf(all.map(hostileEntry));
        },
        'ten thousand, some not there yet': (element, { sources: all }) => {
          const at = (index: number): SourceEntry | undefined => {
            const entry = index % 7 === 3 ? undefined : all[index % all.length];
            return entry && { ...entry, id: `${entry.id}-${String(index)}` };
          };
          element.rows = { total: 10_000, at };
        },
      },
      'box',
    ),
    statesOf('variorum-source-card', {
      'quoted in an article': (element, story) => {
        element.card = someCard(story);
      },
      loading: (element, story) => {
        element.card = someCard(story);
        element.loading = true;
      },
      'decided, with a note': (element, story) => {
        const card = someCard(story);
        element.card = {
          ...card,
          entry: { ...card.entry, decided: true },
          note: 'Talte også for havnen i 2024.\n\nRing før 10.',
        };
      },
      'read only': (element, story) => {
        element.card = someCard(story);
        element.locked = true;
      },
      hostile: (element, story) => {
        const card = someCard(story);
        element.card = { ...card, entry: hostileEntry(card.entry), note: hostileText };
      },
    }),
    statesOf('variorum-source-appearance', {
      'a few statements': (element, story) => {
        element.appearance = someCard(story).appearances[0] ?? null;
        element.label = someCard(story).entry.label;
      },
      'many statements under other names': (element, story) => {
        const [appearance] = someCard(story).appearances;
        if (!appearance) return;
        const words = [hostileText, longWord, longHeadline.slice(0, 300), rightToLeft, 'Det siger vi ikke noget om.'];
        element.appearance = {
          ...appearance,
          title: longHeadline.slice(0, 300),
          names: ['borgmesteren', longWord],
          statements: words.map((said) => ({ kind: 'direct', content: [[0, 4]], words: said })),
        };
      },
    }),
    statesOf('variorum-source-matrix', {
      'through four versions': (element, { bridge }) => {
        element.across = bridge.matrix;
      },
      'nobody says anything': (element, { shortest }) => {
        element.across = shortest.matrix;
      },
      'many versions, long names': (element) => {
        const tally = (at: number) => {
          const statements = Array.from({ length: 40 }, (_, version) => (version * at) % 4);
          return {
            statements,
            words: statements.map((count) => count * 12),
            shares: statements.map((count) => count / 8),
          };
        };
        const labels = [longWord, hostileText, rightToLeft, 'Inger Østergaard'];
        element.across = {
          sources: labels.map((label, at) => ({ ...tally(at + 1), label, source: label })),
          unsourced: tally(3),
          credits: [{ kind: 'agency', label: longWord, stands: Array.from({ length: 40 }, (_, at) => at % 5 > 0) }],
        };
      },
    }),
    statesOf(
      'variorum-source-description-dialog',
      {
        described: (element, story) => void describe(element, someCard(story)),
        hostile: (element, story) => {
          const card = someCard(story);
          return describe(element, { ...card, entry: hostileEntry(card.entry), note: hostileText });
        },
      },
      'window',
    ),
    statesOf(
      'variorum-source-merge-dialog',
      {
        two: async (element, { sources: all }) => {
          await element.updateComplete;
          void element.ask(all.slice(0, 2));
        },
        'many, hostile': async (element, { sources: all }) => {
          await element.updateComplete;
          void element.ask(
            Array.from({ length: 20 }, (_, at) => hostileEntry(all[at % all.length] ?? someCardEntry(all))),
          );
        },
      },
      'window',
    ),
    statesOf(
      'variorum-source-split-dialog',
      {
        'by its names': async (element, story) => {
          await element.updateComplete;
          const card = someCard(story);
          void element.ask({
            ...card,
            entry: { ...card.entry, names: ['Inger Østergaard', 'borgmesteren', 'Østergaard'] },
          });
        },
        hostile: async (element, story) => {
          await element.updateComplete;
          const card = someCard(story);
          void element.ask({ ...card, entry: hostileEntry(card.entry) });
        },
      },
      'window',
    ),
    statesOf(
      'variorum-corpus-dialog',
      {
        asked: async (element) => {
          await element.updateComplete;
          void element.ask();
        },
      },
      'window',
    ),
  ],
};

async function describe(
  element: HTMLElementTagNameMap['variorum-source-description-dialog'],
  card: SourceCard,
): Promise<void> {
  await element.updateComplete;
  void element.ask(card);
}

function someCardEntry(all: readonly SourceEntry[]): SourceEntry {
  const [entry] = all;
  if (!entry) throw new Error('the sample has sources');
  return entry;
}
