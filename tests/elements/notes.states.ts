// The elements that notes are written and read with, in their states.
import type { PlacedAnnotation } from '../../archive/model/annotation.ts';
import { candidatePlaces } from '../../archive/model/candidate-places.ts';
import '../../renderer/elements/link-chooser.ts';
import '../../renderer/elements/markdown-text.ts';
import '../../renderer/elements/note-answers.ts';
import '../../renderer/elements/note-editor.ts';
import '../../renderer/elements/note-margin.ts';
import type { VariorumNoteMargin } from '../../renderer/elements/note-margin.ts';
import '../../renderer/elements/note-places.ts';
import '../../renderer/elements/review-card.ts';
import '../../renderer/elements/selection-toolbar.ts';
import '../../renderer/elements/status-chip.ts';
import type { Draft } from '../../renderer/state/drafts.ts';
import type { LinkChoice } from '../../renderer/state/link-choices.ts';
import { type Family, statesOf } from './element-states.ts';
import { noteCard } from './note-card.states.ts';
import { diskFull, hostileFailure } from './sample/failures.ts';
import { answersTo, notesOf, noteWith, standing } from './sample/notes.ts';
import type { Story } from './sample/story.ts';
import { hostileText, longHeadline, longWord, rightToLeft } from './sample/texts.ts';

function draft(version: string, fields: Partial<Draft['fields']> = {}): Draft {
  return {
    id: 'draft',
    article: '0190a000-0000-7000-8000-000000000001',
    version,
    range: [10, 40],
    annotation: null,
    replyTo: null,
    fields: { body: '', colour: 'yellow', motivation: 'commenting', tags: '', ...fields },
  };
}

const choices: readonly LinkChoice[] = [
  { kind: 'article', id: 'a', label: 'Revner i bropiller: Nørrevig er delt i to', detail: '' },
  { kind: 'article', id: 'b', label: longHeadline.slice(0, 300), detail: '' },
  { kind: 'note', id: 'c', label: 'Hvem har sagt det?', detail: 'Harbour wall may be rebuilt in stone' },
  { kind: 'note', id: 'd', label: hostileText, detail: rightToLeft },
];

function putMargin(margin: VariorumNoteMargin, { bridge, archive }: Story, notes: readonly PlacedAnnotation[]): void {
  margin.notes = notes;
  margin.links = bridge.links;
  margin.text = bridge.newest.text;
  margin.versions = bridge.article.versions.map(({ id }) => id);
  margin.version = bridge.newest.id;
  margin.device = archive.device;
  margin.topOf = ([start]) => start / 3;
}

const answers = statesOf(
  'variorum-note-answers',
  {
    none: (element, story) => {
      element.note = noteWith(story, 'Hvem').annotation;
    },
    two: (element, story) => {
      const placed = noteWith(story, 'Én ponton');
      element.note = placed.annotation;
      element.answers = answersTo(placed, story.bridge);
    },
    'read only': (element, story) => {
      const placed = noteWith(story, 'Én ponton');
      element.note = placed.annotation;
      element.answers = answersTo(placed, story.bridge).map((answer) => ({ ...answer, tags: ['ring op'] }));
      element.locked = true;
    },
  },
  'margin',
);

