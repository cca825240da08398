// What the first steps say: what each is called, what there is to do, and what one sees once it is done.
import { msg, str } from '@lit/localize';
import type { CommandId } from '../../commands/commands.ts';
import type { FirstStep } from '../state/first-steps.ts';
import { commandKeys } from './command-names.ts';

export function firstStepName(step: FirstStep): string {
  switch (step) {
    case 'read':
      return msg('Read an earlier version', { id: 'steps.read' });
    case 'compare':
      return msg('See what changed', { id: 'steps.compare' });
    case 'note':
      return msg('Write a note', { id: 'steps.note' });
    case 'sources':
      return msg('Who says so?', { id: 'steps.sources' });
    case 'yours':
      return msg('Your own articles', { id: 'steps.yours' });
  }
}

/** What to do. `locked`: nothing can be changed here. */
export function firstStepTask(step: FirstStep, locked: boolean): string {
  switch (step) {
    case 'read':
      return msg(
        str`An article is kept in every version that was seen. Each mark in the strip above the text is one: choose an earlier one, or press ${key('version.previous')}.`,
        { id: 'steps.read.task' },
      );
    case 'compare':
      return msg(str`Choose Compare above the text, or press ${key('room.compare')}.`, { id: 'steps.compare.task' });
    case 'note':
      return msg(
        str`Select some words of the text, or take a whole sentence with ${key('selection.nextSentence')}, and press ${key('note.comment')}. Write, then save with ${key('draft.save')}.`,
        { id: 'steps.note.task' },
      );
    case 'sources':
      return msg(str`Choose Sources above the text, or press ${key('room.sources')}.`, { id: 'steps.sources.task' });
    case 'yours':
      if (locked) {
        return msg('Nothing can be changed in this archive. In one of your own, drop files anywhere in the window.', {
          id: 'steps.yours.locked',
        });
      }
      return msg(
        'Drop saved web pages or texts anywhere in the window, paste a text, or choose Import. Several versions of one article find each other.',
        { id: 'steps.yours.task' },
      );
  }
}

/** What is seen once it is done, and what leads on from there. */
export function firstStepDone(step: FirstStep): string {
  switch (step) {
    case 'read':
      return msg(str`So it read then. ${key('version.next')} leads on, version by version.`, { id: 'steps.read.done' });
    case 'compare':
      return msg(
        str`What came is underlined, what went is struck out. ${key('change.next')} and ${key('change.previous')} lead from change to change.`,
        { id: 'steps.compare.done' },
      );
    case 'note':
      return msg(
        str`It stays on these words in every version, even where they move. ${key('history.undo')} takes it away again.`,
        { id: 'steps.note.done' },
      );
    case 'sources':
      return msg(
        str`Every statement with who makes it. ${key('statement.confirm')} says that it is right, ${key('statement.reject')} that it is wrong.`,
        { id: 'steps.sources.done' },
      );
    case 'yours':
      return msg('It is in the library. Import it again when it has changed.', { id: 'steps.yours.done' });
  }
}

/** Where an archive has no article that could lead. */
export function noArticleToLeadBy(): string {
  return msg('This archive has no article to lead by.', { id: 'steps.nothing' });
}

/** That they can be had again, for who leaves them. */
export function stepsLeft(): string {
  return msg(str`The first steps are among all commands: ${key('palette.show')}.`, { id: 'steps.left' });
}

/** Its key; one of several keys together stays on one line. */
function key(command: CommandId): string {
  return (commandKeys(command)[0] ?? '').replaceAll(' ', '\u00a0');
}
