// A failure in the words of a dialog: the service's own in English, by its code in Danish.
import type { ErrorCode, Failure } from '../archive/model/result.ts';
import type { Texts } from './texts.ts';

export interface FailureWords {
  readonly message: string;
  readonly remedy: string;
}

/** What happened and what can be done; `name` is the file or folder that it happened to. */
export function failureWords(failure: Failure, name: string, texts: Texts): FailureWords {
  if (texts.language === 'en') return { message: failure.message, remedy: failure.remedy };
  const [message, remedy] = danish[failure.code] ?? [failure.message, failure.remedy];
  return { message: message.replace('{name}', name), remedy };
}

/** The failures that a dialog can come to tell. */
const danish: Partial<Record<ErrorCode, readonly [message: string, remedy: string]>> = {
  'not-found': ['{name} findes ikke.', 'Kontrollér, at mappen eller filen stadig er der.'],
  'empty-file': ['Filen {name} er tom.', 'Gem artiklen igen, og importér den fil.'],
  'binary-file': ['Filen {name} er ikke en tekst.', 'Importér artiklen som ren tekst, Markdown eller gemt HTML.'],
  'wrong-encoding': ['Tegnene i {name} kunne ikke læses.', 'Gem filen som UTF-8, og importér den igen.'],
  'too-large': ['Filen {name} er større end 32 MB.', 'Importér artiklen alene, uden det der omgiver den.'],
  unreadable: ['{name} kunne ikke læses.', 'Kontrollér, at du har adgang til den.'],
  'no-article-found': ['Der blev ikke fundet en artikel i {name}.', 'Kopiér artiklens tekst, og sæt den ind i stedet.'],
  'not-an-archive': ['{name} er ikke et Variorum-arkiv.', 'Vælg en anden mappe, eller opret et nyt arkiv.'],
  'archive-newer': [
    'Arkivet {name} er skrevet af et nyere Variorum. Intet er ændret.',
    'Opdatér Variorum, eller vælg et andet arkiv.',
  ],
  'archive-locked': [
    'Et andet program har arkivet {name} åbent.',
    'Luk det dér, og prøv igen, eller vælg et andet arkiv.',
  ],
  'archive-damaged': [
    'Noget i arkivet {name} er ikke, som det blev skrevet.',
    'Gendan det fra en kopi, eller vælg et andet arkiv.',
  ],
  'read-only': ['Der kan ikke skrives i {name}.', 'Giv dig selv ret til at skrive i mappen, eller vælg en anden.'],
  'disk-full': ['Disken er fuld.', 'Skaf plads, og prøv igen. Det, der var gemt, er uberørt.'],
};
