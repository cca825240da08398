// The registry of commands: one key means one thing in each place, and says the same wherever it is shown.
import { describe, expect, it } from 'vitest';
import { commandEntry, type CommandGroup, commandGroups, commandIds } from '../../commands/commands.ts';
import { accelerator, keyLabel } from '../../commands/key-label.ts';
import { commandWords } from '../../commands/words.ts';

/** Groups whose keys are heard at the same time. */
const together: readonly (readonly CommandGroup[])[] = [
  ['everywhere', 'desktop', 'article', 'versions', 'selection', 'notes', 'places'],
  ['everywhere', 'desktop', 'article', 'versions', 'compare'],
  ['everywhere', 'desktop', 'article', 'versions', 'sources'],
  ['everywhere', 'desktop', 'review'],
  ['everywhere', 'desktop', 'archiveSources'],
  ['everywhere', 'desktop', 'library'],
  ['writing'],
];

describe('the registry of commands', () => {
  // Escape leaves whatever was begun, the innermost first.
  it.each(together)('has no key but Escape twice in %s', (...groups) => {
    const keys = commandIds
      .filter((id) => groups.includes(commandEntry(id).group))
      .flatMap((id) => commandEntry(id).keys)
      .filter((key) => key !== 'Escape');
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('has every group in one of these', () => {
    expect(commandGroups.filter((group) => !together.some((groups) => groups.includes(group)))).toEqual([]);
  });

  it.each(['da', 'en'] as const)('calls no two things of a group alike in %s', (language) => {
    const names = commandIds.map((id) => `${commandEntry(id).group} ${commandWords[language].names[id]}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each([
    ['$mod+k', false, 'Ctrl K'],
    ['$mod+k', true, '⌘ K'],
    ['$mod+Shift+z', false, 'Ctrl ⇧ Z'],
    ['Shift+ArrowLeft', false, '⇧ ←'],
    ['Shift+?', false, '?'],
    ['F2', false, 'F2'],
    ['$mod+Enter', false, 'Ctrl ↵'],
    ['[ [', false, '[ ['],
    ['$mod+,', false, 'Ctrl ,'],
  ])('writes %s, on a Mac: %s, as %s', (keys, mac, label) => {
    expect(keyLabel(keys, mac)).toBe(label);
  });

  it.each([
    ['$mod+Shift+z', 'CmdOrCtrl+Shift+Z'],
    ['ArrowLeft', 'Left'],
    ['Shift+?', '?'],
    ['F2', 'F2'],
  ])('gives %s to a menu as %s', (keys, expected) => {
    expect(accelerator(keys)).toBe(expected);
  });
});
