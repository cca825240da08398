// The icons of Lucide that are used, each by the name that the house calls it.
import arrowDownIcon from 'lucide-static/icons/arrow-down.svg?raw';
import arrowUpIcon from 'lucide-static/icons/arrow-up.svg?raw';
import bookOpenIcon from 'lucide-static/icons/book-open.svg?raw';
import checkIcon from 'lucide-static/icons/check.svg?raw';
import chevronDownIcon from 'lucide-static/icons/chevron-down.svg?raw';
import chevronLeftIcon from 'lucide-static/icons/chevron-left.svg?raw';
import chevronRightIcon from 'lucide-static/icons/chevron-right.svg?raw';
import circleHelpIcon from 'lucide-static/icons/circle-help.svg?raw';
import commandIcon from 'lucide-static/icons/command.svg?raw';
import clipboardPasteIcon from 'lucide-static/icons/clipboard-paste.svg?raw';
import copyIcon from 'lucide-static/icons/copy.svg?raw';
import downloadIcon from 'lucide-static/icons/download.svg?raw';
import ellipsisIcon from 'lucide-static/icons/ellipsis.svg?raw';
import eyeIcon from 'lucide-static/icons/eye.svg?raw';
import filePlusIcon from 'lucide-static/icons/file-plus.svg?raw';
import fileTextIcon from 'lucide-static/icons/file-text.svg?raw';
import folderIcon from 'lucide-static/icons/folder.svg?raw';
import gitCompareIcon from 'lucide-static/icons/git-compare.svg?raw';
import highlightIcon from 'lucide-static/icons/highlighter.svg?raw';
import infoIcon from 'lucide-static/icons/info.svg?raw';
import keyboardIcon from 'lucide-static/icons/keyboard.svg?raw';
import libraryIcon from 'lucide-static/icons/library.svg?raw';
import listFilterIcon from 'lucide-static/icons/list-filter.svg?raw';
import linkIcon from 'lucide-static/icons/link.svg?raw';
import lockIcon from 'lucide-static/icons/lock.svg?raw';
import mapPinIcon from 'lucide-static/icons/map-pin.svg?raw';
import menuIcon from 'lucide-static/icons/menu.svg?raw';
import questionIcon from 'lucide-static/icons/message-circle-question-mark.svg?raw';
import pencilIcon from 'lucide-static/icons/pencil.svg?raw';
import searchIcon from 'lucide-static/icons/search.svg?raw';
import settingsIcon from 'lucide-static/icons/settings.svg?raw';
import shieldCheckIcon from 'lucide-static/icons/shield-check.svg?raw';
import quoteIcon from 'lucide-static/icons/message-square-quote.svg?raw';
import mergeIcon from 'lucide-static/icons/merge.svg?raw';
import splitIcon from 'lucide-static/icons/split.svg?raw';
import noteIcon from 'lucide-static/icons/sticky-note.svg?raw';
import swapIcon from 'lucide-static/icons/arrow-left-right.svg?raw';
import trashIcon from 'lucide-static/icons/trash-2.svg?raw';
import triangleAlertIcon from 'lucide-static/icons/triangle-alert.svg?raw';
import replyIcon from 'lucide-static/icons/reply.svg?raw';
import tagIcon from 'lucide-static/icons/tag.svg?raw';
import minusIcon from 'lucide-static/icons/minus.svg?raw';
import plusIcon from 'lucide-static/icons/plus.svg?raw';
import redoIcon from 'lucide-static/icons/redo-2.svg?raw';
import historyIcon from 'lucide-static/icons/history.svg?raw';
import undoIcon from 'lucide-static/icons/undo-2.svg?raw';
import uploadIcon from 'lucide-static/icons/upload.svg?raw';
import wifiOffIcon from 'lucide-static/icons/wifi-off.svg?raw';
import xIcon from 'lucide-static/icons/x.svg?raw';

/** SVG source by name; constants of the bundle, never anything from an archive. */
export const icons = {
  'arrow-down': arrowDownIcon,
  'arrow-up': arrowUpIcon,
  'book-open': bookOpenIcon,
  check: checkIcon,
  'chevron-down': chevronDownIcon,
  'chevron-left': chevronLeftIcon,
  'chevron-right': chevronRightIcon,
  'circle-help': circleHelpIcon,
  'clipboard-paste': clipboardPasteIcon,
  command: commandIcon,
  copy: copyIcon,
  download: downloadIcon,
  ellipsis: ellipsisIcon,
  eye: eyeIcon,
  'file-plus': filePlusIcon,
  'file-text': fileTextIcon,
  folder: folderIcon,
  'git-compare': gitCompareIcon,
  highlight: highlightIcon,
  info: infoIcon,
  keyboard: keyboardIcon,
  library: libraryIcon,
  'list-filter': listFilterIcon,
  link: linkIcon,
  lock: lockIcon,
  'map-pin': mapPinIcon,
  menu: menuIcon,
  merge: mergeIcon,
  quote: quoteIcon,
  split: splitIcon,
  question: questionIcon,
  pencil: pencilIcon,
  minus: minusIcon,
  plus: plusIcon,
  search: searchIcon,
  settings: settingsIcon,
  'shield-check': shieldCheckIcon,
  note: noteIcon,
  swap: swapIcon,
  trash: trashIcon,
  'triangle-alert': triangleAlertIcon,
  history: historyIcon,
  redo: redoIcon,
  reply: replyIcon,
  tag: tagIcon,
  undo: undoIcon,
  upload: uploadIcon,
  'wifi-off': wifiOffIcon,
  x: xIcon,
} as const;
export type IconName = keyof typeof icons;
