// The menu under the pointer: what can be done with the field of text or the selection that it stands on. Electron has
// none by itself. Says what there is to choose; the system carries it out.
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { systemItem } from './menu.ts';
import type { Texts } from './texts.ts';

/** What is known of the place that is used. */
export type PointedPlace = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'dictionarySuggestions'> & {
  readonly editFlags: Pick<ContextMenuParams['editFlags'], 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>;
};

/** Empty where there is nothing to choose. `replace` puts a suggestion in the place of the word under the pointer. */
export function contextMenuTemplate(
  { isEditable, selectionText, dictionarySuggestions, editFlags }: PointedPlace,
  texts: Texts,
  replace: (word: string) => void,
): MenuItemConstructorOptions[] {
  const copy = { ...systemItem('copy', texts), enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  const suggested = dictionarySuggestions.map((word) => ({ label: word, click: () => replace(word) }));
  const line = { type: 'separator' } as const;
  return [
    ...(suggested.length > 0 ? [...suggested, line] : []),
    { ...systemItem('cut', texts), enabled: editFlags.canCut },
    copy,
    { ...systemItem('paste', texts), enabled: editFlags.canPaste },
    line,
    { ...systemItem('selectAll', texts), enabled: editFlags.canSelectAll },
  ];
}
