// Danish: the first steps.
import { str } from '@lit/localize';
import type { Messages } from '../messages.ts';

export const firstSteps: Messages = {
  'steps.back': 'Tilbage',
  'steps.compare': 'Se, hvad der er ændret',
  'steps.compare.done': str`Det, der er kommet til, er understreget, og det, der er gået ud, er streget over. ${0} og ${1} fører fra ændring til ændring.`,
  'steps.compare.task': str`Vælg Sammenlign over teksten, eller tryk ${0}.`,
  'steps.done': 'Gjort',
  'steps.finish': 'Slut',
  'steps.heading': 'De første skridt',
  'steps.left': str`De første skridt står blandt alle kommandoer: ${0}.`,
  'steps.next': 'Næste',
  'steps.note': 'Skriv en note',
  'steps.note.done': str`Den bliver på ordene i alle versioner, også hvor de flytter sig. ${0} tager den væk igen.`,
  'steps.note.task': str`Markér nogle ord i teksten, eller tag en hel sætning med ${0}, og tryk ${1}. Skriv, og gem med ${2}.`,
  'steps.nothing': 'Arkivet har ingen artikel at føre igennem.',
  'steps.openArticle': 'Åbn artiklen',
  'steps.progress': str`${0} af ${1}`,
  'steps.read': 'Læs en tidligere version',
  'steps.read.done': str`Sådan stod der dengang. ${0} fører videre, version for version.`,
  'steps.read.task': str`En artikel er gemt i alle de versioner, den er set i. Hvert mærke i striben over teksten er én: vælg en tidligere, eller tryk ${0}.`,
  'steps.skip': 'Spring over',
  'steps.skipTo': 'Gå til de første skridt',
  'steps.sources': 'Hvem siger det?',
  'steps.sources.done': str`Hvert udsagn med den, det kommer fra. ${0} siger, at det er rigtigt, ${1} at det er forkert.`,
  'steps.sources.task': str`Vælg Kilder over teksten, eller tryk ${0}.`,
  'steps.toText': 'Tilbage til teksten',
  'steps.yours': 'Dine egne artikler',
  'steps.yours.done': 'Den er i biblioteket. Importér den igen, når den er ændret.',
  'steps.yours.locked': 'Intet kan ændres i dette arkiv. I dit eget kan du slippe filer hvor som helst i vinduet.',
  'steps.yours.task':
    'Slip gemte websider eller tekster hvor som helst i vinduet, indsæt en tekst, eller vælg Importér. Flere versioner af samme artikel finder hinanden.',
};
