// The words of the desktop host: menus and dialogs, in Danish and English. The interface has its own.

const english = {
  language: 'en' as 'da' | 'en',
  file: 'File',
  openArchive: 'Open archive…',
  newArchive: 'New archive…',
  newArchiveName: 'My archive',
  make: 'Make archive',
  importFiles: 'Import files…',
  recent: 'Open recent',
  edit: 'Edit',
  article: 'Article',
  view: 'View',
  window: 'Window',
  help: 'Help',
  articles: 'Articles',
  allFiles: 'All files',
  notOpened: 'The archive could not be opened',
  notImported: 'Not everything could be imported',
  andMore: (count: number) => `… and ${count} more.`,
  stopped: 'The archive service has stopped',
  stoppedDetail: 'Nothing that was saved is lost. Open the archive again to go on.',
  openAgain: 'Open again',
  chooseAnother: 'Choose another archive…',
  makeNew: 'Make a new one…',
  leave: 'Quit',
  closeWindow: 'Close the window',
  savePdf: 'Save as PDF',
  open: 'Open',
  cancel: 'Cancel',
  openInBrowser: 'Open this address in your browser?',
  close: 'OK',
};

export type Texts = Readonly<typeof english>;

const danish: Texts = {
  language: 'da',
  file: 'Filer',
  openArchive: 'Åbn arkiv …',
  newArchive: 'Nyt arkiv …',
  newArchiveName: 'Mit arkiv',
  make: 'Opret arkiv',
  importFiles: 'Importér filer …',
  recent: 'Åbn seneste',
  edit: 'Rediger',
  article: 'Artikel',
  view: 'Vis',
  window: 'Vindue',
  help: 'Hjælp',
  articles: 'Artikler',
  allFiles: 'Alle filer',
  notOpened: 'Arkivet kunne ikke åbnes',
  notImported: 'Ikke alt kunne importeres',
  andMore: (count) => `… og ${count} mere.`,
  stopped: 'Arkivtjenesten er gået i stå',
  stoppedDetail: 'Intet, der er gemt, er gået tabt. Åbn arkivet igen for at fortsætte.',
  openAgain: 'Åbn igen',
  chooseAnother: 'Vælg et andet arkiv …',
  makeNew: 'Opret et nyt …',
  leave: 'Afslut',
  closeWindow: 'Luk vinduet',
  savePdf: 'Gem som PDF',
  open: 'Åbn',
  cancel: 'Annuller',
  openInBrowser: 'Åbn denne adresse i din browser?',
  close: 'OK',
};

/** The words for a BCP 47 tag; English for every language but Danish. */
export function textsFor(locale: string): Texts {
  return /^da\b/i.test(locale) ? danish : english;
}
