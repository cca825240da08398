// The card of a note, in its states.
import type { PlacedAnnotation } from '../../archive/model/annotation.ts';
import '../../renderer/elements/note-card.ts';
import type { VariorumNoteCard } from '../../renderer/elements/note-card.ts';
import { statesOf } from './element-states.ts';
import { answersTo, asHome, noteWith, rewritten, standing } from './sample/notes.ts';
import type { Story } from './sample/story.ts';
import { longWord, rightToLeft } from './sample/texts.ts';

function putNote(card: VariorumNoteCard, placed: PlacedAnnotation, { bridge }: Story): void {
  card.placed = placed;
  card.links = bridge.links;
}

/** As it stands on its own version and on others, and what a person may say of that. */
export const noteCard = statesOf(
  'variorum-note-card',
  {
    'on its own version': (element, story) => {
      putNote(element, asHome(noteWith(story, 'Hvem')), story);
      element.atHome = true;
    },
    'with Markdown, tags and answers': (element, story) => {
      const placed = noteWith(story, 'Én ponton');
      putNote(element, asHome(placed), story);
      element.atHome = true;
      element.answers = answersTo(placed, story.bridge);
    },
    'altered in another version': (element, story) => putNote(element, noteWith(story, 'Én ponton'), story),
    'a highlight without words': (element, story) =>
      putNote(
        element,
        noteWith(
          story,
          '',
          story.bridge.notes.filter(({ annotation }) => annotation.motivation === 'highlighting'),
        ),
        story,
      ),
    moved: (element, story) => putNote(element, standing(noteWith(story, 'Hvem'), 'moved'), story),
    lost: (element, story) => putNote(element, standing(noteWith(story, 'Hvem'), 'lost'), story),
    ambiguous: (element, story) => {
      putNote(element, standing(noteWith(story, 'Hvem'), 'ambiguous'), story);
      element.places = ['og skolebussen kører ikke', 'og bussen kører heller ikke i morgen'];
    },
    'being settled': (element, story) => {
      putNote(element, standing(noteWith(story, 'Hvem'), 'lost'), story);
      element.settling = true;
    },
    'settled by a person on another device': (element, story) => {
      putNote(element, standing(noteWith(story, 'Hvem'), 'lost'), story);
      element.placement = {
        at: '2026-03-16T08:00:00.000Z',
        device: 'ffffffff',
        position: null,
        version: story.bridge.newest.id,
      };
    },
    active: (element, story) => {
      putNote(element, noteWith(story, 'Sammenlign'), story);
      element.active = true;
    },
    removed: (element, story) =>
      putNote(element, rewritten(noteWith(story, 'Hvem'), { removed: '2026-03-16T08:00:00.000Z' }), story),
    'its passage purged': (element, story) => {
      const placed = standing(noteWith(story, 'Hvem'), 'lost');
      const purged = rewritten(placed, { quote: { exact: '', prefix: '', suffix: '' } });
      putNote(element, { ...purged, anchor: { ...purged.anchor, by: 'purged', exactBefore: '' } }, story);
    },
    'read only': (element, story) => {
      const placed = noteWith(story, 'Én ponton');
      putNote(element, placed, story);
      element.answers = answersTo(placed, story.bridge);
      element.locked = true;
    },
    hostile: (element, story) => putNote(element, noteWith(story, '<script>'), story),
    'long words and right to left': (element, story) =>
      putNote(
        element,
        rewritten(noteWith(story, 'Hvem'), {
          body: `${longWord}\n\n${rightToLeft}`,
          tags: [longWord.slice(0, 60), rightToLeft.slice(0, 50).replaceAll(',', '')],
        }),
        story,
      ),
  },
  'margin',
);
