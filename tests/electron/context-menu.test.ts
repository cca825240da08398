import { describe, expect, test } from 'vitest';
import { contextMenuTemplate, type PointedPlace } from '../../electron/context-menu.ts';
import { textsFor } from '../../electron/texts.ts';

const all = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
const nowhere: PointedPlace = { isEditable: false, selectionText: '', dictionarySuggestions: [], editFlags: all };

/** The words of the items that can be chosen, and a line for a separator. */
const words = (place: Partial<PointedPlace>, locale = 'en'): readonly unknown[] =>
  contextMenuTemplate({ ...nowhere, ...place }, textsFor(locale), () => undefined)
    .filter(({ enabled }) => enabled !== false)
    .map(({ type, label }) => (type === 'separator' ? '—' : label));

describe('the menu under the pointer', () => {
  test.each([
    ['beside everything', {}, []],
    ['on selected white space', { selectionText: ' \n' }, []],
    ['on selected text', { selectionText: 'ferry' }, ['Copy']],
    ['in a field', { isEditable: true }, ['Cut', 'Copy', 'Paste', '—', 'Select all']],
    [
      'in a field where nothing is selected, nothing to paste',
      { isEditable: true, editFlags: { canCut: false, canCopy: false, canPaste: false, canSelectAll: true } },
      ['—', 'Select all'],
    ],
    [
      'on a word that is spelt wrong',
      { isEditable: true, dictionarySuggestions: ['ferry', 'fairy'] },
      ['ferry', 'fairy', '—', 'Cut', 'Copy', 'Paste', '—', 'Select all'],
    ],
  ])('%s', (_name, place, expected) => expect(words(place)).toEqual(expected));

  test('speaks Danish', () => expect(words({ selectionText: 'færge' }, 'da-DK')).toEqual(['Kopiér']));

  test('puts a suggestion in the place of the word', () => {
    const replaced: string[] = [];
    const place = { ...nowhere, isEditable: true, dictionarySuggestions: ['ferry'] };
    const [first] = contextMenuTemplate(place, textsFor('en'), (word) => void replaced.push(word));
    (first?.click as unknown as () => void)();
    expect(replaced).toEqual(['ferry']);
  });
});