const editor = statesOf(
  'variorum-note-editor',
  {
    empty: (element, { bridge }) => {
      element.draft = draft(bridge.newest.id);
      element.quote = 'biler og busser';
    },
    written: (element, { bridge }) => {
      element.draft = draft(bridge.newest.id, {
        body: 'Hvem tæller **pontonerne**?',
        tags: 'broer, ring op',
        colour: 'rose',
        motivation: 'questioning',
      });
      element.quote = longHeadline.slice(0, 400);
    },
    'its preview': async (element, { bridge }) => {
      element.draft = draft(bridge.newest.id, {
        body: `# Et spørgsmål\n\n${hostileText}\n\n1. først\n2. så\n\n> citat\n\n${longWord}`,
      });
      await element.updateComplete;
      element.renderRoot.querySelectorAll<HTMLElement>('button').forEach((button) => {
        if (button.getAttribute('aria-pressed') === 'false') button.click();
      });
    },
    'a link under way': async (element, { bridge }) => {
      element.draft = draft(bridge.newest.id, { body: 'Se [[bro' });
      element.choices = choices;
      await element.updateComplete;
      const field = element.renderRoot.querySelector('textarea');
      field?.setSelectionRange(8, 8);
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    saving: (element, { bridge }) => {
      element.draft = draft(bridge.newest.id, { body: 'Gemmes nu' });
      element.saving = true;
    },
    'could not be saved': (element, { bridge }) => {
      element.draft = draft(bridge.newest.id, { body: 'Disken er fuld' });
      element.failure = diskFull;
    },
    'an answer': (element, { bridge, ...story }) => {
      const replyTo = noteWith({ bridge, ...story }, 'Én ponton').annotation.id;
      element.draft = { ...draft(bridge.newest.id, { motivation: 'replying' }), replyTo };
    },
    'refused in strange words': (element, { bridge }) => {
      element.draft = draft(bridge.newest.id, { body: rightToLeft });
      element.failure = hostileFailure;
      element.quote = hostileText;
    },
  },
  'margin',
);

const margin = statesOf(
  'variorum-note-margin',
  {
    'no notes': (element, story) => putMargin(element, story, []),
    'several, one lost': (element, story) =>
      putMargin(
        element,
        story,
        story.bridge.notes.filter(({ annotation }) => !annotation.removed),
      ),
    'one is being settled': (element, story) => {
      const placed = standing(noteWith(story, 'Hvem'), 'ambiguous');
      putMargin(element, story, [placed]);
      element.settling = { note: placed.annotation.id, places: candidatePlaces(placed.anchor), index: 0 };
    },
    'with a draft and removed ones': (element, story) => {
      putMargin(element, story, notesOf(story).slice(0, 1));
      element.removed = story.bridge.notes.filter(({ annotation }) => annotation.removed);
      element.drafts = [
        {
          draft: draft(story.bridge.newest.id, { body: 'Under arbejde' }),
          asked: false,
          saving: false,
          failure: diskFull,
        },
      ];
    },
    'read only': (element, story) => {
      putMargin(element, story, notesOf(story));
      element.locked = true;
    },
  },
  'box',
);

const places = statesOf(
  'variorum-note-places',
  {
    'none to offer': (element) => {
      element.open = true;
    },
    'one of three': (element) => {
      element.places = ['en ponton rev sig løs', 'to pontoner rev sig løs', longWord];
      element.index = 1;
    },
    open: (element) => {
      element.places = ['en ponton rev sig løs', hostileText];
      element.index = 1;
      element.open = true;
    },
  },
  'margin',
);

const review = statesOf('variorum-review-card', {
  altered: (element, { review: [entry] }) => {
    if (entry) element.entry = entry;
    element.current = true;
  },
  'not at hand': (element, { review: [entry] }) => {
    if (entry) element.entry = entry;
  },
  'one of several places': (element, { review: [entry] }) => {
    if (!entry) return;
    const place = {
      range: [0, 5] as const,
      prefix: 'Først her: ',
      exact: 'to pontoner rev sig løs',
      suffix: ' i stormen.',
    };
    element.entry = {
      ...entry,
      anchor: { ...entry.anchor, status: 'ambiguous' },
      places: [place, { ...place, prefix: 'Så her: ' }],
    };
    element.current = true;
    element.place = 1;
  },
  lost: (element, { review: [entry] }) => {
    if (!entry) return;
    element.entry = {
      ...entry,
      anchor: { ...entry.anchor, status: 'lost', range: null, exactAfter: null },
      places: [],
      madeOn: null,
    };
    element.current = true;
  },
  'read only': (element, { review: [entry] }) => {
    if (entry) element.entry = entry;
    element.current = true;
    element.locked = true;
  },
  hostile: (element, { review: [entry] }) => {
    if (!entry) return;
    const context = { range: [0, 5] as const, prefix: hostileText, exact: longWord, suffix: rightToLeft };
    element.entry = {
      ...entry,
      title: longHeadline.slice(0, 500),
      annotation: { ...entry.annotation, body: hostileText, tags: [longWord.slice(0, 60)] },
      before: context,
      places: [context],
    };
    element.current = true;
  },
});

const box = (left: number, top: number): DOMRect => new DOMRect(left, top, 120, 20);

/** Notes: made, read, settled, reviewed. */
export const notes: Family = {
  name: 'Notes',
  elements: [
    noteCard,
    answers,
    editor,
    margin,
    places,
    review,
    statesOf(
      'variorum-selection-toolbar',
      {
        'over a passage': (element) => {
          element.box = box(60, 160);
        },
        'at the edge': (element) => {
          element.box = box(2000, 10);
        },
        'placing a note': (element) => {
          element.placing = true;
          element.box = box(60, 160);
        },
      },
      'window',
    ),
    statesOf('variorum-status-chip', {
      kept: (element) => {
        element.status = 'kept';
      },
      moved: (element) => {
        element.status = 'moved';
      },
      altered: (element) => {
        element.status = 'altered';
      },
      ambiguous: (element) => {
        element.status = 'ambiguous';
      },
      lost: (element) => {
        element.status = 'lost';
      },
    }),
    statesOf(
      'variorum-markdown-text',
      {
        plain: (element) => {
          element.source = 'Et ord, *et til* og ~~et mindre~~. Se https://example.com og `kode`.';
        },
        'everything it knows': (element) => {
          element.source =
            '# Overskrift\n\nAfsnit\nmed linje.\n\n- et\n- to\n  - dybere\n\n1. en\n2. to\n\n> citat\n\n```\nkode    med plads\n```\n\n---\n\n[et link](https://example.com)';
        },
        'links to notes and articles': (element, { bridge }) => {
          element.source =
            bridge.notes.map(({ annotation }) => annotation.body).find((body) => body.includes('[[')) ?? '';
          element.links = bridge.links;
        },
        'a link that leads nowhere': (element, { bridge }) => {
          element.source = 'Se [[note:00000000-0000-4000-8000-000000000000|noget, der var]].';
          element.links = bridge.links;
        },
        hostile: (element) => {
          element.source = `${hostileText}\n\n[klik](javascript:alert(1)) ![billede](https://example.com/spor.png)\n\n<b>fed?</b>`;
        },
        'long words and right to left': (element) => {
          element.source = `${longWord}\n\n\`${longWord}\`\n\n\`\`\`\n${longWord}\n\`\`\`\n\n${rightToLeft}`;
        },
      },
      'margin',
    ),
    statesOf(
      'variorum-link-chooser',
      {
        none: () => {},
        several: (element) => {
          element.choices = choices;
          element.chosen = 2;
        },
      },
      'margin',
    ),
  ],
};
