// Every command of the application, once: its keys, where it applies, and the host's menu that has it. The palette, the
// page of keys, the shortcuts and the menus are made from this. Knows no words (words.ts) and nothing of what is done.

/**
 * Where a command applies, in the order of the page of keys. `library` are keys of its table itself, `writing` of the
 * editor of a note.
 */
export const commandGroups = [
  'everywhere',
  'desktop',
  'library',
  'article',
  'versions',
  'selection',
  'notes',
  'places',
  'writing',
  'compare',
  'sources',
  'review',
  'archiveSources',
] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** A menu of the host's own menu bar, and the part of it: parts are set apart by lines. */
export type MenuPlace = readonly [menu: 'file' | 'edit' | 'view' | 'article' | 'help', part: number];

/** `keys` are in tinykeys' notation, several where each of them will do; the first one stands in menus. */
export interface CommandEntry {
  readonly group: CommandGroup;
  readonly keys: readonly string[];
  readonly menu?: MenuPlace;
}

export const commands = {
  'palette.show': { group: 'everywhere', keys: ['$mod+k', '$mod+Shift+p'], menu: ['view', 0] },
  'search.show': { group: 'everywhere', keys: ['/'], menu: ['edit', 1] },
  'library.show': { group: 'everywhere', keys: ['b'], menu: ['view', 0] },
  'import.show': { group: 'everywhere', keys: [], menu: ['file', 0] },
  'review.show': { group: 'everywhere', keys: ['r'], menu: ['view', 1] },
  'sources.show': { group: 'everywhere', keys: [], menu: ['view', 1] },
  'history.undo': { group: 'everywhere', keys: ['$mod+z'], menu: ['edit', 0] },
  'history.redo': { group: 'everywhere', keys: ['$mod+Shift+z', '$mod+y'], menu: ['edit', 0] },
  'history.show': { group: 'everywhere', keys: [], menu: ['view', 1] },
  'check.show': { group: 'everywhere', keys: [], menu: ['view', 1] },
  'settings.show': { group: 'everywhere', keys: ['$mod+,'], menu: ['file', 2] },
  'theme.auto': { group: 'everywhere', keys: [] },
  'theme.light': { group: 'everywhere', keys: [] },
  'theme.dark': { group: 'everywhere', keys: [] },
  'language.da': { group: 'everywhere', keys: [] },
  'language.en': { group: 'everywhere', keys: [] },
  'furniture.show': { group: 'everywhere', keys: [] },
  'furniture.fold': { group: 'everywhere', keys: [] },
  'keys.show': { group: 'everywhere', keys: ['Shift+?'], menu: ['help', 0] },
  'steps.show': { group: 'everywhere', keys: [], menu: ['help', 0] },
  'page.print': { group: 'everywhere', keys: ['$mod+p'], menu: ['file', 3] },
  'page.savePdf': { group: 'everywhere', keys: ['$mod+Shift+s'], menu: ['file', 3] },

  'desktop.importFiles': { group: 'desktop', keys: ['$mod+i'], menu: ['file', 0] },
  'desktop.newArchive': { group: 'desktop', keys: [], menu: ['file', 1] },
  'desktop.openArchive': { group: 'desktop', keys: ['$mod+o'], menu: ['file', 1] },
  'desktop.showFolder': { group: 'desktop', keys: [], menu: ['file', 1] },

  'library.since': { group: 'library', keys: ['Shift+Enter'] },
  'library.select': { group: 'library', keys: ['Space'] },
  'library.selectAll': { group: 'library', keys: ['$mod+a'] },
  'library.removeSelected': { group: 'library', keys: ['Delete'] },
  'library.leave': { group: 'library', keys: ['Escape'] },

  'room.read': { group: 'article', keys: ['1'], menu: ['article', 0] },
  'room.compare': { group: 'article', keys: ['2'], menu: ['article', 0] },
  'room.versions': { group: 'article', keys: ['3'], menu: ['article', 0] },
  'room.sources': { group: 'article', keys: ['4'], menu: ['article', 0] },
  'room.evidence': { group: 'article', keys: ['5'], menu: ['article', 0] },
  'article.review': { group: 'article', keys: [], menu: ['article', 2] },
  'article.rename': { group: 'article', keys: ['F2'], menu: ['article', 2] },
  'article.tag': { group: 'article', keys: [], menu: ['article', 2] },
  'article.split': { group: 'article', keys: [], menu: ['article', 2] },
  'article.remove': { group: 'article', keys: [], menu: ['article', 2] },

  'version.previous': { group: 'versions', keys: ['ArrowLeft'], menu: ['article', 1] },
  'version.next': { group: 'versions', keys: ['ArrowRight'], menu: ['article', 1] },
  'version.remove': { group: 'versions', keys: [], menu: ['article', 2] },
  'version.removed': { group: 'versions', keys: [], menu: ['article', 2] },
  'pair.since': { group: 'versions', keys: ['w'], menu: ['article', 1] },
  'pair.previous': { group: 'versions', keys: ['Shift+ArrowLeft'] },
  'pair.next': { group: 'versions', keys: ['Shift+ArrowRight'] },

  'selection.nextSentence': { group: 'selection', keys: ['s'] },
  'selection.previousSentence': { group: 'selection', keys: ['Shift+s'] },
  'selection.nextParagraph': { group: 'selection', keys: ['d'] },
  'selection.previousParagraph': { group: 'selection', keys: ['Shift+d'] },
  'selection.growSentence': { group: 'selection', keys: ['g'] },
  'selection.shrinkSentence': { group: 'selection', keys: ['Shift+g'] },
  'selection.growEnd': { group: 'selection', keys: ['e'] },
  'selection.shrinkEnd': { group: 'selection', keys: ['Shift+e'] },
  'selection.growStart': { group: 'selection', keys: ['i'] },
  'selection.shrinkStart': { group: 'selection', keys: ['Shift+i'] },
  'selection.leave': { group: 'selection', keys: ['Escape'] },
  'note.comment': { group: 'selection', keys: ['n'] },
  'note.highlight': { group: 'selection', keys: ['h'] },
  'note.question': { group: 'selection', keys: ['q'] },
  'note.link': { group: 'selection', keys: ['l'] },
  'note.tag': { group: 'selection', keys: ['t'] },

  'note.next': { group: 'notes', keys: ['.'] },
  'note.previous': { group: 'notes', keys: [','] },
  'note.reply': { group: 'notes', keys: ['a'] },
  'notes.lost': { group: 'notes', keys: ['o'] },

  'place.next': { group: 'places', keys: ['j'] },
  'place.previous': { group: 'places', keys: ['k'] },
  'place.here': { group: 'places', keys: ['p'] },
  'place.leave': { group: 'places', keys: ['Escape'] },

  'draft.save': { group: 'writing', keys: ['$mod+Enter'] },
  'draft.link': { group: 'writing', keys: ['[ ['] },
  'draft.close': { group: 'writing', keys: ['Escape'] },

  'change.next': { group: 'compare', keys: ['j'] },
  'change.previous': { group: 'compare', keys: ['k'] },
  'change.copy': { group: 'compare', keys: ['c'] },
  'change.otherEnd': { group: 'compare', keys: ['m'] },
  'compare.sides': { group: 'compare', keys: ['s'] },
  'compare.filter': { group: 'compare', keys: ['f'] },
  'compare.all': { group: 'compare', keys: ['0'] },

  'statement.next': { group: 'sources', keys: ['j'] },
  'statement.previous': { group: 'sources', keys: ['k'] },
  'statement.confirm': { group: 'sources', keys: ['y'] },
  'statement.reject': { group: 'sources', keys: ['x'] },
  'statement.correct': { group: 'sources', keys: ['c'] },
  'statement.undecide': { group: 'sources', keys: ['u'] },
  'statement.add': { group: 'sources', keys: ['a'] },
  'statement.source': { group: 'sources', keys: ['s'] },
  'statement.cue': { group: 'sources', keys: ['d'] },
  'statement.content': { group: 'sources', keys: ['f'] },
  'statement.save': { group: 'sources', keys: ['$mod+Enter'] },
  'statement.cancel': { group: 'sources', keys: ['Escape'] },
  'corpus.export': { group: 'sources', keys: [] },

  'review.next': { group: 'review', keys: ['ArrowDown'] },
  'review.previous': { group: 'review', keys: ['ArrowUp'] },
  'review.nextPlace': { group: 'review', keys: ['j'] },
  'review.previousPlace': { group: 'review', keys: ['k'] },
  'review.here': { group: 'review', keys: ['p'] },
  'review.absent': { group: 'review', keys: ['x'] },
  'review.read': { group: 'review', keys: ['Enter'] },

  'source.next': { group: 'archiveSources', keys: ['ArrowDown', 'j'] },
  'source.previous': { group: 'archiveSources', keys: ['ArrowUp', 'k'] },
  'source.select': { group: 'archiveSources', keys: ['x'] },
  'source.merge': { group: 'archiveSources', keys: ['m'] },
  'source.split': { group: 'archiveSources', keys: ['s'] },
  'source.describe': { group: 'archiveSources', keys: ['e'] },
  'source.unassign': { group: 'archiveSources', keys: ['u'] },
  'source.list': { group: 'archiveSources', keys: ['Escape'] },
} as const satisfies Readonly<Record<string, CommandEntry>>;

export type CommandId = keyof typeof commands;
export const commandIds = Object.keys(commands) as readonly CommandId[];

/** What is known of a command. */
export function commandEntry(id: CommandId): CommandEntry {
  return commands[id];
}

/** Whether it is one of ours: what comes over a wire may be anything. */
export function isCommandId(id: string): id is CommandId {
  return Object.hasOwn(commands, id);
}
